using CuiBono.Evidence;

namespace CuiBono.Outcomes.Tests;

public sealed class EstimateTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public void None_of_fifty_is_not_never()
    {
        var estimate = Estimate.Of(MeasureKind.Share, [.. Made.Shares(Day, Day.AddDays(49), 50, 0)]);

        Assert.Equal(0, estimate.Value);
        Assert.True(estimate.StandardError > 0);
        // Wilson: z^2 / (n + z^2).
        Assert.Equal(0, estimate.Interval.Low);
        Assert.Equal(3.8415 / 53.8415, estimate.Interval.High, 5);
    }

    [Fact]
    public void Cases_with_one_value_do_not_say_how_far_chance_reaches()
    {
        var estimate = Estimate.Of(MeasureKind.Mean, [.. Made.Run(Day, Day.AddDays(9), 10, 5, distance: 0)]);

        Assert.Equal(5, estimate.Value);
        Assert.True(double.IsNaN(estimate.StandardError));
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (estimate.Interval.Low, estimate.Interval.High));
    }

    [Fact]
    public void A_case_given_twice_for_its_unit_says_no_more_than_once()
    {
        var chance = new Random(3);
        List<Observation> once = [.. Enumerable.Range(0, 40).Select(at => new Observation(Day.AddDays(at), Made.Normal(chance)))];
        var twice = Estimate.Of(MeasureKind.Mean, [.. once.SelectMany((one, at) => Enumerable.Repeat(one with { Unit = 7 * at }, 2))]);

        Assert.Equal(Estimate.Of(MeasureKind.Mean, once).StandardError, twice.StandardError, 12);
        Assert.Equal(Estimate.Of(MeasureKind.Mean, once).Interval.High, twice.Interval.High, 12);
    }

    [Fact]
    public void A_share_of_units_that_answer_alike_is_as_wide_as_one_of_as_many_units()
    {
        // 40 customers, 10 of them content, each asked five times and answering the same: Wilson of 10 in 40, but for the sample's 40/39.
        var five = Estimate.Of(MeasureKind.Share, [.. Enumerable.Range(0, 200).Select(at => new Observation(Day, at % 40 < 10 ? 1 : 0) { Unit = at % 40 })]);
        var one = Estimate.Of(MeasureKind.Share, [.. Enumerable.Range(0, 40).Select(at => new Observation(Day, at < 10 ? 1 : 0))]);

        Assert.Equal(one.Interval.Low, five.Interval.Low, 2);
        Assert.Equal(one.Interval.High, five.Interval.High, 2);
    }

    [Fact]
    public void A_share_outside_nought_and_one_is_taken_as_a_mean() =>
        Assert.Equal(60, Estimate.Of(MeasureKind.Share, [new(Day, 40), new(Day, 80)]).Value);
}
