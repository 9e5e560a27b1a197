namespace CuiBono.Verdicts.Ledger;

/// <summary>How a rule came out, as it was recorded.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Message">What it said; null for a pass.</param>
public sealed record RecordedRule(string Rule, Severity Severity, RuleOutcome Outcome, string? Message)
{
    /// <summary>The record of a reason.</summary>
    public static RecordedRule Of(Reason reason) =>
        new(reason.Rule, reason.Severity, reason.Outcome, reason.Outcome == RuleOutcome.Passed ? null : reason.Message);
}
