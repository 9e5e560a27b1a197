using CuiBono.Evidence;

namespace CuiBono.Promises.Yaml;

/// <summary>A group of fields in a YAML file. A getter gives the value, or nothing with a finding where the value is wrong, or nothing where there is none.</summary>
/// <remarks>A field without a value ("by:") is a field that is not there.</remarks>
public sealed partial class YamlMap
{
    private readonly YamlFile file;
    private readonly YamlMark at;
    private readonly Dictionary<string, (YamlMark At, YamlNode Value)> fields = new(StringComparer.Ordinal);

    internal YamlMap(YamlFile file, YamlMapping mapping, string path)
    {
        this.file = file;
        at = mapping.At;
        Path = path;
        foreach (var (key, value) in mapping.Fields)
        {
            if (fields.TryAdd(key.Value, (key.At, value))) continue;
            file.Report(key.At, "duplicate-field", $"'{key.Value}' is already given on line {file.Place(fields[key.Value].At).Line}");
        }
    }

    /// <summary>The path of this group: "" for the file, "outcomes[0].target" further in.</summary>
    public string Path { get; }

    /// <summary>Where the group begins.</summary>
    public SourcePlace Place => file.Place(at);

    /// <summary>Where a field stands, or the group where the field is not there.</summary>
    public SourcePlace PlaceOf(string name) => file.Place(MarkOf(name));

    /// <summary>The path of a field of this group.</summary>
    public string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    /// <summary>The names of its fields in the file's order, for a group whose names are the user's.</summary>
    internal IEnumerable<string> Names => fields.Keys;

    /// <summary>True where the field has a value.</summary>
    public bool Has(string name) => Value(name) is not null;

    /// <summary>True where the field's value is a group of fields.</summary>
    public bool IsGroup(string name) => Value(name) is YamlMapping;

    /// <summary>Reports every field that is none of the given, each with the nearest of them.</summary>
    public void Only(IReadOnlyList<string> names)
    {
        foreach (var (name, (place, _)) in fields)
        {
            if (names.Contains(name)) continue;
            var nearest = Nearest.Of(name, names.Where(valid => !fields.ContainsKey(valid)));
            file.Report(place, "unknown-field", nearest is null
                ? $"'{name}' is not a field here; the fields are {string.Join(", ", names)}"
                : $"'{name}' is not a field here; did you mean '{nearest}'?");
        }
    }

    /// <summary>Reports what is wrong with a field.</summary>
    public void Report(string name, string code, string message, FindingSeverity severity = FindingSeverity.Error) =>
        file.Report(MarkOf(name), code, message, severity);

    /// <summary>Reports what is wrong with an entry of a list.</summary>
    public void Report(YamlEntry entry, string code, string message) => file.Report(entry.At, code, message);

    /// <summary>Reports what is wrong at a letter of a text, counted from 0 without the white space at its ends, and shows the line.</summary>
    public void Report(string name, int letter, string code, string message)
    {
        if (Value(name) is YamlScalar scalar) file.Report(scalar, letter, code, message);
        else Report(name, code, message);
    }

    /// <summary>Reports a field that must be there and is not.</summary>
    /// <param name="name">The field.</param>
    /// <param name="meaning">What to write, as the end of a sentence.</param>
    public void Missing(string name, string meaning) => Report(name, "missing-field", $"'{name}' is missing: {meaning}");

    /// <summary>Records where a field's value comes from, when that is another field of the group.</summary>
    internal void Found(string name, string from) => file.Found(PathOf(name), MarkOf(from));

    /// <summary>The fields of a group within this one.</summary>
    public YamlMap? Map(string name)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case YamlMapping mapping:
                file.Found(PathOf(name), MarkOf(name));
                return new YamlMap(file, mapping, PathOf(name));
            default:
                Report(name, "wrong-type", $"'{name}' must hold fields, one 'name: value' a line");
                return null;
        }
    }

    /// <summary>The entries of a list, each a text or a group of fields.</summary>
    public IReadOnlyList<YamlEntry> Entries(string name) => List(name, "entries");

    /// <summary>The entries of a list, each a text, a group of fields or a list of texts such as [a, b].</summary>
    public IReadOnlyList<YamlEntry> EntriesOrLists(string name) => List(name, "entries", lists: true);

    /// <summary>The entries of a list of groups.</summary>
    public IReadOnlyList<YamlMap> Maps(string name)
    {
        var maps = new List<YamlMap>();
        foreach (var entry in List(name, "groups of fields"))
        {
            if (entry.Map is { } map) maps.Add(map);
            else file.Report(entry.At, "wrong-type", $"an entry of '{name}' must hold fields, one 'name: value' a line");
        }

        return maps;
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var entry in List(name, "texts"))
        {
            if (entry.Text is { } text) texts.Add(text);
            else file.Report(entry.At, "wrong-type", $"an entry of '{name}' must be a text");
        }

        return texts;
    }

    /// <summary>A text, or the texts of a list.</summary>
    public IReadOnlyList<string> TextOrTexts(string name) =>
        Value(name) is YamlSequence ? Texts(name) : Text(name) is { } text ? [text] : [];

    private List<YamlEntry> List(string name, string of, bool lists = false)
    {
        var entries = new List<YamlEntry>();
        if (Value(name) is not { } value) return entries;
        if (value is not YamlSequence sequence)
        {
            Report(name, "wrong-type", $"'{name}' must be a list of {of}, each on a line that begins with '- '");
            return entries;
        }

        file.Found(PathOf(name), MarkOf(name));
        foreach (var item in sequence.Items)
        {
            var path = $"{PathOf(name)}[{entries.Count}]";
            switch (item)
            {
                case YamlScalar { IsNull: true }:
                    continue;
                case YamlScalar scalar:
                    entries.Add(new YamlEntry(scalar.Value.Trim(), null, item.At, path));
                    break;
                case YamlMapping mapping:
                    entries.Add(new YamlEntry(null, new YamlMap(file, mapping, path), item.At, path));
                    break;
                case YamlSequence inner when lists && inner.Items.All(part => part is YamlScalar { IsNull: false }):
                    entries.Add(new YamlEntry(null, null, item.At, path) { Texts = [.. inner.Items.Cast<YamlScalar>().Select(part => part.Value.Trim())] });
                    break;
                default:
                    file.Report(item.At, "wrong-type", $"an entry of '{name}' cannot be a list");
                    continue;
            }

            file.Found(path, item.At);
        }

        return entries;
    }

    private YamlNode? Value(string name) =>
        fields.TryGetValue(name, out var field) && field.Value is not YamlScalar { IsNull: true } ? field.Value : null;

    private YamlMark MarkOf(string name) => fields.TryGetValue(name, out var field) ? field.At : at;
}
