namespace CuiBono.Promises.Yaml;

internal abstract record YamlNode(int Line);

internal sealed record YamlScalar(int Line, string Value, bool Plain) : YamlNode(Line)
{
    public bool IsNull => string.IsNullOrWhiteSpace(Value) || (Plain && Value is "~" or "null" or "Null" or "NULL");
}

internal sealed record YamlSequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMapping(int Line, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Fields) : YamlNode(Line);
