using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Reviews.Observers;

namespace CuiBono.Reviews.Sources;

/// <summary>Opens a workspace folder and takes in everything that its file names.</summary>
public static class WorkspaceFolder
{
    /// <summary>Takes the workspace in: initiative files, business cases, registers, in the order of the workspace's file.</summary>
    /// <param name="folder">A folder that holds cuibono.yaml.</param>
    /// <param name="progress">Is told how many rows of a register are done, and of how many.</param>
    public static Intake Take(string folder, Action<int, int>? progress = null) => Take(folder, progress, only: null);

    /// <summary>Takes the workspace in to judge one initiative file of it, whether the workspace's patterns match that file or not.</summary>
    internal static Intake TakeOne(string folder, string file) => Take(folder, null, file).Only(file);

    private static Intake Take(string folder, Action<int, int>? progress, string? only)
    {
        var errors = new List<Finding>();
        var content = InputBytes.Read(Path.Combine(folder, WorkspaceFile.FileName));
        if (WorkspaceText.Of(content, WorkspaceFile.FileName, errors) is not { } yaml) return new Intake(folder) { Errors = errors };
        var file = WorkspaceFile.Read(yaml, WorkspaceFile.FileName, errors);
        var intake = new Intake(file.Name) { PolicyFile = file.Policy };
        if (errors.Exists(finding => finding.Severity == FindingSeverity.Error)) return intake with { Errors = errors };
        var (files, wrong) = (new FolderFiles(folder), new List<Finding>());
        return WorkspacePolicy.Read(file, files, wrong) is { } policy
            ? Take(file, files, intake with { Findings = errors, Policy = policy }, progress, only)
            : intake with { Errors = wrong };
    }

    private static Intake Take(WorkspaceFile file, FolderFiles files, Intake intake, Action<int, int>? progress, string? only)
    {
        var lens = new CustomerLens(file.Customers);
        var initiatives = new InitiativeSource(lens, file.Customers, files);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in file.Initiatives)
        {
            // One that links out of the workspace is taken too, so that it is refused by name.
            var paths = files.All(pattern, out var isCut);
            if (paths.Count == 0 || isCut) Matches(pattern, new SourcePlace(WorkspaceFile.FileName));
            foreach (var path in paths) Initiative(path);
        }

        if (only is not null) Initiative(only);

        foreach (var (path, place, options) in file.Documents)
            foreach (var (match, own) in Each(path, place, options))
                intake = intake.With(files.Open(match, options.Encoding) is { } document ? DocumentSource.Take(document, own, lens) : Missing(match, place));

        foreach (var (patterns, place, options) in file.Groups)
            intake = intake.With(Together(patterns, place, options));

        foreach (var (path, place, options) in file.Registers)
            foreach (var match in FilePattern.IsPattern(path) ? Matches(path, place) : [path])
                intake = intake.With(files.Content(match) is { } content
                    ? RegisterSource.Take(RegisterReader.Read(content, match, options.Sheet, encoding: options.Encoding), options, lens, progress, intake.Submissions.Select(submission => submission.Initiative.Id))
                    : Missing(match, place));

        foreach (var initiative in intake.Submissions.Select(submission => submission.Initiative))
            foreach (var path in initiative.Outcomes.Select(outcome => EvidenceFolder.PathOf(initiative, outcome)).OfType<string>())
                files.Expect(path);

        var evidence = new EvidenceFolder(files);
        var inventories = intake.Submissions.SelectMany(submission => evidence.ErrorsOfInventory(submission.Initiative)).Distinct();
        var (waivers, wrong) = WaiverSource.Take(files);
        intake = intake with { Waivers = waivers, Errors = [.. intake.Errors, .. inventories, .. wrong] };
        if (only is null && files.Unopened() is { Count: > 0 } unopened)
            intake = intake with { Findings = [.. intake.Findings, NotListed(unopened)] };
        return DataDeclarations.Check(References.Check(intake)) with { Hashes = files.Hashes, Evidence = evidence };

        IReadOnlyList<string> Matches(string pattern, SourcePlace place)
        {
            var findings = new List<Finding>();
            var paths = files.Matches(pattern, place, findings);
            if (findings.Count > 0) intake = intake with { Findings = [.. intake.Findings, .. findings] };
            return paths;
        }

        IEnumerable<(string File, DocumentOptions Options)> Each(string path, SourcePlace place, DocumentOptions options) => FilePattern.IsPattern(path)
            ? Matches(path, place).Select(match => (match, options with { Id = PatternId(path, match) }))
            : [(path, options)];

        Intake Together(IReadOnlyList<string> patterns, SourcePlace place, DocumentOptions options)
        {
            var paths = patterns.SelectMany(path => FilePattern.IsPattern(path) ? Matches(path, place).Where(OneInitiative.IsDocument) : [FolderFiles.Normal(path)]).Distinct(StringComparer.Ordinal).ToList();
            if (paths.Find(path => files.Open(path, options.Encoding) is null) is { } missing) return Missing(missing, place);
            if (paths.Count > OneInitiative.MostDocuments) return new Intake(file.Name) { Errors = [TooMany(paths.Count, place)] };
            return OneInitiative.Take(options.Id ?? patterns[0], [.. paths.Select(path => files.Open(path, options.Encoding)!)], options, lens);
        }

        void Initiative(string path)
        {
            if (!taken.Add(path)) return;
            intake = intake.With(files.Open(path) is { } document ? initiatives.Take(document) : Missing(path, new SourcePlace(WorkspaceFile.FileName)));
        }
    }

    /// <summary>The id of a file that a pattern found: its path behind the pattern's folder, whatever else the pattern finds.</summary>
    internal static string PatternId(string pattern, string file)
    {
        var folder = FilePattern.Of(pattern)?.Folder ?? "";
        var rest = folder.Length > 0 && file.StartsWith($"{folder}/", StringComparison.OrdinalIgnoreCase) ? file[(folder.Length + 1)..] : file;
        return KebabCase.OfText(Path.ChangeExtension(rest, null).Replace('/', ' '));
    }

    internal static Finding TooMany(int count, SourcePlace place) => new("too-many-files", $"{count} documents are named for one initiative; the limit is {OneInitiative.MostDocuments}.", place);

    private static Finding NotListed(IReadOnlyList<string> files)
    {
        const int Most = 5;
        var names = string.Join(", ", files.Take(Most)) + (files.Count > Most ? $" and {files.Count - Most} more" : "");
        return new Finding("not-listed", $"Not judged, because no list names {(files.Count == 1 ? "it" : "them")}: {names}. Add {(files.Count == 1 ? "it" : "them")} under documents or registers.", new SourcePlace(WorkspaceFile.FileName), FindingSeverity.Warning);
    }

    private static Intake Missing(string path, SourcePlace place) => new(path)
    {
        Errors = [new Finding("missing-document", $"There is no file '{path}' in the workspace.", place)],
    };
}
