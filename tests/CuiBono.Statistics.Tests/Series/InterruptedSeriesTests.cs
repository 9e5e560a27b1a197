using CuiBono.Statistics.Series;
using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics.Tests.Series;

public sealed class InterruptedSeriesTests
{
    [Fact]
    public void A_jump_a_slope_and_a_season_without_noise_are_found_exactly()
    {
        var values = Enumerable.Range(0, 60).Select(at => 100 + (0.5 * at) + (at % 12 == 3 ? 7 : 0) + (at >= 36 ? -9 - (0.25 * (at - 36)) : 0)).ToList();

        var series = InterruptedSeries.Of(values, 36, new() { Season = 12, SlopeChanges = true });

        Assert.Equal(-9, series.Level.Value, 8);
        Assert.Equal(-0.25, series.Slope!.Value.Value, 8);
    }

    [Fact]
    public void Periods_that_are_left_out_move_no_level()
    {
        // A trend of 0.5 a period and a jump of -9 at period 20, of which the periods 20 to 28 are left out.
        var times = Enumerable.Range(0, 40).Where(time => time is < 20 or > 28).ToList();
        var series = InterruptedSeries.Of([.. times.Select(time => 100 + (0.5 * time) + (time >= 20 ? -9 : 0))], 20, new(), times: times);

        Assert.Equal(-9, series.Level.Value, 8);
    }

    [Fact]
    public void A_control_takes_out_what_happened_to_both()
    {
        var normal = new Normal(0, 0.1, new Random(3));
        var control = Enumerable.Range(0, 40).Select(at => 50 + (10 * Math.Sin(at)) + (at >= 20 ? 30 : 0)).ToList();

        var series = InterruptedSeries.Of([.. control.Select(value => 5 + value + normal.Sample())], 20, new(), control);

        Assert.InRange(series.Level.Value, -0.5, 0.5);
    }

    [Fact]
    public void A_season_longer_than_the_time_before_is_refused() =>
        Assert.Throws<ArgumentException>(() => InterruptedSeries.Of([.. Enumerable.Range(0, 30).Select(at => (double)at)], 8, new() { Season = 12 }));
}
