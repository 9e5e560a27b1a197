namespace CuiBono.Statistics.Regression;

/// <summary>A linear regression on a series in which each period's error resembles the one before.</summary>
/// <remarks>The correlation is not fixed at one estimate, which makes the errors of short series too small: every value between -0.5 and 0.95 counts by its
/// restricted likelihood (Harville, Journal of the American Statistical Association 72, 1977), as in Box and Tiao, Biometrika 52 (1965), with equal weights
/// before the data. The error of a coefficient is that within and that between the correlations.</remarks>
public static class AutoregressiveRegression
{
    private const double Least = -0.5;
    private const double Most = 0.95;
    private const double Step = 0.05;

    /// <summary>One coefficient.</summary>
    /// <param name="rows">The regressors of each period, in order of time.</param>
    /// <param name="values">The value of each period.</param>
    /// <param name="column">The coefficient's column.</param>
    /// <param name="times">The number of each period, ascending, where some lie further apart; null where all are neighbours.</param>
    /// <exception cref="ArgumentException">As <see cref="LinearRegression.Of"/>.</exception>
    public static Coefficient Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> values, int column, IReadOnlyList<int>? times = null)
    {
        var independent = LinearRegression.Of(rows, values);
        // Without errors there is nothing to resemble.
        if (independent.ResidualSum <= 1e-18 * values.Sum(value => value * value)) return independent.Coefficient(column, independent.Classical());
        var fits = new List<(double LogLikelihood, Coefficient Coefficient)>();
        for (var at = 0; Least + (at * Step) <= Most + 1e-9; at++) fits.Add(With(Least + (at * Step), rows, values, column, times));
        var best = fits.Max(fit => fit.LogLikelihood);
        var weights = fits.ConvertAll(fit => Math.Exp(fit.LogLikelihood - best));
        var all = weights.Sum();
        var value = fits.Zip(weights, (fit, weight) => weight / all * fit.Coefficient.Value).Sum();
        var variance = fits.Zip(weights, (fit, weight) => weight / all * (Square(fit.Coefficient.StandardError) + Square(fit.Coefficient.Value - value))).Sum();
        return new(value, Math.Sqrt(variance), independent.DegreesOfFreedom);
    }

    /// <summary>The fit with a known correlation: after the first period, only what is new in each counts.</summary>
    private static (double LogLikelihood, Coefficient Coefficient) With(double correlation, IReadOnlyList<double[]> rows, IReadOnlyList<double> values, int column, IReadOnlyList<int>? times)
    {
        var (news, newValues, logScales) = (new List<double[]>(rows.Count), new List<double>(rows.Count), 0.0);
        for (var at = 0; at < rows.Count; at++)
        {
            var apart = at == 0 ? int.MaxValue : times is null ? 1 : times[at] - times[at - 1];
            var alike = apart == int.MaxValue ? 0 : Math.Pow(correlation, apart);
            // What is new has the same spread in every period, however long ago the last one was.
            var scale = Math.Sqrt((1 - (correlation * correlation)) / (1 - (alike * alike)));
            news.Add(at == 0 ? Array.ConvertAll(rows[at], number => scale * number) : [.. rows[at].Zip(rows[at - 1], (now, then) => scale * (now - (alike * then)))]);
            newValues.Add(scale * (at == 0 ? values[at] : values[at] - (alike * values[at - 1])));
            logScales += Math.Log(scale);
        }

        var regression = LinearRegression.Of(news, newValues);
        var logLikelihood = logScales - (regression.LogDeterminant / 2) - (regression.DegreesOfFreedom / 2.0 * Math.Log(regression.ResidualSum));
        return (logLikelihood, regression.Coefficient(column, regression.Classical()));
    }

    private static double Square(double value) => value * value;
}
