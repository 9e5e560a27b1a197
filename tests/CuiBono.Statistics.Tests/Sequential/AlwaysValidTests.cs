using CuiBono.Statistics.Sequential;

namespace CuiBono.Statistics.Tests.Sequential;

public sealed class AlwaysValidTests
{
    [Fact]
    public void Ten_cases_have_the_ratios_and_p_values_of_the_expected_file()
    {
        double[] cases = [0.3, -0.1, 0.8, 1.2, 0.5, 0.9, -0.2, 1.1, 0.7, 1.4];
        string[] ratios = ["0.723197", "0.581212", "0.566574", "0.725627", "0.749477", "0.953858", "0.728170", "1.026739", "1.222267", "2.183769"];
        string[] p = ["1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "1.0", "0.973957", "0.818152", "0.457924"];
        var test = new AlwaysValid(1, 1);
        for (var at = 0; at < cases.Length; at++)
        {
            test.Add(cases[at]);
            Printed.Equal(ratios[at], test.Ratio);
            Printed.Equal(p[at], test.P);
        }
    }

    [Fact]
    public void A_thousand_looks_alarm_falsely_in_at_most_a_twentieth_of_series()
    {
        var normal = new MathNet.Numerics.Distributions.Normal(0, 1, new Random(7));
        var alarms = 0;
        for (var series = 0; series < 1_000; series++)
        {
            var test = new AlwaysValid(1, 1);
            for (var look = 0; look < 1_000; look++) test.Add(normal.Sample());
            if (test.P <= 0.05) alarms++;
        }

        // 50 expected at most; 70 is three standard errors above.
        Assert.InRange(alarms, 1, 70);
    }

    [Fact]
    public void Walds_bounds_are_those_of_the_expected_file()
    {
        var test = new ShareSequentialTest(0.10, 0.20);

        Printed.Equal("2.772589", test.Upper);
        Printed.Equal("-1.558145", test.Lower);
        Printed.Equal("0.693147", test.Success);
        Printed.Equal("-0.117783", test.Failure);
    }
}
