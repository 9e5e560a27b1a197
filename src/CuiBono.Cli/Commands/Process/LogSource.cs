using System.CommandLine;
using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Processes.Import;
using CuiBono.Promises;
using CuiBono.Reviews.Observers;
using CuiBono.Processes.Import.Ocel;

namespace CuiBono.Cli.Commands.Process;

/// <summary>The event log of a command line: its path, what is told of its columns, and how it is read.</summary>
/// <param name="isOptional">Whether the command can do without a log.</param>
internal sealed class LogSource(bool isOptional = false)
{
    private readonly Argument<string?> path = new("LOG")
    {
        Arity = isOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        Description = "XES, CSV (either also .gz), Parquet, OCEL 1.0 or 2.0 (JSON, XML, SQLite), TM Forum JSON or a folder of it; told by content.",
    };
    private readonly Option<string?> caseColumn = new("--case") { Description = "Column of the case id; guessed from the header where left out.", HelpName = "COLUMN" };
    private readonly Option<string?> activity = new("--activity") { Description = "Column of the activity.", HelpName = "COLUMN" };
    private readonly Option<string?> timestamp = new("--timestamp") { Description = "Column of the time.", HelpName = "COLUMN" };
    private readonly Option<string?> resource = new("--resource") { Description = "Column of who did it.", HelpName = "COLUMN" };
    private readonly Option<string?> timeFormat = new("--time-format") { Description = "How times are written, as 'dd.MM.yyyy HH:mm'.", HelpName = "FORMAT" };
    private readonly Option<string?> zone = new("--zone") { Description = "Time zone of times without an offset, as Europe/Berlin; UTC where left out.", HelpName = "ZONE" };
    private readonly Option<string?> objectType = new("--object") { Description = "Object type whose objects are the cases of an object-centric log.", HelpName = "TYPE" };

    /// <summary>The option that asks for JSON.</summary>
    public static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "text for people; json for one JSON document.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    public void AddTo(Command command)
    {
        command.Add(path);
        Option[] all = [caseColumn, activity, timestamp, resource, timeFormat, zone, objectType];
        foreach (var option in all) command.Add(option);
    }

    /// <summary>The name of the log as it was given.</summary>
    public string Name(ParseResult parsed) => parsed.GetValue(path)!;

    /// <summary>Whether a log was given.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(path) is not null;

    /// <summary>The zone that was given; UTC where none was.</summary>
    /// <exception cref="UsageException">It is unknown.</exception>
    public TimeZoneInfo Zone(ParseResult parsed) => parsed.GetValue(zone) is { } id ? Zone(id) : TimeZoneInfo.Utc;

    /// <summary>Reads the log; what is doubtful in it goes to standard error. Null where nothing could be read, which is then said.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="declared">What an initiative says of the log's columns; the command line goes before it.</param>
    /// <exception cref="UsageException">The zone is unknown.</exception>
    public ImportedLog? Read(ParseResult parsed, Terminal terminal, Adoption? declared = null)
    {
        var imported = LogFile.Read(Name(parsed), Options(parsed, declared), Watch(terminal));
        if (imported.Report.Findings.FirstOrDefault(finding => finding.Code == ObjectLogFlattening.TypeNeeded) is { } needed) throw new UsageException($"{needed.Message} Say it with --object TYPE.");
        var report = imported.Report;
        var isUnread = imported.Log.EventCount == 0 && (report.Partial || report.Rejected > 0 || report.Findings.Any(finding => finding.Severity != FindingSeverity.Info));
        Say(parsed, terminal, report, imported.Log.EventCount);
        return isUnread ? null : imported;
    }

    /// <summary>Reads an object-centric log as it is; null where it is none.</summary>
    public ImportedObjectLog? ReadObjects(ParseResult parsed, Terminal terminal)
    {
        if (LogFile.ReadObjects(Name(parsed), Options(parsed), Watch(terminal)) is not { } imported) return null;
        Say(parsed, terminal, imported.Report, imported.Log.EventCount);
        return imported;
    }

    private void Say(ParseResult parsed, Terminal terminal, ImportReport report, int events)
    {
        foreach (var finding in report.Findings)
            if (finding.Severity != FindingSeverity.Info)
                terminal.Error.WriteLine(Reports.Terminal.Page.Plain(finding.ToString()));
        if (report.Partial) terminal.Error.WriteLine($"{Name(parsed)} was read in part only: {events.ToString("N0", CultureInfo.InvariantCulture)} events.");
        if (events == 0) terminal.Error.WriteLine($"{Name(parsed)}: no event could be read.");
    }

    private ImportOptions Options(ParseResult parsed, Adoption? declared = null) => new()
    {
        Case = parsed.GetValue(caseColumn) ?? declared?.Log.Case,
        Activity = parsed.GetValue(activity) ?? declared?.Log.Activity,
        Timestamp = parsed.GetValue(timestamp) ?? declared?.Time,
        Resource = parsed.GetValue(resource) ?? declared?.Log.Resource,
        TimeFormat = parsed.GetValue(timeFormat) is { } format ? Format(format) : null,
        ObjectType = parsed.GetValue(objectType) ?? declared?.Log.Object,
        Zone = parsed.GetValue(zone) is null && declared?.Zone is { } own ? Zone(own) : Zone(parsed),
    };

    private static Func<Stream, Stream>? Watch(Terminal terminal) => terminal.Progress is { } progress ? file => new ReadProgress(file, progress) : null;

    private static string Format(string format) => ImportOptions.IsTimeFormat(format)
        ? format
        : throw new UsageException($"'{format}' is no time format; write it as 'dd.MM.yyyy HH:mm', with letters that are meant as such in quotes.");

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found)
        ? found
        : throw new UsageException($"There is no time zone '{id}'; give a name of the IANA database, as Europe/Berlin.");
}
