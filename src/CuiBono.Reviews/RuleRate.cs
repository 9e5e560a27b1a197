using CuiBono.Verdicts;

namespace CuiBono.Reviews;

/// <summary>How often a rule was asked and did not pass: what a policy costs before it is enforced.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Asked">Initiatives of which it was asked.</param>
/// <param name="Passed">Those that passed it.</param>
/// <param name="Failed">Those that failed it, at any severity.</param>
/// <param name="NotMeasured">Those whose evidence was not measured.</param>
/// <param name="Holds">Those that it holds: not passed, and the policy blocks on it.</param>
/// <param name="HoldsAlone">Those that nothing else holds: what lifting this one rule would release.</param>
public sealed record RuleRate(string Rule, int Asked, int Passed, int Failed, int NotMeasured, int Holds, int HoldsAlone)
{
    internal static IReadOnlyList<RuleRate> Of(IReadOnlyList<ReviewedInitiative> initiatives)
    {
        var reasons = initiatives.SelectMany(reviewed => reviewed.Verdict.Reasons.Select(reason => (reviewed, reason)));
        return
        [
            .. reasons.GroupBy(pair => pair.reason.Rule, StringComparer.Ordinal).Select(group => new RuleRate(
                group.Key,
                group.Count(),
                group.Count(pair => pair.reason.Outcome == RuleOutcome.Passed),
                group.Count(pair => pair.reason.Outcome == RuleOutcome.Failed),
                group.Count(pair => pair.reason.Outcome == RuleOutcome.NotMeasured),
                group.Count(pair => Blocks(pair.reason)),
                group.Count(pair => Blocks(pair.reason) && pair.reviewed.Verdict.Reasons.Count(Blocks) == 1)))
                .OrderByDescending(rate => rate.Holds).ThenBy(rate => rate.Rule, StringComparer.Ordinal),
        ];
    }

    private static bool Blocks(Reason reason) =>
        reason is { Severity: Severity.Block, Outcome: RuleOutcome.Failed or RuleOutcome.NotMeasured };
}
