using System.Security.Cryptography;
using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Processes.Import;
using CuiBono.Processes.Measures;
using CuiBono.Promises;
using CuiBono.Reviews.Networks;
using CuiBono.Reviews.Sources;
using CuiBono.Tables;

namespace CuiBono.Reviews.Observers;

/// <summary>The evidence that initiatives name, read when an outcome or the enablers are tested; a log that several outcomes share is read once.</summary>
public sealed class EvidenceFolder
{
    /// <summary>The findings of tables that say that the file itself could not be read.</summary>
    private static readonly string[] Unreadables = ["broken-gzip", "broken-json", "empty-file", "not-a-table", "packed-parquet", "too-large", "too-slow", "unreadable-file", "unreadable-table"];

    private readonly FolderFiles files;
    private readonly Dictionary<(string Path, LogColumns Columns, string? Time, string? Zone), ImportedLog> logs = [];
    private readonly Dictionary<string, (OpenedNetwork Opened, ContinuityObserver? Observer)> networks = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly List<UnreadPart> unread = [];

    internal EvidenceFolder(FolderFiles files) => this.files = files;

    /// <summary>What the readers noticed.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<UnreadPart> Unread => unread;

    /// <summary>The path of an outcome's evidence in the workspace; null where it names none.</summary>
    public static string? PathOf(Initiative initiative, Outcome outcome) => PathOf(initiative, outcome.Data?.File);

    /// <summary>The files of an initiative's evidence that were read so far.</summary>
    public IEnumerable<string> ReadFor(Initiative initiative) =>
        initiative.Outcomes.Select(outcome => outcome.Data?.File).Append(initiative.Process?.Adoption?.File).Append(initiative.Continuity?.Inventory).Select(file => PathOf(initiative, file)).OfType<string>()
            .SelectMany(path => networks.TryGetValue(path, out var network) ? network.Opened.Files : [path]).Where(files.Hashes.ContainsKey).Distinct();

    /// <summary>The cases of an outcome; or why there are none, in a sentence.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="outcome">Its outcome, which declares its data.</param>
    /// <param name="asOf">The day of the review.</param>
    public (ObservedMetric? Metric, string? Problem) Observe(Initiative initiative, Outcome outcome, DateOnly asOf)
    {
        if (outcome.Data is not { } data || PathOf(initiative, outcome) is not { } path) return (null, "Its data name no file.");
        data = data with { File = path };
        return Read<ObservedMetric>(initiative, path, full =>
        {
            if (data.Measure is { } name && LogMeasures.Find(name) is { } measure) return LogObserver.Observe(Log(path, full, data.Log, data.Time, data.Zone), measure, data, outcome.Unit, asOf, files.Hash(path));
            if (data is { Measure: null, Value: null, Query: null }) return (null, $"Nothing says which figure of {path} is meant: give data.measure, or data.value for a column of a table.");
            var (metric, problem, seen) = TableObserver.Observe(full, TableMeasures.Find(data.Measure ?? "mean")!, data, outcome.Unit, asOf, files.Hash(path));
            findings.AddRange(seen.Except(findings));
            return metric is null && seen.Any(finding => Unreadables.Contains(finding.Code)) ? (null, Unreadable(path, problem!)) : (metric, problem);
        });
    }

    /// <summary>What the log of an initiative's adoption says of culture, process and system; nothing before the go-live.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="asOf">The day of the review: what the log knows of later days is not looked at.</param>
    public EnablerEvidence ObserveEnablers(Initiative initiative, DateOnly asOf)
    {
        if (initiative.Process?.Adoption is not { } adoption || initiative.System?.FirstDay is not { } goLive || goLive > asOf) return EnablerEvidence.None;
        if (PathOf(initiative, adoption.File) is not { } path) return EnablerObserver.Unknown("process.adoption names no file.");
        var (evidence, problem) = Read<EnablerEvidence>(initiative, path, full => (EnablerObserver.Observe(initiative, Log(path, full, adoption.Log, adoption.Time, adoption.Zone), path, asOf, files.Hash(path)), null));
        return evidence ?? EnablerObserver.Unknown(problem!);
    }

    /// <summary>What the network inventory of an initiative says of its continuity; nothing where it names none.</summary>
    /// <param name="initiative">The initiative.</param>
    public ContinuityEvidence ObserveContinuity(Initiative initiative)
    {
        if (initiative.Continuity is not { } continuity || PathOf(initiative, continuity.Inventory) is not { } path) return ContinuityEvidence.None;
        var (evidence, problem) = Read<ContinuityEvidence>(initiative, path, _ =>
        {
            var (opened, observer) = Network(path);
            return observer is null ? (null, Unreadable(path, opened.Errors is [var first, ..] ? $"{first.Message} ({first.Place})" : "No node could be read.")) : (observer.Observe(continuity, new Provenance(path, files.Hash(path), null)), null);
        });
        return evidence ?? new ContinuityEvidence { Problem = problem };
    }

    /// <summary>What is wrong with the network.yaml that an initiative names, with file and line; nothing where there is no such file, or where it cannot be read: that is missing evidence.</summary>
    internal IReadOnlyList<Finding> ErrorsOfInventory(Initiative initiative)
    {
        if (PathOf(initiative, initiative.Continuity?.Inventory) is not { } path || files.FullPath(path) is not { } full) return [];
        try
        {
            return NetworkFolder.FileOf(full) is { } yaml && new FileInfo(yaml) is { Exists: true, Length: > 0 } ? Network(path).Opened.Errors : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return [];
        }
    }

    /// <summary>A map of each pair that was judged, in their order.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="found">What its inventory says.</param>
    public IReadOnlyList<PairMap?> MapsOf(Initiative initiative, ContinuityEvidence found) =>
        PathOf(initiative, initiative.Continuity?.Inventory) is { } path && networks.TryGetValue(path, out var network) && network.Observer is { } observer ? [.. found.Pairs.Select(observer.Map)] : [];

    private (OpenedNetwork Opened, ContinuityObserver? Observer) Network(string path)
    {
        if (networks.TryGetValue(path, out var known)) return known;
        var opened = NetworkFolder.Open(files, path);
        findings.AddRange(opened.Errors.Concat(opened.Inventory?.Findings ?? []).Where(finding => finding.Severity != FindingSeverity.Info));
        unread.AddRange((opened.Inventory?.Findings ?? []).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => new UnreadPart(finding.Place, finding.Message)));
        return networks[path] = (opened, opened.Inventory is { Nodes.Count: > 0 } inventory ? new ContinuityObserver(inventory) : null);
    }

    private static string? PathOf(Initiative initiative, string? file) =>
        file is null ? null : FolderFiles.Normal(Path.Combine(Path.GetDirectoryName(initiative.Place.File) ?? "", file));

    /// <summary>What a file of the workspace gives; or why it gives nothing, in a sentence.</summary>
    private (T? Read, string? Problem) Read<T>(Initiative initiative, string path, Func<string, (T?, string?)> read) where T : class
    {
        try
        {
            if (files.FullPath(path) is not { } full)
            {
                // Before delivery the evidence need not be there yet.
                const string Missing = "There is no such file in the workspace.";
                return (null, initiative.Stage >= Stage.Delivery ? Unreadable(path, Missing) : $"{path} was not read: {Missing}");
            }

            return File.Exists(full) && files.IsEmpty(path) ? (null, Unreadable(path, "It is empty, or no file of data.")) : read(full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return (null, Unreadable(path, error is FileNotFoundException { FileName: null } own ? own.Message : "It cannot be read."));
        }
    }

    private string Unreadable(string path, string why)
    {
        if (!unread.Exists(part => part.Place.File == path)) unread.Add(new UnreadPart(new SourcePlace(path), why));
        return $"{path} was not read: {why}";
    }

    private ImportedLog Log(string path, string full, LogColumns columns, string? time, string? zone)
    {
        var key = (path, columns, time, zone);
        if (logs.TryGetValue(key, out var known)) return known;
        // A large log is hashed while it is parsed.
        var hash = Task.Run(() => files.Hash(path));
        ImportedLog imported;
        try
        {
            imported = LogFile.Read(full, new ImportOptions
            {
                Case = columns.Case,
                Activity = columns.Activity,
                Timestamp = time,
                Resource = columns.Resource,
                ObjectType = columns.Object,
                Zone = ZoneOf(zone),
            }, name: path);
        }
        finally
        {
            hash.GetAwaiter().GetResult();
        }

        findings.AddRange(imported.Report.Findings.Where(finding => finding.Severity != FindingSeverity.Info));
        if (imported.Report.Partial || imported.Log.EventCount == 0) unread.Add(new UnreadPart(new SourcePlace(path), imported.Log.EventCount == 0 ? "No event could be read." : "It was read in part only."));
        return logs[key] = imported;
    }

    internal static TimeZoneInfo ZoneOf(string? zone) => zone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(zone);
}
