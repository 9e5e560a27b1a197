namespace CuiBono.Promises.Yaml;

/// <summary>An entry of a list that may be a plain text, a group of fields or a list of texts; exactly one of the three is set.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Map">The fields, or null.</param>
/// <param name="Line">The line on which the entry begins, counted in the YAML.</param>
/// <param name="Path">The entry's path: "obligations[0]".</param>
public sealed record YamlEntry(string? Text, YamlMap? Map, int Line, string Path)
{
    /// <summary>The texts of an entry that is itself a list, such as [a, b]; null for other entries.</summary>
    public IReadOnlyList<string>? Texts { get; init; }
}
