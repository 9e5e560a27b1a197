using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>A rule's answer for one case, before the policy says how much it matters.</summary>
/// <param name="Outcome">How it came out.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record RuleResult(RuleOutcome Outcome, string Message)
{
    /// <summary>The sentence or field that decided, or null where absence decided.</summary>
    public FieldSource? Source { get; init; }

    /// <summary>What would let it pass; at least one condition where it failed, none where it passed.</summary>
    public IReadOnlyList<ResumeCondition> Resume { get; init; } = [];

    /// <summary>True where the answer must not decide, whatever the policy says: the engine that would measure the evidence is not part of the product yet, or it rests on a guess.</summary>
    public bool InformationOnly { get; init; }

    internal static RuleResult Pass(string message, FieldSource? source = null) => new(RuleOutcome.Passed, message) { Source = source };

    internal static RuleResult Fail(string message, Requirements missing, FieldSource? source = null) =>
        new(RuleOutcome.Failed, message) { Source = source, Resume = missing.Unmet };

    internal static RuleResult NotMeasuredYet(string message, FieldSource? source = null) =>
        new(RuleOutcome.NotMeasured, message) { Source = source, InformationOnly = true };
}
