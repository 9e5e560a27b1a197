using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

public sealed class SentenceTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 1);
    private static readonly OutcomePlan Plan = new(Direction.Decrease) { Unit = "days", Baseline = 24, Target = 16, GoLive = GoLive, By = new(2026, 6, 30) };

    [Fact]
    public void A_baseline_outside_the_data_is_said_with_both_figures_and_the_time()
    {
        // 100 cases of 18.3 and 20.3 in turn: the mean is 19.3, a case spreads by 1.005, the mean by 0.1005, 1.984 of which to each side is 0.2.
        var assessment = OutcomeTest.Of(Plan, Cases(19.3, 100, new(2025, 9, 1)), new(2025, 12, 20));

        Assert.Equal("The case says 24 days; the data say 19.3 days (19.1 to 19.5; 100 cases) from 2025-09-01 to 2025-12-20: the case's figure is outside what the data leave possible, 4.7 days too high.", assessment.Baseline!.Text);
        Assert.False(assessment.Baseline.Holds);
        Assert.Equal("The go-live is on 2026-01-01.", assessment.Why);
    }

    [Fact]
    public void A_met_target_is_said_in_its_unit() =>
        Assert.Equal("12 days (11.8 to 12.2; 90 cases) from 2026-04-01 to 2026-07-01: the target of 16 days by 2026-06-30 is reached.", After(12, 90, new(2026, 4, 1), new(2026, 7, 1)).Why);

    [Fact]
    public void A_missed_target_is_said_with_the_distance() =>
        Assert.Equal("18 days (17.8 to 18.2; 90 cases) from 2026-04-01 to 2026-07-01: the target of 16 days by 2026-06-30 is missed by 2 days.", After(18, 90, new(2026, 4, 1), new(2026, 7, 1)).Why);

    [Fact]
    public void Shares_are_said_in_percent_and_their_differences_in_points()
    {
        // 40 of 100 before, 20 of 100 after; Wilson's interval of 20 of 100 is 13.3 to 28.9 %.
        var plan = new OutcomePlan(Direction.Decrease) { Unit = "%", Target = 10, GoLive = GoLive, By = new(2026, 6, 30) };
        var assessment = OutcomeTest.Of(plan, Shares((100, 40, new(2025, 9, 1)), (100, 20, new(2026, 4, 1))), new(2026, 7, 1));

        Assert.Contains("20 % (13.3 to 28.9; 100 cases)", assessment.Why);
        Assert.Contains("the target of 10 % by 2026-06-30 is missed by 10 points", assessment.Why);
    }

    private static OutcomeAssessment After(double mean, int count, DateOnly from, DateOnly asOf)
    {
        var before = Cases(19.3, 100, new(2025, 9, 1));
        return OutcomeTest.Of(Plan, before with { Observations = [.. before.Observations, .. Cases(mean, count, from).Observations], Until = asOf }, asOf);
    }

    /// <summary>One case a day, the values 1 above and below the mean in turn.</summary>
    private static MetricData Cases(double mean, int count, DateOnly from) =>
        new(MeasureKind.Mean, [.. Enumerable.Range(0, count).Select(at => new Observation(from.AddDays(at), mean + (at % 2 == 0 ? 1 : -1)))]);

    private static MetricData Shares(params (int Count, int Successes, DateOnly From)[] runs) =>
        new(MeasureKind.Share, [.. runs.SelectMany(run => Enumerable.Range(0, run.Count).Select(at => new Observation(run.From.AddDays(at % 90), at * run.Successes / run.Count != (at + 1) * run.Successes / run.Count ? 1 : 0)))]) { Scale = 100 };
}
