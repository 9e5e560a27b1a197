using CuiBono.Statistics.Proportions;

namespace CuiBono.Statistics.Tests.Proportions;

public sealed class TwoSharesTests
{
    private static readonly TwoShares Example = new(new(56, 70), new(48, 80));

    [Fact]
    public void Chi_squared_is_that_of_R_with_and_without_correction()
    {
        Printed.Equal("7.0234", Example.ChiSquared().Statistic);
        Printed.Equal("0.008045", Example.ChiSquared().P);
        Printed.Equal("6.1143", Example.ChiSquared(corrected: true).Statistic);
        Printed.Equal("0.01341", Example.ChiSquared(corrected: true).P);
    }

    [Fact]
    public void The_difference_has_the_interval_of_R_with_and_without_correction()
    {
        Printed.Equal("0.0575049", Example.Wald().Low);
        Printed.Equal("0.3424951", Example.Wald().High);
        Printed.Equal("0.04411204", Example.Wald(corrected: true).Low);
        Printed.Equal("0.35588796", Example.Wald(corrected: true).High);
    }

    [Theory] // Newcombe 1998, table II, method 10.
    [InlineData(56, 70, 48, 80, "0.0524", "0.3339")]
    [InlineData(9, 10, 3, 10, "0.1705", "0.8090")]
    [InlineData(10, 10, 0, 20, "0.6791", "1.0000")]
    public void Newcombes_interval_is_that_of_his_table(long first, long firstTotal, long second, long secondTotal, string low, string high)
    {
        var interval = new TwoShares(new(first, firstTotal), new(second, secondTotal)).Newcombe();

        Printed.Equal(low, interval.Low);
        Printed.Equal(high, interval.High);
    }

    [Fact]
    public void Fisher_is_that_of_R()
    {
        var fisher = Example.Fisher();

        Printed.Equal("0.01252", fisher.P);
        Printed.Equal("2.64919", fisher.OddsRatio);
        // R searches the ends to about 1e-4 of themselves; at ours the lower tail is 0.025 to nine digits, summed by another way.
        Assert.InRange(fisher.OddsRatioInterval.Low, 1.209118 - 1e-3, 1.209118 + 1e-3);
        Assert.InRange(fisher.OddsRatioInterval.High, 6.040561 - 1e-3, 6.040561 + 1e-3);
        Assert.Equal(0.025, UpperTail(fisher.OddsRatioInterval.Low), 9);
    }

    /// <summary>The chance of 56 or more of 70 beside the rest of 104 in 80, at an odds ratio: the sum of binomial products by recursion.</summary>
    private static double UpperTail(double ratio)
    {
        var (all, above, weight) = (0.0, 0.0, 1.0);
        for (var count = 24; count <= 70; count++)
        {
            all += weight;
            if (count >= 56) above += weight;
            weight *= ratio * (70 - count) * (104 - count) / ((count + 1.0) * (count - 23));
        }

        return above / all;
    }

    [Fact] // Fisher's lady tasting tea: 3 of 4 and 1 of 4, one-sided 17/70, two-sided 34/70.
    public void The_lady_who_tastes_three_of_four_may_have_guessed() => Assert.Equal(34.0 / 70, new TwoShares(new(3, 4), new(1, 4)).Fisher().P, 12);

    [Fact] // Fisher's tea (The Design of Experiments, 1935): 17 of 70 choices are as good or better.
    public void A_lady_who_names_three_cups_of_four_may_have_guessed() => Assert.Equal(17.0 / 70, new TwoShares(new(3, 4), new(1, 4)).ExactlyGreater(), 12);

    [Theory]
    [InlineData(0, 50, 3, 900)]
    [InlineData(50, 50, 3, 900)]
    [InlineData(1, 100_000, 90_000, 100_000)]
    public void The_probability_to_one_side_stays_one_at_the_ends(long first, long firstTotal, long second, long secondTotal) =>
        Assert.InRange(new TwoShares(new(first, firstTotal), new(second, secondTotal)).ExactlyGreater(), 0, 1);

    [Fact]
    public void Both_sides_overlap_in_the_table_that_was_seen()
    {
        // P(at least 6) + P(at most 6) - P(6) = 1, of 6 in 20 and 4 in 30: P(6) = C(20,6) C(30,4) / C(50,10).
        var seen = 38_760.0 * 27_405 / 10_272_278_170;

        Assert.Equal(1 + seen, new TwoShares(new(6, 20), new(4, 30)).ExactlyGreater() + new TwoShares(new(4, 30), new(6, 20)).ExactlyGreater(), 10);
    }
}
