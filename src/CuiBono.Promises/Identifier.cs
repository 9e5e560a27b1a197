using CuiBono.Promises.Yaml;

namespace CuiBono.Promises;

/// <summary>Ids: letters, digits, hyphens, points and underscores, beginning with a letter or digit, at most 100 characters; safe as a file's name.</summary>
public static class Identifier
{
    private const int Longest = 100;

    /// <summary>Whether a text is an id.</summary>
    public static bool IsValid(string id)
    {
        if (id.Length is 0 or > Longest || !char.IsAsciiLetterOrDigit(id[0])) return false;
        foreach (var letter in id)
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.' or '_'))
                return false;
        return true;
    }

    /// <summary>Reads an id that must be there.</summary>
    public static string? Required(YamlMap map, string name, string meaning)
    {
        if (Optional(map, name) is { } id) return id;
        if (!map.Has(name)) map.Missing(name, meaning);
        return null;
    }

    /// <summary>Reads an id, or nothing where it is not there or none, which a finding says.</summary>
    public static string? Optional(YamlMap map, string name)
    {
        if (map.Text(name) is not { } id || IsValid(id)) return map.Text(name);
        map.Report(name, "invalid-id", $"an id has letters, digits, '-', '.' and '_' only, at most {Longest}; write '{KebabCase.OfText(id)}'");
        return null;
    }
}
