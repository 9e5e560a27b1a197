using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Statistics.Sequential;

namespace CuiBono.Outcomes;

/// <summary>Tests a promised outcome on what happened.</summary>
/// <remarks>docs/methods/outcomes.md. What is worse is called so only where an interval says it that holds however often it is looked at; the target
/// is judged once by a plain interval, at the first look on or after the promised day, and by such an interval at every other look.</remarks>
public static class OutcomeTest
{
    /// <summary>The days before the judged day whose cases count, so that a slow start is not held against a promise that is kept in the end.</summary>
    public const int JudgedDays = 90;

    /// <summary>The chance of calling the whole worse though it is not, over all looks together; as much again for all segments.</summary>
    internal const double FalseHarm = 0.025;

    /// <summary>Tests an outcome.</summary>
    /// <param name="plan">What was promised.</param>
    /// <param name="data">What was seen.</param>
    /// <param name="asOf">The day of the review.</param>
    /// <param name="earlierLooks">How often the outcome was judged on or after the promised day before.</param>
    public static OutcomeAssessment Of(OutcomePlan plan, MetricData data, DateOnly asOf, int earlierLooks = 0)
    {
        if (data.Observations.Count == 0) return new(OutcomeStatus.NotMeasured, "The source holds no case of the metric.");
        if (plan.GoLive is not { } goLive) return new(OutcomeStatus.NotMeasured, "No go-live is given, so nothing says which cases came after.");
        var groups = new Groups(plan, data, asOf);
        var before = groups.Metric(groups.Cases(groups.Before, true) is { Count: > 0 } own ? own : [.. groups.Cases(groups.Before, false)]);
        var baseline = plan.Baseline is { } declared && before.Count > 1 ? new BaselineCheck(declared, before) : null;
        OutcomeAssessment Known(OutcomeStatus status, string why) => new(status, why) { Before = before.Count > 0 ? before : null, Baseline = baseline };
        if (groups.LastDay < goLive) return Known(OutcomeStatus.NotDue, $"The go-live is on {Day(goLive)}.");

        if (Dip(plan, groups, before, goLive) is { } dip) return Known(dip.Status, dip.Why) with { Observed = dip.Metric, Period = dip.Period };

        var settled = plan.Dip is { } band && band.Until >= goLive ? band.Until.AddDays(1) : goLive;
        var judged = groups.Known(new(goLive, plan.By is { } by && by < groups.LastDay ? by : groups.LastDay)).To;
        var from = judged.AddDays(-JudgedDays) > settled ? judged.AddDays(-JudgedDays) : settled;
        var after = groups.Known(new(from, groups.LastDay));
        var observed = groups.Metric(groups.Cases(after, true));
        if (observed.Count < 2) return Known(OutcomeStatus.NotDue, groups.FollowUp > 0
            ? $"No cases from {Day(from)} on have been followed for {groups.FollowUp} days yet, within which 99 of 100 were over before."
            : $"There are no cases yet from {Day(from)} on.");

        var effect = Effects.Of(plan, data, groups, after);
        var (harmed, tested) = Segments.Of(plan, data, groups, after);
        var (status, why, more) = Judge(plan, groups, before, observed, after, effect, harmed, earlierLooks);
        return Known(status, why) with
        {
            Observed = observed,
            Period = after,
            Effect = effect,
            Doubts = status is OutcomeStatus.Harmed ? [] : Credit.Doubts(plan, data, groups, after, effect),
            Harmed = harmed,
            SegmentsTested = tested,
            CasesNeeded = more,
            WeeksNeeded = more is { } cases ? cases / (observed.Count / Math.Max(1.0, after.Days / 7.0)) : null,
        };
    }

    private static (OutcomeStatus Status, string Why, long? More) Judge(
        OutcomePlan plan, Groups groups, Estimate before, Estimate observed, Period after, EffectEstimate? effect, IReadOnlyList<SegmentFinding> harmed, int earlierLooks)
    {
        var sign = plan.Direction == Direction.Increase ? 1 : -1;
        // Worse than before in itself, and not only because it got worse everywhere.
        var raw = Math.Sqrt((before.StandardError * before.StandardError) + (observed.StandardError * observed.StandardError));
        if (effect is not null && IsWorse(observed.Value - before.Value, raw) && IsWorse(effect.Value, effect.StandardError))
            return (OutcomeStatus.Harmed, $"It is worse than before: {Number(before.Value)} in {groups.Before}, {Number(observed.Value)} since {Day(after.From)}; by {effect.Design} {Number(effect.Value)} ({Range(effect.Interval)}).", null);
        if (harmed.Count > 0)
            return (OutcomeStatus.Harmed, $"{harmed[0].Segment} ({harmed[0].Segmentation}) is worse off: {Number(harmed[0].Before.Value)} before, {Number(harmed[0].After.Value)} since, while all together went from {Number(before.Value)} to {Number(observed.Value)}.", null);

        bool IsWorse(double change, double error) => ConfidenceSequence.P(-sign * change, error, Math.Sqrt(2) * before.StandardError) <= FalseHarm;

        if (plan.Target is not { } target) return (OutcomeStatus.NotMeasured, $"{Number(observed.Value)} ({Range(observed.Interval)}) since {Day(after.From)}; no target is given to compare it with.", null);
        var due = plan.By is null || groups.LastDay >= plan.By;
        var planned = before.Count > 1 ? before.StandardError : observed.StandardError;
        var interval = due && earlierLooks == 0 ? observed.Interval : ConfidenceSequence.At(observed.Value, observed.StandardError, planned);
        var figure = $"{Number(observed.Value)} ({Range(interval)}, {observed.Count:N0} cases) since {Day(after.From)}, target {Number(target)}";
        var reached = sign * (Best(-sign, interval) - target) >= 0;
        var isShort = sign * (Best(sign, interval) - target) < 0;
        if (!due)
            return reached || sign * (observed.Value - before.Value) > 0 || plan.IsGuardrail && !isShort
                ? (OutcomeStatus.OnTrack, $"{figure} by {Day(plan.By!.Value)}.", null)
                : (OutcomeStatus.Undecided, $"{figure} by {Day(plan.By!.Value)}: nothing has moved yet.", null);
        if (reached || plan.IsGuardrail && !isShort) return (OutcomeStatus.Met, $"{figure}.", null);
        if (isShort && plan.By is not null) return (OutcomeStatus.Missed, $"{figure} by {Day(plan.By.Value)}.", null);
        return (OutcomeStatus.Undecided, $"{figure}: the interval holds the target.", More(observed, target));
    }

    /// <summary>The dip after the go-live: beyond its band it fails whatever the story, and inside it nothing is judged before it is over.</summary>
    private static (OutcomeStatus Status, string Why, Estimate Metric, Period Period)? Dip(OutcomePlan plan, Groups groups, Estimate before, DateOnly goLive)
    {
        if (plan.Dip is not { } band || before.Count < 2) return null;
        var period = groups.Known(new(goLive, band.Until < groups.LastDay ? band.Until : groups.LastDay));
        var metric = groups.Metric(groups.Cases(period, true));
        if (metric.Count < 2) return null;
        var sign = plan.Direction == Direction.Increase ? 1 : -1;
        var deeper = -sign * (metric.Value - before.Value) - band.Depth;
        var error = Math.Sqrt((metric.StandardError * metric.StandardError) + (before.StandardError * before.StandardError));
        var figure = $"{Number(metric.Value)} ({Range(metric.Interval)}) from {Day(goLive)} to {Day(period.To)}, against {Number(before.Value)} before and a declared dip of at most {Number(band.Depth)}";
        if (ConfidenceSequence.P(deeper, error, Math.Sqrt(2) * before.StandardError) <= 0.05) return (OutcomeStatus.Harmed, $"The dip is deeper than declared: {figure}.", metric, period);
        return groups.LastDay <= band.Until ? (OutcomeStatus.NotDue, $"Inside the declared dip, which is over on {Day(band.Until)}: {figure}.", metric, period) : null;
    }

    /// <summary>How many more cases would separate the figure from the target, if it stays where it is.</summary>
    private static long? More(Estimate observed, double target)
    {
        var distance = Math.Abs(observed.Value - target);
        if (distance == 0 || !(observed.StandardError > 0)) return null;
        var needed = observed.Count * Math.Pow(1.96 * observed.StandardError / distance, 2);
        return needed < 1e12 ? Math.Max(1, (long)Math.Ceiling(needed) - observed.Count) : null;
    }

    private static double Best(int sign, Interval interval) => sign > 0 ? interval.High : interval.Low;

    private static string Number(double value) => value.ToString(Math.Abs(value) < 1 ? "0.###" : "#,0.##", CultureInfo.InvariantCulture);

    private static string Range(Interval interval) => $"{Number(interval.Low)} to {Number(interval.High)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
