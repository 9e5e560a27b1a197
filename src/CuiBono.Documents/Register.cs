using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>A portfolio as a table: a header and rows, each row an initiative.</summary>
/// <param name="Name">The name by which the reader knows the file.</param>
/// <param name="Headers">The column names as they stand in the file; a nameless column is "".</param>
public sealed record Register(string Name, IReadOnlyList<string> Headers)
{
    /// <summary>The rows in file order; each has as many cells as there are headers.</summary>
    public IReadOnlyList<RegisterRow> Rows { get; init; } = [];

    /// <summary>The parts that could not be read.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>What the reader noticed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
