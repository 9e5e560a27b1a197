using CuiBono.Statistics.Regression;

namespace CuiBono.Statistics.Tests.Regression;

public sealed class QuasiPoissonTests
{
    [Fact] // With one group against another the fit is the ratio of the rates, whatever the spread.
    public void Two_groups_have_the_ratio_of_their_rates()
    {
        var fit = QuasiPoisson.Of([[1, 0], [1, 0], [1, 1], [1, 1]], [11, 9, 30, 34], [100, 100, 200, 200]);

        Assert.Equal(Math.Log(20.0 / 200), fit.Coefficients[0].Value, 9);
        Assert.Equal(Math.Log(64.0 / 400 / (20.0 / 200)), fit.Coefficients[1].Value, 9);
        // Pearson by hand: (1 + 1)/10 + (4 + 4)/32 over 2 degrees of freedom.
        Assert.Equal(0.225, fit.Dispersion, 9);
        Assert.Equal(Math.Sqrt(0.225 * ((1.0 / 20) + (1.0 / 64))), fit.Coefficients[1].StandardError, 9);
    }
}
