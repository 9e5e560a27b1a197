using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Yaml;

namespace CuiBono.Reviews.Sources;

/// <summary>The workspace's own file, cuibono.yaml: its name, its policy, its customers, and what is reviewed.</summary>
/// <param name="Name">The workspace's name.</param>
public sealed record WorkspaceFile(string Name)
{
    /// <summary>The file's name in a workspace folder.</summary>
    public const string FileName = "cuibono.yaml";

    /// <summary>The schema that the file names.</summary>
    public const string Schema = "cuibono/workspace/1";

    /// <summary>The fields of the file.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["schema", "name", "policy", "customers", "initiatives", "documents", "registers"];

    /// <summary>The fields of an entry of documents.</summary>
    public static IReadOnlyList<string> DocumentFields { get; } = ["file", "files", "id", "title", "stage", "class", "encoding"];

    /// <summary>The fields of an entry of registers.</summary>
    public static IReadOnlyList<string> RegisterFields { get; } = ["file", "sheet", "stage", "class", "columns", "currency", "unit", "encoding"];

    /// <summary>The policy's file in the workspace; null for the policy of the house.</summary>
    public string? Policy { get; init; }

    /// <summary>Where it is named.</summary>
    public SourcePlace PolicyPlace { get; init; } = new(FileName);

    /// <summary>The organisation's customers.</summary>
    public IReadOnlyList<Customer> Customers { get; init; } = [];

    /// <summary>Patterns of initiative files, such as "initiatives/*.md".</summary>
    public IReadOnlyList<string> Initiatives { get; init; } = ["initiatives/*.md"];

    /// <summary>Initiatives of which several documents tell, as paths or patterns; all of one entry are about one initiative.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Files, SourcePlace Place, DocumentOptions Options)> Groups { get; init; } = [];

    /// <summary>Business cases that have no initiative file yet, as paths or patterns; each file is an initiative.</summary>
    public IReadOnlyList<(string File, SourcePlace Place, DocumentOptions Options)> Documents { get; init; } = [];

    /// <summary>Registers, a row an initiative.</summary>
    public IReadOnlyList<(string File, SourcePlace Place, RegisterOptions Options)> Registers { get; init; } = [];

    /// <summary>Reads and checks the file.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="file">The file's name for places.</param>
    /// <param name="findings">Receives what is wrong, with file and line.</param>
    public static WorkspaceFile Read(string yaml, string file, ICollection<Finding> findings)
    {
        var opened = YamlFile.Read(yaml, file);
        var workspace = new WorkspaceFile(file);
        if (opened.Root is { } root) workspace = Read(root);
        foreach (var finding in opened.Findings) findings.Add(finding);
        return workspace;
    }

    private static WorkspaceFile Read(YamlMap root)
    {
        root.Only(Fields);
        if (root.Text("schema") is not { } schema) root.Missing("schema", $"write {Schema}");
        else if (schema != Schema) root.Report("schema", "unknown-schema", $"'{schema}' is not a schema that this version reads; write {Schema}");
        var name = root.Text("name");
        if (name is null) root.Missing("name", "the workspace's name");
        var policy = root.Text("policy");
        if (policy == Verdicts.Policy.CustomerFirst.Name) policy = null;
        if (policy is not null && !policy.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !policy.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            root.Report("policy", "unknown-policy", $"there is no policy '{policy}'; write {Verdicts.Policy.CustomerFirst.Name}, or a policy's file in the workspace, such as policy.yaml");

        var documents = root.Maps("documents").ToList();
        return new WorkspaceFile(name ?? "")
        {
            Policy = policy,
            PolicyPlace = root.PlaceOf("policy"),
            Customers = CustomerDeclarations.Read(root),
            Initiatives = root.Has("initiatives") ? root.Texts("initiatives") : ["initiatives/*.md"],
            Documents = [.. documents.Where(map => !map.Has("files")).Select(Document)],
            Groups = [.. documents.Where(map => map.Has("files")).Select(Group)],
            Registers = [.. root.Maps("registers").Select(Register)],
        };
    }

    private static (string File, SourcePlace Place, DocumentOptions Options) Document(YamlMap map)
    {
        map.Only(DocumentFields);
        var file = FileOf(map);
        if (FilePattern.IsPattern(file) && map.Has("id")) map.Report("id", "id-of-many", "each file that a pattern matches is an initiative and gets its id from its path; for one initiative of all of them write files: instead of file:");
        return (file, map.Place, OptionsOf(map));
    }

    private static (IReadOnlyList<string> Files, SourcePlace Place, DocumentOptions Options) Group(YamlMap map)
    {
        map.Only(DocumentFields);
        if (map.Has("file")) map.Report("file", "file-and-files", "write file: where each file is an initiative, or files: where all of them are about one, not both");
        if (map.Text("id") is null) map.Missing("id", "the id of the initiative that the files are about");
        var files = map.TextOrTexts("files");
        if (files.Count == 0) map.Missing("files", "the documents about the initiative, as paths or patterns");
        return (files, map.Place, OptionsOf(map));
    }

    private static DocumentOptions OptionsOf(YamlMap map) => new()
    {
        Id = map.Text("id"),
        Title = map.Text("title"),
        Stage = map.Choice<Stage>("stage"),
        Class = map.Choice<InitiativeClass>("class"),
        Encoding = EncodingOf(map),
    };

    private static (string File, SourcePlace Place, RegisterOptions Options) Register(YamlMap map)
    {
        map.Only(RegisterFields);
        var columns = new Dictionary<ColumnRole, IReadOnlyList<string>>();
        if (map.Map("columns") is { } stated)
        {
            stated.Only(KebabCase.All<ColumnRole>());
            foreach (var role in Enum.GetValues<ColumnRole>())
            {
                var name = KebabCase.Of(role);
                if (!stated.Has(name)) continue;
                columns[role] = stated.TextOrTexts(name);
            }
        }

        return (FileOf(map), map.Place, new RegisterOptions
        {
            Sheet = map.Text("sheet"),
            Stage = map.Choice<Stage>("stage"),
            Class = map.Choice<InitiativeClass>("class"),
            Columns = columns,
            Currency = map.CurrencyCode("currency"),
            Unit = map.Number("unit"),
            Encoding = EncodingOf(map),
        });
    }

    private static TextEncoding? EncodingOf(YamlMap map)
    {
        if (map.Text("encoding") is not { } name) return null;
        var encoding = TextEncoding.Of(name);
        if (encoding is null) map.Report("encoding", "unknown-encoding", $"there is no encoding '{name}'; {(Nearest.Of(name, TextEncoding.Names) is { } nearest ? $"did you mean '{nearest}'?" : $"for example {string.Join(", ", TextEncoding.Names)}")}");
        return encoding;
    }

    private static string FileOf(YamlMap map)
    {
        if (map.Text("file") is { } file) return file;
        map.Missing("file", "the path of the file in the workspace");
        return "";
    }
}
