namespace CuiBono.Promises.Yaml;

/// <summary>An entry of a list that may be a plain text, a group of fields or a list of texts; exactly one of the three is set.</summary>
public sealed record YamlEntry
{
    internal YamlEntry(string? text, YamlMap? map, YamlMark at, string path) => (Text, Map, At, Path) = (text, map, at, path);

    /// <summary>The text, or null.</summary>
    public string? Text { get; }

    /// <summary>The fields, or null.</summary>
    public YamlMap? Map { get; }

    /// <summary>The entry's path: "obligations[0]".</summary>
    public string Path { get; }

    /// <summary>The texts of an entry that is itself a list, such as [a, b]; null for other entries.</summary>
    public IReadOnlyList<string>? Texts { get; init; }

    /// <summary>The line on which the entry begins, counted in the YAML.</summary>
    public int Line => At.Line;

    internal YamlMark At { get; }
}
