using CuiBono.Statistics.Resampling;

namespace CuiBono.Statistics.Tests.Resampling;

public sealed class BootstrapTests
{
    // R drew other samples: what is printed moves by the spread of 9,999 draws, about 0.02 and 0.04 at the ends of the ratio, 2 and 6 at those of the mean.
    [Fact]
    public void The_ratio_of_the_cities_is_that_of_Davison_and_Hinkley()
    {
        var table = Table.Read("city.csv");
        var (u, x) = (table.Numbers("u"), table.Numbers("x"));

        var bootstrap = Bootstrap.Of(u.Length, cases =>
        {
            var (above, below) = (0.0, 0.0);
            foreach (var at in cases) (above, below) = (above + x[at], below + u[at]);
            return above / below;
        }, 99_999);

        Printed.Equal("1.520313", bootstrap.Estimate);
        Assert.InRange(bootstrap.StandardError, 0.2266 - 0.01, 0.2266 + 0.01);
        Assert.InRange(bootstrap.Percentile().Low, 1.248 - 0.02, 1.248 + 0.02);
        Assert.InRange(bootstrap.Percentile().High, 2.123 - 0.04, 2.123 + 0.04);
        Assert.InRange(bootstrap.BiasCorrectedAccelerated().Low, 1.253 - 0.02, 1.253 + 0.02);
        Assert.InRange(bootstrap.BiasCorrectedAccelerated().High, 2.148 - 0.04, 2.148 + 0.04);
    }

    [Fact]
    public void The_mean_of_the_air_conditioners_is_that_of_Davison_and_Hinkley()
    {
        var hours = Table.Read("aircondit.csv").Numbers("hours");

        var bootstrap = Bootstrap.Of(hours.Length, cases =>
        {
            var sum = 0.0;
            foreach (var at in cases) sum += hours[at];
            return sum / cases.Length;
        }, 99_999);

        Printed.Equal("108.0833", bootstrap.Estimate);
        Assert.InRange(bootstrap.StandardError, 37.92 - 0.8, 37.92 + 0.8);
        Assert.InRange(bootstrap.Percentile().Low, 45.4 - 2, 45.4 + 2);
        Assert.InRange(bootstrap.Percentile().High, 192.7 - 3, 192.7 + 3);
        Assert.InRange(bootstrap.BiasCorrectedAccelerated().Low, 56.7 - 2, 56.7 + 2);
        Assert.InRange(bootstrap.BiasCorrectedAccelerated().High, 226.0 - 6, 226.0 + 6);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval() =>
        Assert.Equal(Bootstrap.Of(9, cases => cases[0] + cases[4]).Percentile(), Bootstrap.Of(9, cases => cases[0] + cases[4]).Percentile());
}
