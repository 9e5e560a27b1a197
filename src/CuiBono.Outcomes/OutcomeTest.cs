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
        var (groups, wording) = (new Groups(plan, data, asOf), new Wording(plan.Unit));
        var before = groups.Metric(groups.Cases(groups.Before, true) is { Count: > 0 } own ? own : [.. groups.Cases(groups.Before, false)]);
        var baseline = plan.Baseline is { } declared && before.Count > 1 ? BaselineCheck.Of(declared, before, groups.Seen(groups.Before), wording) : null;
        OutcomeAssessment Known(OutcomeStatus status, string why) => new(status, why) { Before = before.Count > 0 ? before : null, Baseline = baseline, Horizon = groups.Horizon * data.Scale };
        if (groups.LastDay < goLive) return Known(OutcomeStatus.NotDue, $"The go-live is on {Wording.Day(goLive)}.");

        if (DipJudgement.Of(plan, groups, before, goLive, wording) is { Status: not null } dip) return Known(dip.Status.Value, dip.Text) with { Observed = dip.Metric, Period = dip.Period };

        var judged = groups.Known(new(goLive, plan.By is { } by && by < groups.LastDay ? by : groups.LastDay)).To;
        var from = judged.AddDays(-JudgedDays) > groups.Settled ? judged.AddDays(-JudgedDays) : groups.Settled;
        var after = groups.Known(new(from, groups.LastDay));
        var observed = groups.Metric(groups.Cases(after, true));
        if (observed.Count < 2) return Known(OutcomeStatus.NotDue, groups.FollowUp > 0
            ? $"No cases from {Wording.Day(from)} on have been followed for {groups.FollowUp} days yet, within which 99 of 100 were over before."
            : $"There are no cases yet from {Wording.Day(from)} on.");

        var effect = Effects.Of(plan, data, groups, after);
        var (harmed, tested) = Segments.Of(plan, data, groups, after);
        var judgement = new Judgement(plan, groups, before, observed, after, wording).Of(effect, harmed, earlierLooks);
        return Known(judgement.Status, judgement.Why) with
        {
            Observed = observed,
            Period = after,
            Effect = effect,
            Doubts = judgement.Status is OutcomeStatus.Harmed ? [] : Credit.Doubts(plan, data, groups, after, effect),
            Harmed = harmed,
            SegmentsTested = tested,
            CasesNeeded = judgement.More,
            WeeksNeeded = judgement.Weeks,
        };
    }
}
