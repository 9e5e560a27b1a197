using CuiBono.Statistics.Regression;
using MathNet.Numerics;

namespace CuiBono.Statistics.ChangePoints;

/// <summary>Whether a regression changed at all, at a time that nobody named, and where it most likely did.</summary>
/// <param name="Statistic">The largest F statistic (times the number of coefficients) over the times that are tried.</param>
/// <param name="Change">The number of rows before the most likely change.</param>
/// <param name="P">The probability of so large a statistic if nothing changed, approximately; reliable below about 0.2.</param>
/// <param name="ResidualSum">The sum of squared residuals with the change.</param>
/// <remarks>Andrews, Econometrica 61 (1993). The p-value by the tail formula of James, James and Siegmund (Biometrika 74, 1987) as given by Estrella,
/// Econometric Theory 19 (2003). Assumes errors without correlation.</remarks>
public sealed record SupF(double Statistic, int Change, double P, double ResidualSum)
{
    /// <summary>Tests rows in order of time.</summary>
    /// <param name="rows">The regressors of each row; a single 1 for a change of level.</param>
    /// <param name="values">The value of each row.</param>
    /// <param name="trim">The share of rows at each end where no change is looked for.</param>
    /// <exception cref="ArgumentException">There are too few rows for the trimmed parts to be fitted.</exception>
    public static SupF Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> values, double trim = 0.15)
    {
        if (!(trim > 0 && trim < 0.5)) throw new ArgumentOutOfRangeException(nameof(trim));
        var (count, width) = (rows.Count, rows.Count == 0 ? 0 : rows[0].Length);
        var first = Math.Max((int)Math.Floor(trim * count), width + 1);
        if (count == 0 || count - first < first) throw new ArgumentException("There are too few rows.", nameof(rows));
        var whole = LinearRegression.Of(rows, values).ResidualSum;
        var (least, change) = (double.PositiveInfinity, 0);
        for (var at = first; at <= count - first; at++)
        {
            var sum = LinearRegression.Of([.. rows.Take(at)], [.. values.Take(at)]).ResidualSum + LinearRegression.Of([.. rows.Skip(at)], [.. values.Skip(at)]).ResidualSum;
            if (sum < least) (least, change) = (sum, at);
        }

        var statistic = least == 0 ? double.PositiveInfinity : (whole - least) / (least / (count - (2 * width)));
        return new SupF(statistic, change, Tail(statistic, width, trim), least);
    }

    internal static double Tail(double statistic, int coefficients, double trim)
    {
        if (double.IsPositiveInfinity(statistic)) return 0;
        var reach = Math.Log((1 - trim) * (1 - trim) / (trim * trim));
        var density = Math.Exp((coefficients / 2.0 * Math.Log(statistic / 2)) - (statistic / 2) - SpecialFunctions.GammaLn(coefficients / 2.0));
        var tail = density * (((1 - (coefficients / statistic)) * reach) + (2 / statistic));
        return statistic <= coefficients ? 1 : Math.Clamp(tail, 0, 1);
    }
}
