using CuiBono.Verdicts;

namespace CuiBono.Reviews.Trials;

/// <summary>A rule that answers an initiative otherwise by another policy.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Before">What it says by the policy of today; null where it says nothing.</param>
/// <param name="After">What it says by the other policy.</param>
public sealed record RuleTrial(string Rule, Reason? Before, Reason? After)
{
    /// <summary>Whether it holds the initiative by the other policy and did not before.</summary>
    public bool BeginsToHold => !Holds(Before) && Holds(After);

    /// <summary>Whether it held the initiative and does not any more.</summary>
    public bool EndsToHold => Holds(Before) && !Holds(After);

    private static bool Holds(Reason? reason) => reason is { Severity: Severity.Block, Outcome: RuleOutcome.Failed or RuleOutcome.NotMeasured };
}
