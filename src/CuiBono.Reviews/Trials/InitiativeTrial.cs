using CuiBono.Promises;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Trials;

/// <summary>What another policy would say of an initiative.</summary>
/// <param name="Initiative">The initiative.</param>
/// <param name="Before">The verdict by the policy of today.</param>
/// <param name="After">The verdict by the other policy.</param>
public sealed record InitiativeTrial(Initiative Initiative, Verdict Before, Verdict After)
{
    /// <summary>Whether the verdict is another.</summary>
    public bool Moves => Before.Kind != After.Kind;

    /// <summary>The rules that answer otherwise, or as severely as they did not before; those that begin or end to hold lead.</summary>
    public IReadOnlyList<RuleTrial> Rules { get; } = [.. Compare(Before, After).OrderBy(rule => rule.BeginsToHold || rule.EndsToHold ? 0 : 1)];

    private static IEnumerable<RuleTrial> Compare(Verdict before, Verdict after)
    {
        var (old, @new) = (before.Reasons.ToDictionary(reason => reason.Rule), after.Reasons.ToDictionary(reason => reason.Rule));
        foreach (var rule in after.Reasons.Select(reason => reason.Rule).Union(before.Reasons.Select(reason => reason.Rule), StringComparer.Ordinal))
        {
            var (was, now) = (old.GetValueOrDefault(rule), @new.GetValueOrDefault(rule));
            if ((was?.Severity, was?.Outcome) != (now?.Severity, now?.Outcome)) yield return new RuleTrial(rule, was, now);
        }
    }
}
