using CuiBono.Evidence;
using CuiBono.Statistics.Proportions;
using CuiBono.Statistics.Regression;
using CuiBono.Statistics.Sequential;
using MathNet.Numerics.Distributions;

namespace CuiBono.Outcomes;

/// <summary>How far two figures of different cases are apart.</summary>
/// <param name="Difference">The second minus the first.</param>
/// <param name="StandardError">Its standard error if both were the same.</param>
/// <param name="Errors">The distance in standard errors of a normal value that is as improbable; its sign is the difference's.</param>
/// <remarks>Two shares by Fisher's exact test, one-sided, so that a few events more are no alarm; means by Welch's (1947).</remarks>
internal readonly record struct Comparison(double Difference, double StandardError, double Errors)
{
    /// <summary>Beyond this a probability is too small for a number.</summary>
    private const double Most = 37;

    /// <summary>The degrees of freedom of the error.</summary>
    public double Degrees { get; private init; } = double.PositiveInfinity;

    public static Comparison Of(Estimate first, Estimate second)
    {
        var difference = second.Value - first.Value;
        if (!first.IsShare || !second.IsShare) return Of(difference, first, second);
        var (one, other) = (first.AsShare, second.AsShare);
        if (one.Total == 0 || other.Total == 0) return new(difference, double.NaN, 0);
        var middle = (one.Count + other.Count + 1.0) / (one.Total + other.Total + 2);
        var error = first.Scale * Math.Sqrt(middle * (1 - middle) * ((1.0 / one.Total) + (1.0 / other.Total)));
        var p = difference > 0 ? new TwoShares(other, one).ExactlyGreater() : new TwoShares(one, other).ExactlyGreater();
        return new(difference, error, Math.Sign(difference) * Distance(p));
    }

    /// <summary>A difference of two figures less something that is known, such as the depth of a dip.</summary>
    public static Comparison Of(double difference, Estimate first, Estimate second)
    {
        var (one, other) = (first.StandardError * first.StandardError, second.StandardError * second.StandardError);
        var error = Math.Sqrt(one + other);
        if (!(error > 0)) return new(difference, double.NaN, 0);
        var degrees = (one + other) * (one + other) / ((one * one / Math.Max(1, first.Degrees)) + (other * other / Math.Max(1, second.Degrees)));
        return new(difference, error, Distance(difference, error, degrees)) { Degrees = degrees };
    }

    /// <summary>The same beside a variance that the cases do not show, known with so many degrees of freedom (Satterthwaite 1946).</summary>
    public Comparison Beside(double variance, double degrees)
    {
        if (!(variance > 0) || !(StandardError > 0)) return this;
        var own = StandardError * StandardError;
        var all = own + variance;
        var together = all * all / ((own * own / Degrees) + (variance * variance / degrees));
        var error = Math.Sqrt(all);
        return new(Difference, error, Distance(Errors * StandardError / error, 1, together)) { Degrees = together };
    }

    /// <summary>The interval of the difference.</summary>
    public Interval Interval(double level = 0.95) => Coefficient(Difference, StandardError, Degrees).Interval(level);

    /// <summary>The probability of being so much worse by chance, which holds at every look.</summary>
    /// <param name="better">1 where more is better, -1 where less is.</param>
    /// <param name="plannedError">The standard error at which the bound is narrowest.</param>
    public double WorseByChance(int better, double plannedError) =>
        -better * Errors > 0 && StandardError > 0 ? ConfidenceSequence.P(Math.Min(Most, -better * Errors) * StandardError, StandardError, plannedError) : 1;

    private static double Distance(double difference, double error, double degrees) =>
        degrees > 1_000 ? difference / error : Math.Sign(difference) * Distance(Coefficient(difference, error, degrees).P / 2);

    private static Coefficient Coefficient(double difference, double error, double degrees) => new(difference, error, Math.Min(degrees, 1e6));

    private static double Distance(double tail) => tail >= 0.5 ? 0 : tail < 1e-300 ? Most : -Normal.InvCDF(0, 1, tail);
}
