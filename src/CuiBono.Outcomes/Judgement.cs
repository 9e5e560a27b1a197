using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics.Sequential;

namespace CuiBono.Outcomes;

/// <summary>Says what became of a promise, from its figures.</summary>
/// <param name="plan">What was promised.</param>
/// <param name="groups">The sides of the comparison.</param>
/// <param name="before">The metric before.</param>
/// <param name="observed">The metric in the judged time.</param>
/// <param name="after">The judged time.</param>
/// <param name="wording">How figures are said.</param>
internal sealed class Judgement(OutcomePlan plan, Groups groups, Estimate before, Estimate observed, Period after, Wording wording)
{
    /// <summary>The standard errors of a plain interval of 95 %.</summary>
    private const double Plain = 1.959964;

    /// <summary>The standard errors of a plain test of 5 % to one side.</summary>
    private const double OneSided = 1.644854;

    private readonly int better = plan.Direction == Direction.Increase ? 1 : -1;
    private readonly Comparison change = groups.Lasting(Comparison.Of(before, observed), groups.Before, after);

    public (OutcomeStatus Status, string Why, long? More, double? Weeks) Of(EffectEstimate? effect, IReadOnlyList<SegmentFinding> harmed, int earlierLooks)
    {
        if (Harm(effect, harmed) is { } harm) return (OutcomeStatus.Harmed, harm, null, null);
        var isOnlyLook = groups.IsDue && earlierLooks == 0;
        if ((plan.Target ?? (plan.IsGuardrail ? plan.Baseline : null)) is { } goal) return Against(goal, isOnlyLook);
        if (plan.IsGuardrail && before.Count > 1) return AgainstBefore(isOnlyLook);
        return (OutcomeStatus.NotMeasured, $"{wording.Figure(observed)} {Wording.Days(after)}; no target is given to compare it with.", null, null);
    }

    private (OutcomeStatus Status, string Why, long? More, double? Weeks) Against(double target, bool isOnlyLook)
    {
        var interval = Interval(observed, isOnlyLook);
        var isReached = better * ((better > 0 ? interval.Low : interval.High) - target) >= 0;
        var isShort = better * ((better > 0 ? interval.High : interval.Low) - target) < 0;
        var figure = $"{wording.Figure(observed, interval)} {Wording.Days(after)}";
        var goal = $"the {(plan.IsGuardrail ? "limit" : "target")} of {wording.Declared(target)}";
        var by = plan.By is { } day ? $" by {Wording.Day(day)}" : "";
        if (plan.IsGuardrail && !isShort)
            return (groups.IsDue ? OutcomeStatus.Met : OutcomeStatus.OnTrack, $"{figure}: {(better * (observed.Value - target) >= 0 ? $"{goal} is kept" : $"not beyond {goal}, as far as chance allows to say")}.", null, null);
        if (isReached) return (groups.IsDue ? OutcomeStatus.Met : OutcomeStatus.OnTrack, $"{figure}: {goal}{by} is reached{(groups.IsDue ? "" : " already")}.", null, null);
        if (isShort && (plan.IsGuardrail || (groups.IsDue && plan.By is not null)))
            return (groups.IsDue ? OutcomeStatus.Missed : OutcomeStatus.Undecided, $"{figure}: {goal}{(plan.IsGuardrail ? " is passed" : $"{by} is missed")} by {wording.Change(target - observed.Value)}.", null, null);

        var (more, weeks, needed) = isShort ? (null, null, "") : Needed(target, isOnlyLook);
        var was = before.Count > 0 ? $", {wording.Figure(before.Value)} before" : "";
        if (!groups.IsDue)
        {
            return better * change.Difference > 0
                ? (OutcomeStatus.OnTrack, $"{figure}{was}: moving towards {goal}{by}.{needed}", more, weeks)
                : (OutcomeStatus.Undecided, $"{figure}{was}: nothing has moved yet towards {goal}{by}.{needed}", more, weeks);
        }

        return (OutcomeStatus.Undecided, isShort
            ? $"{figure}: {goal} is not reached yet, and no day is given by which it is promised."
            : $"{figure}: {goal}{by} is neither reached nor missed beyond chance.{needed}", more, weeks);
    }

    /// <summary>A guardrail without a limit must not be worse than before.</summary>
    private (OutcomeStatus Status, string Why, long? More, double? Weeks) AgainstBefore(bool isOnlyLook)
    {
        var (figure, was) = ($"{wording.Figure(observed)} {Wording.Days(after)}", $"the {wording.Figure(before)} before");
        var isWorse = isOnlyLook ? -better * change.Errors > Plain : IsWorse(change);
        return isWorse
            ? (groups.IsDue ? OutcomeStatus.Missed : OutcomeStatus.Undecided, $"{figure}: {wording.Change(change.Difference)} worse than {was}.", null, null)
            : (groups.IsDue ? OutcomeStatus.Met : OutcomeStatus.OnTrack, $"{figure}: {(better * change.Difference >= 0 ? $"no worse than {was}" : $"not worse than {was}, as far as chance allows to say")}.", null, null);
    }

    private string? Harm(EffectEstimate? effect, IReadOnlyList<SegmentFinding> harmed)
    {
        // Worse than before in itself, at whichever look; and not only because it got worse everywhere. The first bounds the false alarms, so the second may be a plain test.
        if (effect is not null && IsWorse(change) && (effect.IsWeak || -better * effect.Value > OneSided * effect.StandardError))
            return $"Worse than before: {wording.Figure(before)} {Wording.Days(groups.Seen(groups.Before))}, {wording.Figure(observed)} {Wording.Days(after)}{(effect.IsWeak ? "" : $"; by {effect.Design} a change of {wording.Change(effect.Value, effect.Interval)}")}.";
        if (Waiting() is { } waiting) return waiting;
        return harmed.Count == 0 ? null
            : $"{harmed[0].Segment} ({harmed[0].Segmentation}) is worse off: {wording.Figure(harmed[0].Before)} before, {wording.Figure(harmed[0].After)} {Wording.Days(after)}, while all together went from {wording.Figure(before.Value)} to {wording.Figure(observed.Value)}.";
    }

    /// <summary>More cases than before that do not end at all, or only after the horizon, which a mean that is cut there does not show.</summary>
    private string? Waiting()
    {
        const double Noticed = 0.05;
        if (groups.Horizon is not { } horizon || plan.Direction != Direction.Decrease) return null;
        var (old, now) = (groups.Unended(groups.Before), groups.Unended(after));
        if (old.Total == 0 || now.Total == 0 || now.Value - old.Value < Noticed) return null;
        var change = Comparison.Of(Estimate.OfShare(old), Estimate.OfShare(now));
        var planned = Math.Sqrt(2 * old.Value * (1 - old.Value) / old.Total);
        if (!(change.WorseByChance(-1, planned > 0 ? planned : change.StandardError) <= OutcomeTest.FalseHarm)) return null;
        var cut = wording.Figure(horizon * groups.Scale);
        return FormattableString.Invariant($"Left waiting: {now.Count:N0} of {Wording.Cases(now.Total)} {Wording.Days(after)} had not ended {cut} after they began, {old.Count:N0} of {old.Total:N0} before; the mean of {wording.Figure(observed.Value)} counts each of them as {cut}.");
    }

    private bool IsWorse(Comparison comparison) => comparison.WorseByChance(better, groups.Planned(before, groups.Weeks)) <= OutcomeTest.FalseHarm;

    /// <summary>The interval that is judged by.</summary>
    private Interval Interval(Estimate estimate, bool isOnlyLook)
    {
        if (isOnlyLook || !(estimate.StandardError > 0)) return estimate.Within(Plain);
        var sequence = ConfidenceSequence.At(0, estimate.StandardError, before.StandardError > 0 ? before.StandardError : observed.StandardError);
        return estimate.Within(sequence.High / estimate.StandardError);
    }

    /// <summary>How many more cases and weeks would separate the figure from the target, if it stays where it is.</summary>
    private (long? More, double? Weeks, string Text) Needed(double target, bool isOnlyLook)
    {
        const long Most = 1_000_000_000;
        if (!(observed.StandardError > 0)) return (null, null, $" All {Wording.Cases(observed.Count)} have one value, so that nothing says how far chance reaches.");
        bool Decides(long count) => !Interval(observed.Grown(count), isOnlyLook).Contains(target);
        if (!Decides(Most)) return (null, null, " The figure lies on it: more cases would not decide.");
        var (low, high) = ((long)observed.Count, Most);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Decides(middle)) high = middle;
            else low = middle;
        }

        var more = high - observed.Count;
        var weeks = more / (observed.Count / Math.Max(1.0, after.Days / 7.0));
        return (more, weeks, $" About {Wording.Cases(more)} more ({Wording.Weeks(weeks)} at the present rate) would decide, if the figure stays.");
    }
}
