using CuiBono.Evidence;

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
        if ((plan.Waves.Count > 0 ? plan.Waves.Values.Min() : plan.GoLive) is not { } goLive)
            return new(OutcomeStatus.NotMeasured, "No go-live is given, so nothing says which cases came after.") { Baseline = BaselineAlone(plan, data, asOf) };
        var groups = new Groups(plan, data, goLive, asOf);
        if (groups.HasWaves && !Enumerable.Range(0, data.Cohorts.Count).Any(cohort => groups.GoLiveOf(cohort) is not null))
            return new(OutcomeStatus.NotMeasured, $"The waves name {Wording.Names([.. plan.Waves.Keys])}, but the data know only {Wording.Names(data.Cohorts)}: nothing says who is live.");
        if (groups.Columns.Count == 0) return new(OutcomeStatus.NotMeasured, NoCase(data, groups));
        if (data.Kind == MeasureKind.Duration && !groups.Columns.Open.Contains(false))
            return new(OutcomeStatus.NotMeasured, $"None of the {Wording.Cases(groups.Columns.Count)} up to {Wording.Day(groups.LastDay)} has ended, so nothing says how long one takes.");

        var wording = new Wording(plan.Unit);
        var before = groups.Metric(groups.Before, Side.Live);
        OutcomeAssessment Known(OutcomeStatus status, string why, Period? after = null) => new(status, why)
        {
            IsDue = groups.IsDue,
            Before = before.Count > 0 ? before : null,
            Earlier = groups.Places(groups.Before),
            Horizon = groups.Horizon * data.Scale,
            Baseline = plan.Baseline is { } declared && before.Count > 1 ? BaselineCheck.Of(declared, before, groups.Seen(groups.Before), wording) : null,
            Limits = Limits.Of(plan, data, groups, after),
        };
        if (asOf < goLive) return Known(OutcomeStatus.NotDue, $"The go-live is on {Wording.Day(goLive)}.");
        if (groups.LastDay < goLive) return Known(OutcomeStatus.NotMeasured, $"The source knows nothing after {Wording.Day(groups.LastDay)}, and the go-live was on {Wording.Day(goLive)}.");

        var dip = DipJudgement.Of(plan, groups, before, wording);
        if (dip is { Status: { } failed }) return Known(failed, dip.Value.Text) with { Observed = dip.Value.Metric.Count > 0 ? dip.Value.Metric : null, Period = dip.Value.Period, Dip = dip.Value.Text };

        var judged = groups.Known(new(goLive, plan.By is { } by && by < groups.LastDay ? by : groups.LastDay)).To;
        var from = Calendar.Later(judged.Plus(-JudgedDays), groups.Settled);
        var after = groups.Known(new(from, groups.LastDay));
        var observed = groups.Metric(after, Side.Live);
        if (observed.Count < 2)
        {
            var begun = groups.Columns.Count - groups.Columns.From(from);
            return begun == 0 && plan.By <= groups.LastDay
                ? Known(OutcomeStatus.NotMeasured, $"No case has begun since {Wording.Day(from)}.") with { Dip = dip?.Text }
                : Known(OutcomeStatus.NotDue, TooEarly(groups, from, begun, observed.Count)) with { Dip = dip?.Text };
        }

        var effect = new Effects(plan, data, groups, after).Estimate();
        var segments = Segments.Of(plan, data, groups, after);
        var judgement = new Judgement(plan, groups, before, observed, after, wording).Of(effect, Segments.Harmed(segments), earlierLooks);
        return Known(judgement.Status, judgement.Why, after) with
        {
            Observed = observed,
            Period = after,
            Judged = groups.Places(after),
            Effect = effect,
            Doubts = judgement.Status is OutcomeStatus.Harmed ? [] : Credit.Doubts(plan, data, groups, after, effect, judgement.Status == OutcomeStatus.Met, wording),
            Segments = segments,
            CasesNeeded = judgement.More,
            WeeksNeeded = judgement.Weeks,
            Dip = dip?.Text,
        };
    }

    /// <summary>The declared baseline against its own time, where no go-live says what came after.</summary>
    private static BaselineCheck? BaselineAlone(OutcomePlan plan, MetricData data, DateOnly asOf)
    {
        if (plan is not { Baseline: { } declared, BaselinePeriod: { } period }) return null;
        var groups = new Groups(plan, data, period.To.Plus(1), asOf);
        var before = groups.Metric(groups.Before, Side.Live);
        return before.Count > 1 ? BaselineCheck.Of(declared, before, groups.Seen(groups.Before), new Wording(plan.Unit)) : null;
    }

    private static string NoCase(MetricData data, Groups groups) => groups.Columns.Unusable > 0
        ? $"None of the {Wording.Cases(groups.Columns.Unusable)} up to {Wording.Day(groups.LastDay)} has a number as its value."
        : $"The source holds no case up to {Wording.Day(groups.LastDay)}; its first is of {Wording.Day(data.Observations.Min(one => one.Day))}.";

    private static string TooEarly(Groups groups, DateOnly from, int begun, int known) => (begun, known) switch
    {
        (0, _) => $"No case has begun since {Wording.Day(from)} yet.",
        (_, 1) => $"Only one case since {Wording.Day(from)} can be judged yet.",
        _ when groups.FollowUp > 0 => $"{Wording.Cases(begun)} {(begun == 1 ? "has" : "have")} begun since {Wording.Day(from)}, none of which has been followed for {groups.FollowUp} days yet, within which 99 of 100 are over.",
        _ => $"No case since {Wording.Day(from)} belongs to a group that is live.",
    };
}
