using CuiBono.Statistics.Survival;

namespace CuiBono.Statistics.Tests.Survival;

public sealed class LogRankTests
{
    [Theory]
    [InlineData(0, "112", "91.6", "10.3", "0.001")]
    [InlineData(1, "70.4", "55.6", "12.7", "4e-04")]
    public void The_lung_data_by_sex_are_those_of_R(double rho, string observed, string expected, string statistic, string p)
    {
        var table = Table.Read("lung.csv");
        var test = LogRank.Of(Lifetimes(table), [.. table.Numbers("sex").Select(sex => (int)sex - 1)], rho: rho);

        Printed.Equal(observed, test.Observed[0]);
        Printed.Equal(expected, test.Expected[0]);
        Printed.Equal(statistic, test.Test.Statistic);
        Printed.Equal(p, test.Test.P);
    }

    [Fact]
    public void Strata_are_those_of_R()
    {
        var table = Table.Read("lung.csv");
        var (lifetimes, sex, ecog) = (Lifetimes(table), table.Numbers("sex"), table.Numbers("ph.ecog"));
        var known = Enumerable.Range(0, table.Count).Where(at => !double.IsNaN(ecog[at])).ToList();

        var test = LogRank.Of([.. known.Select(at => lifetimes[at])], [.. known.Select(at => (int)sex[at] - 1)], [.. known.Select(at => (int)ecog[at])]);

        Printed.Equal("10.8", test.Test.Statistic);
        Printed.Equal("90.6", test.Expected[0]);
    }

    [Fact]
    public void The_leukaemia_data_are_those_of_R()
    {
        var table = Table.Read("aml.csv");
        var lifetimes = table.Numbers("time").Zip(table.Numbers("status"), (time, status) => new Lifetime(time, status == 1)).ToList();

        var test = LogRank.Of(lifetimes, [.. table.Texts("x").Select(group => group == "Maintained" ? 0 : 1)]);

        Printed.Equal("10.69", test.Expected[0]);
        Printed.Equal("3.4", test.Test.Statistic);
        Printed.Equal("0.07", test.Test.P);
    }

    private static List<Lifetime> Lifetimes(Table table) => [.. table.Numbers("time").Zip(table.Numbers("status"), (time, status) => new Lifetime(time, status == 2))];
}
