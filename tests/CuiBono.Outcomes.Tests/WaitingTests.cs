using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

/// <summary>What a mean of durations that are cut does not show: who is not served at all.</summary>
public sealed class WaitingTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 1);
    private static readonly DateOnly AsOf = new(2026, 12, 31);
    private static readonly OutcomePlan Plan = new(Direction.Decrease) { Unit = "days", Target = 16, GoLive = GoLive, By = new(2026, 9, 30) };

    /// <summary>A case a day, of which every so-manieth before and since is still open.</summary>
    private static MetricData Cases(int openBefore, int openSince, double mean)
    {
        var before = Made.Run(new(2025, 1, 1), new(2025, 12, 31), 365, 20).Select((one, at) => Case(one, at % openBefore == 0));
        var since = Made.Run(GoLive, AsOf, 365, mean).Select((one, at) => Case(one, at % openSince == 0));
        return new MetricData(MeasureKind.Duration, [.. before.Concat(since)]);
    }

    private static Observation Case(Observation one, bool isOpen)
    {
        var value = isOpen ? AsOf.DayNumber - one.Day.DayNumber : one.Value;
        return one with { Value = value, FinalAfter = value, Open = isOpen || one.Day.DayNumber + one.Value > AsOf.DayNumber };
    }

    [Fact]
    public void Who_is_never_served_is_harmed_however_fast_the_others_are()
    {
        var assessment = OutcomeTest.Of(Plan, Cases(400, 4, 10), AsOf);

        Assert.Equal(OutcomeStatus.Harmed, assessment.Status);
        Assert.StartsWith("Left waiting: ", assessment.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_open_cases_as_before_are_no_harm_and_are_said()
    {
        var assessment = OutcomeTest.Of(Plan, Cases(10, 10, 10), AsOf);

        Assert.Equal(OutcomeStatus.Met, assessment.Status);
        Assert.Contains(assessment.Limits, limit => limit.Contains("judged cases are still open and count as 21 days each", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_more_is_better_a_long_time_is_no_harm() =>
        Assert.NotEqual(OutcomeStatus.Harmed, OutcomeTest.Of(Plan with { Direction = Direction.Increase, Target = 5 }, Cases(400, 4, 20), AsOf).Status);

    [Fact]
    public void Without_a_case_that_ended_nothing_says_how_long_one_takes() =>
        Assert.Equal(OutcomeStatus.NotMeasured, OutcomeTest.Of(Plan, Cases(1, 1, 10), AsOf).Status);
}
