using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>What a measure looks for in a log: its milestones, dates, calendar. A measure uses the terms that its page names.</summary>
public sealed record MeasureTerms
{
    /// <summary>The attribute that holds who acted, where no other is named.</summary>
    public const string Resource = "org:resource";

    private const int MostListed = 20;

    /// <summary>The names of the terms, as files and pages write them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["from", "to", "promised", "within", "activities", "path", "actor", "automatic", "attribute", "clock", "calendar", "zone"];

    /// <summary>The activity with which the measured time begins.</summary>
    public string? From { get; init; }

    /// <summary>The activity with which it ends: completion.</summary>
    public string? To { get; init; }

    /// <summary>The attribute, of events or of cases, that holds the promised date.</summary>
    public string? Promised { get; init; }

    /// <summary>The longest time that is still in time, or the time after completion in which trouble counts. Under a calendar whole days of it are working days.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>The activities that the measure counts: failures, repeats, notices, troubles.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>The activities of the standard path in their order.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The attribute of events that says who acted, or how; null for <see cref="Resource"/>.</summary>
    public string? Actor { get; init; }

    /// <summary>The actors that are no people: what they do is automatic.</summary>
    public IReadOnlyList<string> Automatic { get; init; } = [];

    /// <summary>The attribute, of events or of cases, that holds an amount or names what a case is about.</summary>
    public string? Attribute { get; init; }

    /// <summary>The activities after which the customer has the clock, until the case's next event: their time is not the organisation's.</summary>
    public IReadOnlyList<string> CustomerStates { get; init; } = [];

    /// <summary>When work is done, or null for time by the clock.</summary>
    public BusinessCalendar? Calendar { get; init; }

    /// <summary>The zone whose days promised dates and weeks are.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    private (long First, long Last)? Seen { get; init; }

    /// <summary>What keeps a measure from being computed over a log with these terms, a sentence each; empty where nothing does.</summary>
    public IReadOnlyList<string> Check(EventLog log, LogMeasure measure)
    {
        var problems = new List<string>();
        foreach (var need in measure.Needs.Where(need => !Has(need))) problems.Add($"{measure.Measure.Name} needs '{need}'.");
        foreach (var (term, activity) in Milestones(measure))
            if (log.ActivityNames.IndexOf(activity) < 0)
                problems.Add($"The log has no activity '{activity}' ({term}); it has {Some([.. log.ActivityNames.Take(MostListed + 1)], log.ActivityNames.Count)}.");
        foreach (var (term, attribute, isOfEvents) in Attributes(measure))
            if (log.EventAttribute(attribute) is null && (isOfEvents || log.CaseAttribute(attribute) is null))
                problems.Add($"The log has no attribute '{attribute}'{(isOfEvents ? " of events" : "")} ({term}); {Held(log)}.");
        if (measure.States.Count > 0 && Activities.Count == 0 && ActivityMarks.OfStates(log, measure.States).Count == 0)
            problems.Add($"{measure.Measure.Name} needs 'activities': the log has none of the states {Quoted(measure.States)} that are counted where none are given.");
        if (measure.Uses("within") && Within <= TimeSpan.Zero) problems.Add("'within' is a time above 0.");
        return problems;
    }

    /// <summary>The terms for cases that were chosen from a log: an open case is then open until the end of that log, and its weeks are the weeks.</summary>
    public MeasureTerms SeenIn(EventLog whole) => this with { Seen = CaseSpan.Of(whole.Times) };

    /// <summary>Whether a term is given.</summary>
    public bool Has(string term) => term switch
    {
        "from" => From is not null,
        "to" => To is not null,
        "promised" => Promised is not null,
        "within" => Within is not null,
        "activities" => Activities.Count > 0,
        "path" => Path.Count > 0,
        "actor" => Actor is not null,
        "automatic" => Automatic.Count > 0,
        "attribute" => Attribute is not null,
        "clock" => CustomerStates.Count > 0,
        "calendar" => Calendar is not null,
        "zone" => !Zone.Equals(TimeZoneInfo.Utc),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "No such term."),
    };

    /// <summary>The time of which the log knows; <see cref="EventLog.NoTime"/> where no event has a time.</summary>
    internal (long First, long Last) Span(EventLog log) => Seen ?? CaseSpan.Of(log.Times);

    /// <summary>What the terms look for and the log does not have: a failure may be absent because none happened or because it is written otherwise.</summary>
    internal IReadOnlyList<string> Notes(EventLog log, LogMeasure measure)
    {
        var notes = new List<string>();
        if (measure.Uses("activities")) Add("activities", Activities);
        if (measure.Uses("clock")) Add("customer states", CustomerStates);
        return notes;

        void Add(string what, IReadOnlyList<string> names)
        {
            var absent = ActivityMarks.Absent(log, names);
            if (absent.Count == 0) return;
            var isAll = absent.Count == names.Distinct(StringComparer.Ordinal).Count();
            notes.Add(isAll ? $"None of the {what} {Quoted(absent)} occurs in the log." : $"Of the {what}, {Quoted(absent)} never {(absent.Count == 1 ? "occurs" : "occur")} in the log.");
        }
    }

    /// <summary>Names in quotes.</summary>
    internal static string Quoted(IReadOnlyList<string> names) => Some(names, names.Count);

    /// <summary>The milestones must occur in the log; a failure that is looked for need not.</summary>
    private IEnumerable<(string Term, string Activity)> Milestones(LogMeasure measure)
    {
        if (From is { } from && measure.Uses("from")) yield return ("from", from);
        if (To is { } to && measure.Uses("to")) yield return ("to", to);
        if (!measure.Uses("path")) yield break;
        foreach (var step in Path) yield return ("path", step);
    }

    private IEnumerable<(string Term, string Attribute, bool IsOfEvents)> Attributes(LogMeasure measure)
    {
        if (Promised is { } promised && measure.Uses("promised")) yield return ("promised", promised, false);
        if (measure.Uses("actor")) yield return ("actor", Actor ?? Resource, true);
        if (Attribute is { } attribute && measure.Uses("attribute")) yield return ("attribute", attribute, false);
    }

    private static string Held(EventLog log)
    {
        string[] names = [.. log.EventAttributes.Concat(log.CaseAttributes).Where(column => column.Parent is null).Select(column => column.Name).Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? "it has none" : $"it has {Some(names, names.Length)}";
    }

    private static string Some(IReadOnlyList<string> names, int count) =>
        string.Join(", ", names.Take(MostListed).Select(name => $"'{name}'")) + (count > MostListed ? $" and {count - MostListed} more" : "");
}
