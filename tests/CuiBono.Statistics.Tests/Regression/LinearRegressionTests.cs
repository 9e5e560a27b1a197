using CuiBono.Statistics.Regression;

namespace CuiBono.Statistics.Tests.Regression;

public sealed class LinearRegressionTests
{
    [Fact]
    public void The_seat_belt_law_has_the_effect_and_both_errors_of_R()
    {
        var table = Table.Read("uk_seatbelts_1969_1984.csv");
        var (drivers, law, month, price, kms) = (table.Numbers("drivers"), table.Numbers("law"), table.Numbers("month"), table.Numbers("PetrolPrice"), table.Numbers("kms"));
        var rows = Enumerable.Range(0, table.Count)
            .Select(at => (double[])[1, at + 1, law[at], .. Enumerable.Range(2, 11).Select(m => month[at] == m ? 1.0 : 0), Math.Log(price[at]), Math.Log(kms[at])]).ToList();

        var regression = LinearRegression.Of(rows, [.. drivers.Select(value => Math.Log(value))]);
        var plain = regression.Coefficient(2, regression.Classical());
        var honest = regression.Coefficient(2, regression.NeweyWest(12));

        Printed.Equal("2.897748", regression.Coefficients[0]);
        Printed.Equal("-0.150397", plain.Value);
        Printed.Equal("0.021263", plain.StandardError);
        Printed.Equal("3.44e-11", plain.P);
        Printed.Equal("2.852037e-02", honest.StandardError);
        Printed.Equal("-5.273328", honest.T);
        Printed.Equal("3.894629e-07", honest.P);
        Printed.Equal("-0.286746", regression.Coefficients[^2]);
        Printed.Equal("0.120809", regression.Coefficient(15, regression.Classical()).StandardError);
        Assert.Equal(176, regression.DegreesOfFreedom);
    }

    [Fact]
    public void The_counterfactual_of_the_vignette_is_that_of_R()
    {
        var table = Table.Read("vignette_toy_data.csv");
        var (y, x) = (table.Numbers("y"), table.Numbers("x1"));

        var regression = LinearRegression.Of([.. x.Take(70).Select(value => new[] { 1, value })], [.. y.Take(70)]);
        var effect = Enumerable.Range(70, y.Length - 70).Average(at => y[at] - regression.Coefficients[0] - (regression.Coefficients[1] * x[at]));

        Printed.Equal("4.28400", regression.Coefficients[0]);
        Printed.Equal("1.15006", regression.Coefficients[1]);
        Printed.Equal("10.45583", effect);
    }

    [Fact]
    public void A_column_that_is_a_mix_of_others_is_refused() =>
        Assert.Throws<ArgumentException>(() => LinearRegression.Of([[1, 2, 3], [1, 4, 5], [1, 5, 6], [1, 7, 8]], [1, 2, 3, 4]));
}
