using CuiBono.Statistics.ChangePoints;

namespace CuiBono.Statistics.Tests.ChangePoints;

public sealed class SupFTests
{
    [Fact]
    public void The_Nile_has_the_statistic_and_the_break_of_strucchange()
    {
        var flow = Table.Read("nile.csv").Numbers("flow");

        var test = SupF.Of([.. flow.Select(_ => new double[] { 1 })], flow);

        Printed.Equal("75.93", test.Statistic);
        Assert.Equal(28, test.Change);
        Printed.Equal("1597457", test.ResidualSum);
        Assert.True(test.P < 1e-12);
    }

    [Theory] // Andrews (1993, corrected 2003), one coefficient, trimmed by 0.15: critical values at 10, 5 and 1 per cent.
    [InlineData(7.12, 0.10, 0.012)]
    [InlineData(8.68, 0.05, 0.005)]
    [InlineData(12.16, 0.01, 0.001)]
    public void The_tail_is_near_the_published_critical_values(double statistic, double p, double within)
    {
        // A series whose statistic is the critical value: two levels with a chosen spread of 100 values.
        var values = Enumerable.Range(0, 100).Select(at => (at % 2 == 0 ? 1.0 : -1) + (at >= 50 ? Math.Sqrt(statistic / 98) * 2 : 0)).ToArray();

        var test = SupF.Of([.. values.Select(_ => new double[] { 1 })], values);

        Assert.Equal(statistic, test.Statistic, 0.01);
        Assert.Equal(p, test.P, within);
    }

    [Fact]
    public void Nothing_changed_is_seldom_called_a_change()
    {
        var normal = new MathNet.Numerics.Distributions.Normal(0, 1, new Random(11));
        var alarms = 0;
        for (var series = 0; series < 400; series++)
        {
            var values = Enumerable.Range(0, 80).Select(_ => normal.Sample()).ToArray();
            if (SupF.Of([.. values.Select(_ => new double[] { 1 })], values).P <= 0.05) alarms++;
        }

        Assert.InRange(alarms, 6, 34);
    }
}
