using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Waivers;

/// <summary>What became of a waiver in a review.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="State">What it does.</param>
/// <param name="Why">The same in a sentence for a person.</param>
public sealed record WaiverUse(Waiver Waiver, WaiverState State, string Why)
{
    /// <summary>What a waiver does once a verdict is drawn.</summary>
    /// <param name="waiver">The waiver.</param>
    /// <param name="case">The case of its initiative; null where there is no such initiative.</param>
    /// <param name="verdict">The verdict on it.</param>
    /// <param name="asOf">The day of the review.</param>
    public static WaiverUse Of(Waiver waiver, Case? @case, Verdict? verdict, DateOnly asOf)
    {
        if (Dated(waiver, asOf) is { } dated) return dated;
        if (@case is null || verdict is null) return new(waiver, WaiverState.Orphan, $"There is no initiative '{waiver.Initiative}'; remove the waiver.");
        var use = Of(waiver, @case);
        if (use.State != WaiverState.Open) return use;
        var reason = verdict.Reasons.FirstOrDefault(reason => reason.Rule == waiver.Rule);
        return reason switch
        {
            null => new(waiver, WaiverState.Orphan, $"{waiver.Rule} is not asked of '{waiver.Initiative}'; remove the waiver."),
            { Outcome: RuleOutcome.Waived } when reason.Waiver?.Id == waiver.Id => new(waiver, WaiverState.Applied, $"It sets {waiver.Rule} aside until {Said.Day(waiver.Expires)}."),
            { Outcome: RuleOutcome.Passed } => new(waiver, WaiverState.Orphan, $"'{waiver.Initiative}' passes {waiver.Rule}; remove the waiver."),
            { Severity: Severity.Info } => new(waiver, WaiverState.Orphan, $"{waiver.Rule} only informs '{waiver.Initiative}'; remove the waiver."),
            { Stops: true } => new(waiver, WaiverState.Orphan, "Customers are harmed, and nobody sets harm aside; remove the waiver."),
            _ => new(waiver, WaiverState.Orphan, $"Another waiver sets {waiver.Rule} aside, or none may; remove this one."),
        };
    }

    /// <summary>Whether a waiver of the case's initiative is open: in force, with its conditions met.</summary>
    internal static WaiverUse Of(Waiver waiver, Case @case)
    {
        if (Dated(waiver, @case.AsOf) is { } dated) return dated;
        if (waiver.Initiative != @case.Initiative.Id) return new(waiver, WaiverState.Orphan, $"It is for '{waiver.Initiative}'.");
        if (waiver.Conditions.Count == 0) return new(waiver, WaiverState.Open, "");
        var facts = new CaseFacts(@case);
        List<string> unmet = [.. waiver.Conditions.Where(condition => condition.Check?.IsMet(facts) == false).Select(condition => Said.Quote(condition.Text))];
        return unmet.Count == 0 ? new(waiver, WaiverState.Open, "") : new(waiver, WaiverState.ConditionUnmet, $"It sets nothing aside while {Said.List(unmet)} is not met.");
    }

    private static WaiverUse? Dated(Waiver waiver, DateOnly asOf) =>
        asOf < waiver.Granted ? new(waiver, WaiverState.NotYet, $"It applies from {Said.Day(waiver.Granted)} on.")
        : asOf > waiver.Expires ? new(waiver, WaiverState.Expired, $"It expired on {Said.Day(waiver.Expires)}; {waiver.Rule} is asked again.")
        : null;
}
