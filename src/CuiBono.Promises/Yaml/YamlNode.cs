namespace CuiBono.Promises.Yaml;

/// <summary>Where a value begins in a YAML file, both counted from 1.</summary>
internal readonly record struct YamlMark(int Line, int Column);

internal abstract record YamlNode(YamlMark At)
{
    public int Line => At.Line;
}

/// <param name="At">Where it begins.</param>
/// <param name="Value">The text.</param>
/// <param name="Plain">Whether it stands without quotation marks.</param>
/// <param name="From">Its first letter in the file, counted from 0, with its marks.</param>
/// <param name="To">The first letter after it.</param>
internal sealed record YamlScalar(YamlMark At, string Value, bool Plain, int From, int To) : YamlNode(At)
{
    public bool IsNull => string.IsNullOrWhiteSpace(Value) || (Plain && Value is "~" or "null" or "Null" or "NULL");
}

internal sealed record YamlSequence(YamlMark At, IReadOnlyList<YamlNode> Items) : YamlNode(At);

internal sealed record YamlMapping(YamlMark At, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Fields) : YamlNode(At);
