using CuiBono.Statistics.Series;
using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics.Tests.Series;

public sealed class PeriodVariationTests
{
    [Fact]
    public void The_mean_of_periods_varies_as_the_sum_of_all_their_covariances_says()
    {
        var variation = new PeriodVariation(2.5, 0.7, 40);
        var sum = Enumerable.Range(0, 13).Sum(one => Enumerable.Range(0, 13).Sum(other => 2.5 * Math.Pow(0.7, Math.Abs(one - other))));

        Assert.Equal(sum / 169, variation.OfMean(13), 12);
        Assert.Equal(2.5, variation.OfMean(1), 12);
    }

    [Fact]
    public void What_the_cases_explain_is_no_variation_of_periods()
    {
        // Eight periods of four cases: the means are 9 and 11 in turn, so their variance is 8/7, and that of four cases with the variance 5 is 5/4.
        var variation = PeriodVariation.Of([9, 11, 9, 11, 9, 11, 9, 11], [4, 4, 4, 4, 4, 4, 4, 4], 5)!.Value;

        Assert.Equal(0, variation.Variance);
        Assert.Equal(0, variation.OfMean(3));
    }

    [Fact]
    public void Periods_in_turn_are_not_like_the_one_before_and_vary_by_what_the_cases_leave()
    {
        // As above with cases that hardly differ: 8/7 less 0.04/4. Neighbours differ, so nothing lasts, and the mean of eight leaves an eighth more.
        var variation = PeriodVariation.Of([9, 11, 9, 11, 9, 11, 9, 11], [4, 4, 4, 4, 4, 4, 4, 4], 0.04)!.Value;

        Assert.Equal(0, variation.Correlation);
        Assert.Equal((8.0 / 7) - 0.01, variation.Variance, 9);
    }

    [Fact]
    public void Fewer_than_eight_periods_say_nothing() => Assert.Null(PeriodVariation.Of([1, 2, 3, 4, 5, 6, 7], [1, 1, 1, 1, 1, 1, 1], 1));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.4, 0.6)]
    public void The_difference_of_two_stretches_is_held_about_as_often_as_its_error_says(double spread, double correlation)
    {
        // 52 weeks of 20 cases of variance 9, and 13 weeks: 300 pairs, of which 95 % are 285 with a standard error of 3.8. Without the variation
        // between weeks, about 240 are held where weeks are alike.
        var held = Enumerable.Range(1, 300).Count(seed =>
        {
            var normal = new Normal(0, 1, new Random(seed));
            var (level, weeks) = (spread * normal.Sample(), new List<double>());
            for (var week = 0; week < 65; week++)
            {
                weeks.Add(level + (Math.Sqrt(9 / 20.0) * normal.Sample()));
                level = (correlation * level) + (Math.Sqrt(1 - (correlation * correlation)) * spread * normal.Sample());
            }

            var variation = PeriodVariation.Of([.. weeks.Take(52)], [.. Enumerable.Repeat(20, 52)], 9)!.Value;
            var error = Math.Sqrt((9.0 / 20 / 52) + (9.0 / 20 / 13) + variation.OfMean(52) + variation.OfMean(13));
            return Math.Abs(weeks.Skip(52).Average() - weeks.Take(52).Average()) < 1.96 * error;
        });

        Assert.InRange(held, 268, 298);
    }
}
