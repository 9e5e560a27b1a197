using CuiBono.Evidence;

namespace CuiBono.Promises.Yaml;

/// <summary>A YAML file that is read field by field, with everything that is wrong in it collected with its line.</summary>
/// <remarks>All input is hostile: at most a million characters and 24 levels; no aliases, no tags, one document.</remarks>
public sealed class YamlFile
{
    private const int MostFindings = 100;

    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, FieldSource> sources = new(StringComparer.Ordinal);

    private YamlFile(string name, int firstLine) => (Name, FirstLine) = (name, firstLine);

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
    public static YamlFile Read(string yaml, string name, int firstLine = 1)
    {
        var file = new YamlFile(name, firstLine);
        var root = YamlLoader.Load(yaml, (line, code, message) => file.Report(line, code, message));
        switch (root)
        {
            case YamlMapping mapping:
                return new YamlFile(file, mapping);
            case not null and not YamlScalar { IsNull: true }:
                file.Report(root.Line, "wrong-type", "the file must hold fields, one 'name: value' a line");
                break;
            default:
                if (file.findings.Count == 0) file.Report(1, "empty-file", "the file holds no fields");
                break;
        }

        return file;
    }

    private YamlFile(YamlFile opened, YamlMapping root) : this(opened.Name, opened.FirstLine)
    {
        findings.AddRange(opened.findings);
        Root = new YamlMap(this, root, "");
    }

    internal SourcePlace Place(int line) => new(Name) { Line = line + FirstLine - 1 };

    internal void Report(int line, string code, string message, FindingSeverity severity = FindingSeverity.Error)
    {
        if (findings.Count > MostFindings) return;
        findings.Add(findings.Count < MostFindings
            ? new Finding(code, message, Place(line), severity)
            : new Finding("too-many-findings", "more is wrong below; mend these first", Place(line)));
    }

    internal void Found(string path, int line) => sources[path] = new FieldSource(Place(line));
}
