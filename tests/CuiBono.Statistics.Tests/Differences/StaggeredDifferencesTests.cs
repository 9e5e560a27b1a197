using CuiBono.Statistics.Differences;
using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics.Tests.Differences;

public sealed class StaggeredDifferencesTests
{
    [Fact] // Hand count: unit a starts in 1, b in 2, c never; the trend is 1 a period; a gains 4 then 6, b gains 10.
    public void The_effects_of_two_waves_are_those_counted_by_hand()
    {
        double[][] values = [[0, 1 + 4, 2 + 6], [5, 6, 7 + 10], [9, 10, 11]];

        var effects = StaggeredDifferences.Of(values, [1, 2, null]);

        Assert.Equal([(1, 1, 4.0), (1, 2, 6.0), (2, 1, 0.0), (2, 2, 10.0)], effects.Waves.Select(wave => (wave.Wave, wave.Period, Math.Round(wave.Effect.Value, 9))));
        Assert.Equal((4 + 6 + 10) / 3.0, effects.Overall.Value, 9);
        Assert.Equal(7, effects.BySince[0].Value, 9);
    }

    [Fact]
    public void Intervals_hold_the_true_effect_about_as_often_as_they_say()
    {
        var random = new Random(5);
        var normal = new Normal(0, 1, random);
        var held = 0;
        for (var panel = 0; panel < 400; panel++)
        {
            // Early waves gain more the longer they are treated, which plain two-way effects get wrong.
            int?[] starts = [.. Enumerable.Range(0, 90).Select(unit => (unit % 3) switch { 0 => 3, 1 => 6, _ => (int?)null })];
            var values = starts.Select(start =>
            {
                var own = 3 * normal.Sample();
                return Enumerable.Range(0, 9).Select(period => own + (0.7 * period) + (start <= period ? 2 + (0.5 * (period - start.Value)) : 0) + normal.Sample()).ToArray();
            }).ToList();
            var overall = StaggeredDifferences.Of(values, starts).Overall;

            // Six periods of the first wave and three of the second, of equal size: 2 + 0.5 * (0+1+2+3+4+5 + 0+1+2) / 9.
            if (overall.Interval().Contains(3)) held++;
        }

        Assert.InRange(held / 400.0, 0.92, 0.98);
    }

    [Fact]
    public void Where_all_start_at_once_nobody_is_left_to_compare_with() =>
        Assert.Throws<ArgumentException>(() => StaggeredDifferences.Of([[0, 1], [0, 1]], [1, 1]));
}
