using System.CommandLine;
using CuiBono.Processes.Measures;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>What a measure looks for in a log, on the command line.</summary>
internal sealed class TermOptions
{
    private readonly Option<string?> from = new("--from") { Description = "Activity with which the measured time begins.", HelpName = "ACTIVITY" };
    private readonly Option<string?> to = new("--to") { Description = "Activity with which it ends: completion.", HelpName = "ACTIVITY" };
    private readonly Option<string?> promised = new("--promised") { Description = "Column of the promised date.", HelpName = "COLUMN" };
    private readonly Option<string?> within = new("--within") { Description = "Longest time that is in time, or time after completion in which trouble counts: 30d, 4h.", HelpName = "TIME" };
    private readonly Option<string[]> activities = List("--activities", "Activities that are counted: failures, troubles, notices.");
    private readonly Option<string[]> path = List("--path", "Activities of the standard path, in order.");
    private readonly Option<string?> actor = new("--actor") { Description = "Column of who acted, or how; the resource where left out.", HelpName = "COLUMN" };
    private readonly Option<string[]> automatic = List("--automatic", "Actors that are no people.", "ACTORS");
    private readonly Option<string?> attribute = new("--attribute") { Description = "Column of an amount, or of what a case is about.", HelpName = "COLUMN" };
    private readonly Option<string[]> clock = List("--customer-states", "Activities after which the customer has the clock.");
    private readonly Option<string?> calendar = new("--calendar") { Description = "When work is done: mon-fri,08:00-18:00, with days off as 2026-12-25.", HelpName = "CALENDAR" };

    private (Option Option, string Term)[] All =>
    [
        (from, "from"), (to, "to"), (promised, "promised"), (within, "within"), (activities, "activities"), (path, "path"), (actor, "actor"), (automatic, "automatic"),
        (attribute, "attribute"), (clock, "clock"), (calendar, "calendar"),
    ];

    public void AddTo(Command command)
    {
        foreach (var (option, _) in All) command.Add(option);
    }

    /// <summary>The terms that a command line gives a measure.</summary>
    /// <exception cref="UsageException">The measure does not use one of them, or one is not what it should be.</exception>
    public MeasureTerms Of(ParseResult parsed, LogMeasure measure, TimeZoneInfo zone)
    {
        foreach (var (option, term) in All)
            if (parsed.GetResult(option) is { Implicit: false } && !measure.Uses(term))
                throw new UsageException($"{measure.Measure.Name} does not use {option.Name}; it uses {string.Join(", ", All.Where(one => measure.Uses(one.Term)).Select(one => one.Option.Name))}.");
        return new MeasureTerms
        {
            From = parsed.GetValue(from),
            To = parsed.GetValue(to),
            Promised = parsed.GetValue(promised),
            Within = parsed.GetValue(within) is { } time ? TimeLength.Parse(time) : null,
            Activities = Names(parsed, activities),
            Path = Names(parsed, path),
            Actor = parsed.GetValue(actor),
            Automatic = Names(parsed, automatic),
            Attribute = parsed.GetValue(attribute),
            CustomerStates = Names(parsed, clock),
            Calendar = parsed.GetValue(calendar) is { } text ? CalendarText.Parse(text, zone) : null,
            Zone = zone,
        };
    }

    /// <summary>The options that a measure needs, as its user writes them.</summary>
    public string Usage(LogMeasure measure) => string.Join(' ', All.Where(one => measure.Uses(one.Term)).Select(one =>
    {
        var text = $"{one.Option.Name} {one.Option.HelpName}";
        return measure.Needs.Contains(one.Term) ? text : $"[{text}]";
    }));

    private static Option<string[]> List(string name, string description, string help = "ACTIVITIES") =>
        new(name) { Description = $"{description} Separated by commas; the option can be repeated, for names that have commas.", HelpName = help, AllowMultipleArgumentsPerToken = false };

    /// <summary>One option with commas is a list of names; repeated, each is one name.</summary>
    private static string[] Names(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) switch
    {
        null => [],
        [var one] => one.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        var many => many,
    };
}
