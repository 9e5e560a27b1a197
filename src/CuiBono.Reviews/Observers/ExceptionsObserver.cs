using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Exceptions;
using CuiBono.Promises;

namespace CuiBono.Reviews.Observers;

/// <summary>Looks for the exceptions of an initiative's process in a log.</summary>
public static class ExceptionsObserver
{
    private static readonly string[] CustomerColumns = ["customer", "customer_id", "customerid", "client", "account"];
    private static readonly string[] ProductColumns = ["product", "product_name", "service", "case type", "casetype"];
    private static readonly string[] TeamColumns = ["team", "org:group", "group", "department", "org:role"];

    /// <summary>The exceptions; or why there are none, in a sentence.</summary>
    /// <param name="initiative">Its standard path, exception register and adoption say what to look for.</param>
    /// <param name="log">The log.</param>
    public static (ExceptionsResult? Result, string? Problem) Observe(Initiative initiative, EventLog log)
    {
        var notes = new List<string>();
        var (terms, problem) = Terms(initiative, log, notes);
        if (terms is null) return (null, problem);
        var result = PathExceptions.Of(log, terms);
        return (result with { Notes = [.. notes, .. result.Notes] }, null);
    }

    /// <summary>What the initiative says of exceptions, as terms of the log; what was assumed is added to the notes.</summary>
    public static (ExceptionTerms? Terms, string? Problem) Terms(Initiative initiative, EventLog log, ICollection<string> notes)
    {
        if (log.EventCount == 0) return (null, "The log holds no event.");
        var process = initiative.Process ?? new ProcessChange();
        var data = initiative.Outcomes.Select(outcome => outcome.Data).OfType<OutcomeData>().ToList();
        var goal = (process.Adoption?.To ?? data.Select(one => one.Terms.To).OfType<string>().FirstOrDefault()) is { } to ? Activity(log, to) : null;
        if (process.Adoption?.To is { } asked && goal is null) return (null, $"The log has no activity '{asked}', with which a case is complete.");
        var path = StandardPath(process.StandardPath, log, goal, notes);
        if (goal is null) notes.Add($"No activity is declared with which a case is complete: the last step of the path, '{path[^1]}', is taken as the goal.");
        return (new ExceptionTerms(path)
        {
            Goal = goal,
            Register =
            [
                .. process.Exceptions.Select(one => new RegisterEntry(one.Name) { Applies = one.Applies, Approved = one.Approved, Allowance = (double?)one.Allowance, Until = one.Until }),
            ],
            Customer = data.Select(one => one.Unit).FirstOrDefault(name => name is not null && CaseColumn.NamesIn(log).Contains(name)) ?? Guess(log, "customer", CustomerColumns, notes),
            Product = Guess(log, "product", ProductColumns, notes),
            Team = process.Adoption?.Team ?? Guess(log, "team", TeamColumns, notes),
            Person = process.Adoption?.Person,
            Automatic = [.. (process.Adoption?.Automatic ?? []).Concat(data.SelectMany(one => one.Terms.Automatic)).Distinct(StringComparer.Ordinal)],
            Corrections =
            [
                .. data.Where(one => one.Measure is "order-fallout" or "right-first-time").SelectMany(one => one.Terms.Activities).Where(one => !path.Contains(one)).Distinct(StringComparer.Ordinal),
            ],
            GoLive = initiative.System?.FirstDay,
            Zone = EvidenceFolder.ZoneOf(process.Adoption?.Zone ?? data.Select(one => one.Zone).FirstOrDefault(zone => zone is not null)),
        }, null);
    }

    private static List<string> StandardPath(string? declared, EventLog log, string? goal, ICollection<string> notes)
    {
        var parts = (declared ?? "").Split([',', '>', '→', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var steps = parts.Select(part => Activity(log, part)).ToList();
        if (steps.Count > 0 && steps.TrueForAll(step => step is not null)) return [.. steps.OfType<string>()];
        var variants = Variants.Of(log);
        var code = goal is null ? -1 : log.ActivityNames.IndexOf(goal);
        var order = variants.ByFrequency().Where(variant => variants.Sequence(variant).Length > 0).ToArray();
        var chosen = order.FirstOrDefault(variant => code < 0 || variants.Sequence(variant).Contains((ushort)code), order[0]);
        var path = new List<string>();
        foreach (var activity in variants.Sequence(chosen)) path.Add(log.ActivityNames[activity]);
        var why = declared is null ? "No standard path is declared" : $"The standard path is declared in other words than the log's ('{parts.FirstOrDefault(part => Activity(log, part) is null) ?? declared}' is no activity)";
        notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{why}: the most frequent sequence{(code < 0 ? "" : $" with '{goal}'")} is taken instead, {variants.Frequencies[chosen]:N0} of {log.CaseCount:N0} cases: {string.Join(", ", path)}."));
        return path;
    }

    private static string? Activity(EventLog log, string text) =>
        log.ActivityNames.IndexOf(text) >= 0 ? text : log.ActivityNames.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static string? Guess(EventLog log, string what, string[] usual, ICollection<string> notes)
    {
        var name = usual.Select(one => CaseColumn.NamesIn(log).FirstOrDefault(column => column.Equals(one, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(one => one is not null);
        if (name is not null) notes.Add($"The column '{name}' is taken as the {what}.");
        return name;
    }
}
