namespace CuiBono.Tables;

/// <summary>A file that holds a table.</summary>
/// <param name="Name">The name by which SQL and findings know it: letters, digits and underscores are easiest to write in SQL.</param>
/// <param name="Path">The full path of the file, which the caller has checked.</param>
public sealed record TableSource(string Name, string Path)
{
    /// <summary>The name by which findings call the file; the source's name where none is given.</summary>
    public string Label { get; init; } = Name;
}
