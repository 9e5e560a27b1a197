using CuiBono.Statistics.Proportions;
using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics.Tests.Proportions;

public sealed class ShareTests
{
    [Theory]
    [InlineData(81, 263, "0.2552885", "0.3662096")]
    [InlineData(15, 148, "0.0623864", "0.1604872")]
    [InlineData(0, 20, "0", "0.1611252")]
    [InlineData(1, 29, "0.006113214", "0.1717552")]
    public void Wilson_is_that_of_Newcombe_1998_table_I(long count, long total, string low, string high)
    {
        var interval = new Share(count, total).Wilson();

        Printed.Equal(low, interval.Low);
        Printed.Equal(high, interval.High);
    }

    [Theory]
    [InlineData(81, 263, "0.2527367", "0.3676219")]
    [InlineData(15, 148, "0.05784401", "0.1616505")]
    [InlineData(0, 20, "0", "0.1684335")]
    [InlineData(1, 29, "0.0008726469", "0.1776443")]
    public void Clopper_Pearson_is_that_of_R(long count, long total, string low, string high)
    {
        var interval = new Share(count, total).ClopperPearson();

        Printed.Equal(low, interval.Low);
        Printed.Equal(high, interval.High);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public void Wilson_covers_about_as_often_as_it_says_and_Clopper_Pearson_at_least_as_often(int total)
    {
        // Exact coverage: the probability of each count times whether its interval holds the true share, averaged over shares.
        var (wilson, exact, least) = (0.0, 0.0, 1.0);
        var shares = Enumerable.Range(1, 99).Select(hundredth => hundredth / 100.0).ToList();
        foreach (var share in shares)
        {
            double Covered(Func<Share, CuiBono.Evidence.Interval> method) =>
                Enumerable.Range(0, total + 1).Where(count => method(new Share(count, total)).Contains(share)).Sum(count => Binomial.PMF(share, total, count));
            wilson += Covered(candidate => candidate.Wilson()) / shares.Count;
            var covered = Covered(candidate => candidate.ClopperPearson());
            exact += covered / shares.Count;
            least = Math.Min(least, covered);
        }

        Assert.InRange(wilson, 0.93, 0.97);
        Assert.True(least >= 0.95 - 1e-9, $"{least}");
        Assert.True(exact >= wilson);
    }

    [Fact]
    public void Without_cases_everything_is_possible() => Assert.Equal((0.0, 1.0), (new Share(0, 0).Wilson().Low, new Share(0, 0).Wilson().High));

    [Fact]
    public void More_than_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Share(3, 2).Wilson());

    [Fact]
    public void Cases_that_hang_together_count_as_fewer()
    {
        // A share of 0.3 over 7.5 independent cases lies between that of 7 and of 8: z = 2 makes (0.3 + 4/15 ± ...) / (1 + 4/7.5).
        var half = 2 * Math.Sqrt((0.21 + (4 / 30.0)) / 7.5);

        Assert.Equal((0.3 + (4 / 15.0) - half) / (1 + (4 / 7.5)), Share.Wilson(0.3, 7.5, 2).Low, 12);
        Assert.Equal((0.3 + (4 / 15.0) + half) / (1 + (4 / 7.5)), Share.Wilson(0.3, 7.5, 2).High, 12);
    }
}
