using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>What a measure looks for in a log: its milestones, dates, calendar. A measure uses the terms that its page names.</summary>
public sealed record MeasureTerms
{
    /// <summary>The activity with which the measured time begins.</summary>
    public string? From { get; init; }

    /// <summary>The activity with which it ends: completion.</summary>
    public string? To { get; init; }

    /// <summary>The attribute, of events or of cases, that holds the promised date.</summary>
    public string? Promised { get; init; }

    /// <summary>The longest time that is still in time, or the time after completion in which trouble counts.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>The activities that the measure counts: failures, repeats, notices, troubles.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>The activities of the standard path in their order.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The attribute of events that says who acted; null for the log's resource.</summary>
    public string? Actor { get; init; }

    /// <summary>The actors that are no people: what they do is automatic.</summary>
    public IReadOnlyList<string> Automatic { get; init; } = [];

    /// <summary>The attribute, of events or of cases, that holds an amount or names what a case is about.</summary>
    public string? Attribute { get; init; }

    /// <summary>The activities after which the customer has the clock, until the case's next event: their time is not the organisation's.</summary>
    public IReadOnlyList<string> CustomerStates { get; init; } = [];

    /// <summary>When work is done, or null for time by the clock.</summary>
    public BusinessCalendar? Calendar { get; init; }

    /// <summary>The zone whose days promised dates are.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What keeps a measure from being computed over a log with these terms, a sentence each; empty where nothing does.</summary>
    public IReadOnlyList<string> Check(EventLog log, LogMeasure measure)
    {
        var problems = new List<string>();
        foreach (var need in measure.Needs.Where(need => !Has(need))) problems.Add($"{measure.Measure.Name} needs '{need}'.");
        foreach (var (term, activity) in Named())
            if (log.ActivityNames.IndexOf(activity) < 0)
                problems.Add($"The log has no activity '{activity}' ({term}); it has {Some(log.ActivityNames)}.");
        foreach (var (term, attribute) in new[] { ("promised", Promised), ("actor", Actor), ("attribute", Attribute) })
            if (attribute is not null && log.EventAttribute(attribute) is null && log.CaseAttribute(attribute) is null)
                problems.Add($"The log has no attribute '{attribute}' ({term}); it has {string.Join(", ", log.EventAttributes.Concat(log.CaseAttributes).Select(column => column.Name).Distinct().Take(20))}.");
        return problems;
    }

    private bool Has(string term) => term switch
    {
        "from" => From is not null,
        "to" => To is not null,
        "promised" => Promised is not null,
        "within" => Within is not null,
        "activities" => Activities.Count > 0,
        "path" => Path.Count > 0,
        "automatic" => Automatic.Count > 0,
        "attribute" => Attribute is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "No such term."),
    };

    /// <summary>The milestones must occur in the log; a failure that is looked for need not.</summary>
    private IEnumerable<(string Term, string Activity)> Named()
    {
        if (From is { } from) yield return ("from", from);
        if (To is { } to) yield return ("to", to);
    }

    private static string Some(Vocabulary names)
    {
        const int Most = 20;
        return string.Join(", ", Enumerable.Range(0, Math.Min(Most, names.Count)).Select(at => $"'{names[at]}'")) + (names.Count > Most ? $" and {names.Count - Most} more" : "");
    }
}
