using CuiBono.Evidence;

namespace CuiBono.Promises.Yaml;

/// <summary>A YAML file that is read field by field, with everything that is wrong in it collected with its line.</summary>
/// <remarks>All input is hostile: at most a million characters and 24 levels; no aliases, no tags, one document.</remarks>
public sealed class YamlFile
{
    private const int MostFindings = 100;

    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, FieldSource> sources = new(StringComparer.Ordinal);

    private readonly string text;
    private readonly bool hasColumns;

    private YamlFile(string name, string text, int firstLine, bool hasColumns) => (Name, this.text, FirstLine, this.hasColumns) = (name, text, firstLine, hasColumns);

    /// <summary>The file's name in places.</summary>
    public string Name { get; }

    /// <summary>The line of the file on which the YAML begins.</summary>
    public int FirstLine { get; }

    /// <summary>The fields of the file; null where it has none, which a finding says.</summary>
    public YamlMap? Root { get; private init; }

    /// <summary>What is wrong so far; reading a field adds to it. After a hundred, one more says that the rest is left out.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>True where a finding is an error.</summary>
    public bool HasErrors => findings.Exists(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>Where each field that was read stands, by path: "outcomes[0].target.by". A field without a value is not there.</summary>
    public IReadOnlyDictionary<string, FieldSource> Sources => sources;

    /// <summary>Opens a file.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="name">The file's name for places.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins.</param>
    /// <param name="columns">Whether places have a column, too.</param>
    public static YamlFile Read(string yaml, string name, int firstLine = 1, bool columns = false)
    {
        var file = new YamlFile(name, yaml, firstLine, columns);
        var root = YamlLoader.Load(yaml, (at, code, message) => file.Report(at, code, message));
        switch (root)
        {
            case YamlMapping mapping:
                return new YamlFile(file, mapping);
            case not null and not YamlScalar { IsNull: true }:
                file.Report(root.At, "wrong-type", "the file must hold fields, one 'name: value' a line");
                break;
            default:
                if (file.findings.Count == 0) file.Report(new(1, 1), "empty-file", "the file holds no fields");
                break;
        }

        return file;
    }

    private YamlFile(YamlFile opened, YamlMapping root) : this(opened.Name, opened.text, opened.FirstLine, opened.hasColumns)
    {
        findings.AddRange(opened.findings);
        Root = new YamlMap(this, root, "");
    }

    internal SourcePlace Place(YamlMark at) => new(Name) { Line = at.Line + FirstLine - 1, Column = hasColumns ? at.Column : null };

    internal void Report(YamlMark at, string code, string message, FindingSeverity severity = FindingSeverity.Error) => Report(new Finding(code, message, Place(at), severity));

    /// <summary>Reports what is wrong at a letter of a text, with the line and a mark under the letter.</summary>
    internal void Report(YamlScalar scalar, int letter, string code, string message)
    {
        var at = YamlLetters.Find(text, scalar, letter);
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        var line = text[start..(end < 0 ? text.Length : end)].TrimEnd('\r');
        var mark = new YamlMark(text.AsSpan(0, start).Count('\n') + 1, at - start + 1);
        Report(new Finding(code, message, Place(mark)) { Excerpt = YamlLetters.Excerpt(line, at - start) });
    }

    private void Report(Finding finding)
    {
        if (findings.Count > MostFindings) return;
        findings.Add(findings.Count < MostFindings ? finding : new Finding("too-many-findings", "more is wrong below; mend these first", finding.Place));
    }

    internal void Found(string path, YamlMark at) => sources[path] = new FieldSource(Place(at));
}
