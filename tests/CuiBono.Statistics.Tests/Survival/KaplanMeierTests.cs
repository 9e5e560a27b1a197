using CuiBono.Statistics.Survival;

namespace CuiBono.Statistics.Tests.Survival;

public sealed class KaplanMeierTests
{
    private static readonly Lazy<(List<Lifetime> All, double[] Sex)> Lung = new(() =>
    {
        var table = Table.Read("lung.csv");
        var (times, status) = (table.Numbers("time"), table.Numbers("status"));
        return ([.. times.Select((time, at) => new Lifetime(time, status[at] == 2))], table.Numbers("sex"));
    });

    [Fact]
    public void The_curve_of_the_lung_data_is_that_of_R_at_every_time()
    {
        var expected = Table.Read("expected_km_lung_all.csv");
        var curve = KaplanMeier.Of(Lung.Value.All);

        Assert.Equal(expected.Numbers("time"), curve.Steps.Select(step => step.Time));
        Assert.Equal(expected.Numbers("n_risk"), curve.Steps.Select(step => (double)step.AtRisk));
        Assert.Equal(expected.Numbers("n_event"), curve.Steps.Select(step => (double)step.Ended));
        Assert.Equal(expected.Numbers("n_censor"), curve.Steps.Select(step => (double)step.Censored));
        for (var at = 0; at < expected.Count; at++)
        {
            var interval = curve.IntervalAt(curve.Steps[at].Time);
            Assert.Equal(expected.Numbers("surv")[at], curve.Steps[at].Survival, 12);
            Assert.Equal(expected.Numbers("lower")[at], interval.Low, 12);
            Assert.Equal(expected.Numbers("upper")[at], interval.High, 12);
        }
    }

    [Theory]
    [InlineData(0, 310, 285, 363)]
    [InlineData(1, 270, 212, 310)]
    [InlineData(2, 426, 348, 550)]
    public void The_medians_and_their_intervals_are_those_of_R(int sex, double median, double low, double high)
    {
        var curve = OfSex(sex);

        Assert.Equal(median, curve.Quantile(0.5));
        Assert.Equal((low, high), (curve.QuantileInterval(0.5).Low, curve.QuantileInterval(0.5).High));
    }

    [Theory]
    [InlineData(0.25, 170, 145, 197)]
    [InlineData(0.75, 550, 460, 654)]
    public void The_quartiles_and_their_intervals_are_those_of_R(double ended, double value, double low, double high)
    {
        var curve = OfSex(0);

        Assert.Equal(value, curve.Quantile(ended));
        Assert.Equal((low, high), (curve.QuantileInterval(ended).Low, curve.QuantileInterval(ended).High));
    }

    [Theory]
    [InlineData(1, "0.336", "0.0434", "0.261", "0.433")]
    [InlineData(2, "0.526", "0.0597", "0.421", "0.658")]
    public void The_share_after_a_year_is_that_of_R(int sex, string share, string error, string low, string high)
    {
        var curve = OfSex(sex);

        Printed.Equal(share, curve.At(365));
        Printed.Equal(error, curve.StandardError(365));
        Printed.Equal(low, curve.IntervalAt(365).Low);
        Printed.Equal(high, curve.IntervalAt(365).High);
    }

    [Theory]
    [InlineData(1, "241", "10.4")]
    [InlineData(2, "297", "10.8")]
    public void The_mean_within_a_year_is_that_of_R(int sex, string mean, string error)
    {
        var restricted = OfSex(sex).RestrictedMean(365);

        Printed.Equal(mean, restricted.Value);
        Printed.Equal(error, restricted.StandardError);
    }

    [Theory]
    [InlineData("Nonmaintained", 23, "0.4861", "0.1481", "0.2675", "0.883", "0.19188", "0.730")]
    [InlineData("Nonmaintained", 43, "0.0972", "0.0919", "0.0153", "0.620", "0.00575", "0.349")]
    [InlineData("Maintained", 48, "0.184", "0.1535", "0.0359", "0.944", "0.0117", "0.525")]
    public void Both_kinds_of_intervals_of_the_leukaemia_data_are_those_of_R(string group, double time, string share, string error, string low, string high, string logLow, string logHigh)
    {
        var table = Table.Read("aml.csv");
        var (times, status, groups) = (table.Numbers("time"), table.Numbers("status"), table.Texts("x"));
        var curve = KaplanMeier.Of(Enumerable.Range(0, table.Count).Where(at => groups[at] == group).Select(at => new Lifetime(times[at], status[at] == 1)));

        Printed.Equal(share, curve.At(time));
        Printed.Equal(error, curve.StandardError(time));
        Printed.Equal(low, curve.IntervalAt(time).Low);
        Printed.Equal(high, curve.IntervalAt(time).High);
        Printed.Equal(logLow, curve.IntervalAt(time, SurvivalInterval.LogLog).Low);
        Printed.Equal(logHigh, curve.IntervalAt(time, SurvivalInterval.LogLog).High);
    }

    [Fact]
    public void Without_open_cases_the_curve_is_the_share_that_lasted_longer()
    {
        var curve = KaplanMeier.Of([new(1, true), new(2, true), new(2, true), new(5, true)]);

        Assert.Equal([1, 0.75, 0.25, 0], new[] { 0.5, 1, 4.9, 5 }.Select(curve.At));
        Assert.Equal(2.5, curve.RestrictedMean(10).Value, 12);
    }

    [Fact]
    public void Where_fewer_than_half_ended_there_is_no_median() =>
        Assert.True(double.IsNaN(KaplanMeier.Of([new(1, true), new(2, false), new(3, false)]).Quantile(0.5)));

    internal static KaplanMeier OfSex(int sex) => KaplanMeier.Of(Lung.Value.All.Where((_, at) => sex == 0 || Lung.Value.Sex[at] == sex));
}
