using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Ledger;

/// <summary>A hash of what an initiative promises, which changes when the promise does and not when its formatting does.</summary>
/// <remarks>Where an initiative file promises something in fields, those fields are the promise. Where it does not, as in a business case that
/// has no initiative file, the title and the text are. Order of outcomes and customers, white space, letter case, the kind of quotation
/// marks and dashes, and a final full stop do not count. docs/methods/ledger.md gives the canonical text.</remarks>
public static class PromiseFingerprint
{
    /// <summary>The fingerprint, lower-case hexadecimal SHA-256.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="passages">The text that was read for it.</param>
    public static string Of(Initiative initiative, IReadOnlyList<Passage> passages) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(initiative, passages))));

    internal static string Text(Initiative initiative, IReadOnlyList<Passage> passages)
    {
        List<string> lines = IsDeclared(initiative) ? [.. Fields(initiative)] : [.. Prose(initiative, passages)];
        return $"cuibono/promise/1\n{string.Join('\n', lines)}\n";
    }

    private static bool IsDeclared(Initiative initiative) =>
        initiative.Outcomes.Count + initiative.Serves.Count + initiative.Obligations.Count > 0 && initiative.Sources.Values.All(source => source.Quote is null);

    private static IEnumerable<string> Prose(Initiative initiative, IReadOnlyList<Passage> passages) =>
        passages.Select(passage => Line("text", passage.Text)).Prepend(Line("title", initiative.Title));

    private static IEnumerable<string> Fields(Initiative initiative) =>
        initiative.Outcomes.Select(outcome => Outcome(initiative, outcome))
            .Concat(initiative.CostGoals.Select(goal => Line("goal", goal.Statement, Number(goal.Saving?.Amount), goal.Saving?.Currency, Day(goal.By), goal.Owner)))
            .Concat(initiative.Serves.Select(served => Line("serves", served.Initiative, served.Outcome, served.Mechanism)))
            .Concat(initiative.Obligations.Select(obligation => Line("obligation", obligation.Citation, obligation.Protects)))
            .Order(StringComparer.Ordinal)
            .Prepend(Line("class", KebabCase.Of(initiative.Class)));

    private static string Outcome(Initiative initiative, Outcome outcome) => Line(outcome.Guardrail ? "guardrail" : "outcome",
    [
        initiative.CustomerOf(outcome)?.Name ?? outcome.Customer,
        outcome.Statement, outcome.Metric, outcome.Unit, outcome.Direction?.ToString(),
        Number(outcome.Baseline?.Value), outcome.Baseline?.Period, outcome.Baseline?.Source, Day(outcome.Baseline?.PlannedBy),
        Number(outcome.Target?.Value), Day(outcome.Target?.By), Number(outcome.Warn),
        outcome.Owner, outcome.Design, Number(outcome.MinEffect), .. Dip(outcome.Dip), .. Data(outcome.Data),
    ]);

    private static IEnumerable<string?> Dip(Dip? dip) => dip is null ? [] : ["dip", Number(dip.Depth), Day(dip.Until)];

    /// <summary>What is measured; where the evidence is kept may change.</summary>
    private static IEnumerable<string?> Data(OutcomeData? data)
    {
        if (data is not { Measure: not null } and not { Query: not null } and not { Value: not null }) return [];
        var terms = data.Terms;
        return
        [
            "data", data.Measure, data.Query, data.Value, Number(data.Satisfied), Number(data.Scale?.Low), Number(data.Scale?.High), terms.From, terms.To, terms.Promised, terms.Within?.ToString("c", CultureInfo.InvariantCulture), terms.Actor, terms.Attribute,
            .. terms.Activities.Prepend("activities"), .. terms.Path.Prepend("path"), .. terms.Automatic.Prepend("automatic"),
            .. data.Where.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Prepend(pair.Key)).Prepend("where"),
            .. terms.Clock.Where(pair => pair.Value == ClockOwner.Customer).Select(pair => pair.Key).Order(StringComparer.Ordinal).Prepend("clock"),
            .. Calendar(terms.Calendar),
        ];
    }

    private static IEnumerable<string?> Calendar(WorkCalendar? calendar) => calendar is null ? [] :
    [
        "calendar", .. calendar.Days.Order().Select(day => KebabCase.Of(day)), calendar.Opens.ToString("c", CultureInfo.InvariantCulture), calendar.Closes.ToString("c", CultureInfo.InvariantCulture),
        .. calendar.Holidays.Order().Select(day => Day(day)),
    ];

    /// <summary>A line of fields, told apart by a character that no field can hold.</summary>
    private static string Line(string name, params ReadOnlySpan<string?> fields)
    {
        var line = new StringBuilder(name);
        foreach (var field in fields)
        {
            line.Append('\u001F');
            if (field is not null) Normalise(field, line);
        }

        return line.ToString();
    }

    private static void Normalise(string words, StringBuilder line)
    {
        var start = line.Length;
        foreach (var letter in words)
        {
            var plain = letter switch
            {
                '\u2018' or '\u2019' or '\u201A' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                _ when char.IsWhiteSpace(letter) || char.IsControl(letter) => ' ',
                _ => char.ToLowerInvariant(letter),
            };
            if (plain == ' ' && (line.Length == start || line[^1] == ' ')) continue;
            if (plain != '\u00AD') line.Append(plain);
        }

        while (line.Length > start && line[^1] is ' ' or '.') line.Length--;
    }

    private static string? Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
