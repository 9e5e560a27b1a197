using System.Security.Cryptography;
using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Processes.Import;
using CuiBono.Processes.Measures;
using CuiBono.Promises;
using CuiBono.Reviews.Sources;
using CuiBono.Tables;

namespace CuiBono.Reviews.Observers;

/// <summary>The evidence that initiatives name, read when an outcome is tested; a log that several outcomes share is read once.</summary>
public sealed class EvidenceFolder
{
    /// <summary>The findings of tables that say that the file itself could not be read.</summary>
    private static readonly string[] Unreadables = ["broken-gzip", "broken-json", "empty-file", "not-a-table", "packed-parquet", "too-large", "too-slow", "unreadable-file", "unreadable-table"];

    private readonly FolderFiles files;
    private readonly Dictionary<(string Path, LogColumns Columns, string? Time, string? Zone), ImportedLog> logs = [];
    private readonly List<Finding> findings = [];
    private readonly List<UnreadPart> unread = [];

    internal EvidenceFolder(FolderFiles files) => this.files = files;

    /// <summary>What the readers noticed.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<UnreadPart> Unread => unread;

    /// <summary>The path of an outcome's evidence in the workspace; null where it names none.</summary>
    public static string? PathOf(Initiative initiative, Outcome outcome) =>
        outcome.Data?.File is { } file ? FolderFiles.Normal(Path.Combine(Path.GetDirectoryName(initiative.Place.File) ?? "", file)) : null;

    /// <summary>The files of an initiative's evidence that were read so far.</summary>
    public IEnumerable<string> ReadFor(Initiative initiative) => initiative.Outcomes.Select(outcome => PathOf(initiative, outcome)).OfType<string>().Where(files.Hashes.ContainsKey).Distinct();

    /// <summary>The cases of an outcome; or why there are none, in a sentence.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="outcome">Its outcome, which declares its data.</param>
    /// <param name="asOf">The day of the review.</param>
    public (ObservedMetric? Metric, string? Problem) Observe(Initiative initiative, Outcome outcome, DateOnly asOf)
    {
        if (outcome.Data is not { } data || PathOf(initiative, outcome) is not { } path) return (null, "Its data name no file.");
        data = data with { File = path };
        try
        {
            if (files.FullPath(path) is not { } full)
            {
                // Before delivery the evidence need not be there yet.
                const string Missing = "There is no such file in the workspace.";
                return initiative.Stage >= Stage.Delivery ? Unreadable(path, Missing) : (null, $"{path} was not read: {Missing}");
            }

            if (File.Exists(full) && files.IsEmpty(path)) return Unreadable(path, "It is empty, or no file of data.");
            if (data.Measure is { } name && LogMeasures.Find(name) is { } measure) return LogObserver.Observe(Log(path, full, data), measure, data, outcome.Unit, asOf, files.Hash(path));
            if (data is { Measure: null, Value: null, Query: null }) return (null, $"Nothing says which figure of {path} is meant: give data.measure, or data.value for a column of a table.");
            var (metric, problem, seen) = TableObserver.Observe(full, TableMeasures.Find(data.Measure ?? "mean")!, data, outcome.Unit, asOf, files.Hash(path));
            findings.AddRange(seen.Except(findings));
            return metric is null && seen.Any(finding => Unreadables.Contains(finding.Code)) ? Unreadable(path, problem!) : (metric, problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return Unreadable(path, error is FileNotFoundException { FileName: null } own ? own.Message : "It cannot be read.");
        }
    }

    private (ObservedMetric? Metric, string? Problem) Unreadable(string path, string why)
    {
        if (!unread.Exists(part => part.Place.File == path)) unread.Add(new UnreadPart(new SourcePlace(path), why));
        return (null, $"{path} was not read: {why}");
    }

    private ImportedLog Log(string path, string full, OutcomeData data)
    {
        var key = (path, data.Log, data.Time, data.Zone);
        if (logs.TryGetValue(key, out var known)) return known;
        // A large log is hashed while it is parsed.
        var hash = Task.Run(() => files.Hash(path));
        ImportedLog imported;
        try
        {
            imported = LogFile.Read(full, new ImportOptions
            {
                Case = data.Log.Case,
                Activity = data.Log.Activity,
                Timestamp = data.Time,
                Resource = data.Log.Resource,
                ObjectType = data.Log.Object,
                Zone = data.Zone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : TimeZoneInfo.Utc,
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
}
