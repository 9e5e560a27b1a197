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
    private readonly int sign = plan.Direction == Direction.Increase ? 1 : -1;

    public (OutcomeStatus Status, string Why, long? More, double? Weeks) Of(EffectEstimate? effect, IReadOnlyList<SegmentFinding> harmed, int earlierLooks)
    {
        if (Harm(effect, harmed) is { } harm) return (OutcomeStatus.Harmed, harm, null, null);
        if ((plan.Target ?? (plan.IsGuardrail ? plan.Baseline : null)) is not { } target)
            return (OutcomeStatus.NotMeasured, $"{wording.Figure(observed)} {Wording.Days(after)}; no target is given to compare it with.", null, null);

        var isDue = plan.By is null || groups.LastDay >= plan.By;
        var interval = Interval(observed.StandardError, isDue && earlierLooks == 0);
        var reached = sign * (Best(-sign, interval) - target) >= 0;
        var isShort = sign * (Best(sign, interval) - target) < 0;
        var figure = $"{wording.Figure(observed, interval)} {Wording.Days(after)}";
        var goal = $"the {(plan.IsGuardrail ? "limit" : "target")} of {wording.Declared(target)}";
        var by = plan.By is { } day ? $" by {Wording.Day(day)}" : "";
        if (plan.IsGuardrail && !isShort)
            return (isDue ? OutcomeStatus.Met : OutcomeStatus.OnTrack, $"{figure}: {(sign * (observed.Value - target) >= 0 ? $"{goal} is kept" : $"not beyond {goal}, as far as chance allows to say")}.", null, null);
        if (reached) return (isDue ? OutcomeStatus.Met : OutcomeStatus.OnTrack, $"{figure}: {goal}{by} is reached{(isDue ? "" : " already")}.", null, null);
        if (isDue && isShort && plan.By is not null) return (OutcomeStatus.Missed, $"{figure}: {goal}{by} is {(plan.IsGuardrail ? "passed" : "missed")} by {wording.Change(target - observed.Value)}.", null, null);

        var (more, weeks, needed) = Needed(target, isDue && earlierLooks == 0);
        var was = before.Count > 0 ? $", {wording.Figure(before.Value)} before" : "";
        var moved = sign * (observed.Value - before.Value) > 0;
        if (!isDue)
        {
            return moved
                ? (OutcomeStatus.OnTrack, $"{figure}{was}: moving towards {goal}{by}. {needed}", more, weeks)
                : (OutcomeStatus.Undecided, $"{figure}{was}: nothing has moved yet towards {goal}{by}. {needed}", more, weeks);
        }

        return (OutcomeStatus.Undecided, isShort
            ? $"{figure}: {goal} is not reached yet, and no day is given by which it is promised."
            : $"{figure}: {goal}{by} is neither reached nor missed beyond chance. {needed}", more, weeks);
    }

    private string? Harm(EffectEstimate? effect, IReadOnlyList<SegmentFinding> harmed)
    {
        // Worse than before in itself, and not only because it got worse everywhere.
        var raw = Math.Sqrt((before.StandardError * before.StandardError) + (observed.StandardError * observed.StandardError));
        if (effect is not null && IsWorse(observed.Value - before.Value, raw) && IsWorse(effect.Value, effect.StandardError))
            return $"Worse than before: {wording.Figure(before)} {Wording.Days(groups.Seen(groups.Before))}, {wording.Figure(observed)} {Wording.Days(after)}; by {effect.Design} a change of {wording.Change(effect.Value, effect.Interval)}.";
        return harmed.Count == 0 ? null
            : $"{harmed[0].Segment} ({harmed[0].Segmentation}) is worse off: {wording.Figure(harmed[0].Before)} before, {wording.Figure(harmed[0].After)} {Wording.Days(after)}, while all together went from {wording.Figure(before.Value)} to {wording.Figure(observed.Value)}.";
    }

    private bool IsWorse(double change, double error) => ConfidenceSequence.P(-sign * change, error, Math.Sqrt(2) * before.StandardError) <= OutcomeTest.FalseHarm;

    /// <summary>The interval that is judged by, at a standard error.</summary>
    private Interval Interval(double error, bool isOnlyLook)
    {
        if (isOnlyLook && error == observed.StandardError) return observed.Interval;
        if (isOnlyLook) return new(observed.Value - (1.96 * error), observed.Value + (1.96 * error));
        return ConfidenceSequence.At(observed.Value, error, before.Count > 1 ? before.StandardError : observed.StandardError);
    }

    /// <summary>How many more cases and weeks would separate the figure from the target, if it stays where it is.</summary>
    private (long? More, double? Weeks, string Text) Needed(double target, bool isOnlyLook)
    {
        const long Most = 1_000_000_000;
        if (!(observed.StandardError > 0)) return (null, null, "");
        bool Decides(long count) => !Interval(observed.StandardError * Math.Sqrt((double)observed.Count / count), isOnlyLook).Contains(target);
        if (!Decides(Most)) return (null, null, "The figure lies so near to it that more cases would hardly tell.");
        var (low, high) = ((long)observed.Count, Most);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Decides(middle)) high = middle;
            else low = middle;
        }

        var more = high - observed.Count;
        var weeks = more / (observed.Count / Math.Max(1.0, after.Days / 7.0));
        return (more, weeks, $"About {Wording.Cases(more)} more ({Wording.Weeks(weeks)} at the present rate) would decide, if the figure stays.");
    }

    private static double Best(int sign, Interval interval) => sign > 0 ? interval.High : interval.Low;
}
