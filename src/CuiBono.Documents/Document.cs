using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>A business case as passages, each with its place, and what could not be read of it.</summary>
/// <param name="Name">The name by which the reader knows the file; the file of every place in it.</param>
/// <param name="Format">What the file is, told by its content.</param>
public sealed record Document(string Name, SourceFormat Format)
{
    /// <summary>The document's own title, from its first heading or its properties; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The YAML block of a Markdown file, or all of a YAML file; null where there is none.</summary>
    public FrontMatter? FrontMatter { get; init; }

    /// <summary>The text in reading order.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>The parts that could not be read.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>What the reader noticed; an error here means that <see cref="Unread"/> names the part.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
