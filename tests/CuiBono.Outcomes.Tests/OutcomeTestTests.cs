using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

public sealed class OutcomeTestTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 1);
    private static readonly OutcomePlan Plan = new(Direction.Decrease) { GoLive = GoLive, Target = 10, By = new(2026, 6, 30) };

    [Fact]
    public void Without_cases_nothing_is_measured() => Assert.Equal(OutcomeStatus.NotMeasured, OutcomeTest.Of(Plan, new(MeasureKind.Mean, []), new(2026, 7, 1)).Status);

    [Fact]
    public void Before_the_go_live_nothing_is_due_and_the_baseline_is_checked()
    {
        var assessment = OutcomeTest.Of(Plan with { Baseline = 12 }, Cases(12, 50, new(2025, 9, 1)), new(2025, 12, 1));

        Assert.Equal(OutcomeStatus.NotDue, assessment.Status);
        Assert.True(assessment.Baseline!.Holds);
    }

    [Fact]
    public void An_interval_that_holds_the_target_on_the_day_is_undecided_and_says_how_many_more_cases_would_decide()
    {
        var data = Cases(12, 60, new(2025, 9, 1));
        var assessment = OutcomeTest.Of(Plan, data with { Observations = [.. data.Observations, .. Cases(10.2, 20, new(2026, 5, 1)).Observations] }, new(2026, 7, 1));

        Assert.Equal(OutcomeStatus.Undecided, assessment.Status);
        // The spread of a case is 2 (see below): (1.96 * 2 / 0.2)^2 = 384 cases in all.
        Assert.InRange(assessment.CasesNeeded!.Value, 300, 450);
        Assert.True(assessment.WeeksNeeded > 0);
    }

    [Fact]
    public void Before_the_promised_day_a_gain_is_on_track()
    {
        var data = Cases(12, 60, new(2025, 9, 1));
        var assessment = OutcomeTest.Of(Plan, data with { Observations = [.. data.Observations, .. Cases(11, 60, new(2026, 2, 1)).Observations] }, new(2026, 4, 1));

        Assert.Equal(OutcomeStatus.OnTrack, assessment.Status);
    }

    [Fact]
    public void A_comparison_that_cannot_be_run_is_said_and_the_next_best_is_weak()
    {
        var data = Cases(12, 60, new(2025, 9, 1));
        var assessment = OutcomeTest.Of(Plan with { Design = "difference-in-differences" }, data with { Observations = [.. data.Observations, .. Cases(8, 60, new(2026, 5, 20)).Observations] }, new(2026, 7, 1));

        Assert.True(assessment.Effect!.IsWeak);
        Assert.Contains("difference-in-differences", assessment.Effect.Remark);
    }

    /// <summary>One case a day around a mean, the values a fixed distance of 2 above and below in turn.</summary>
    private static MetricData Cases(double mean, int count, DateOnly from) =>
        new(MeasureKind.Mean, [.. Enumerable.Range(0, count).Select(at => new Observation(from.AddDays(at), mean + (at % 2 == 0 ? 2 : -2)))]);
}
