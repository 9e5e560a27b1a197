using CuiBono.Evidence;
using CuiBono.Statistics.Proportions;
using CuiBono.Statistics.Regression;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CuiBono.Outcomes;

/// <summary>The metric of some cases.</summary>
/// <param name="Value">The figure; not a number where there are no cases.</param>
/// <param name="StandardError">Its standard error; above 0, or not a number where the cases do not say how far chance reaches.</param>
/// <param name="Interval">Its interval; without ends where the cases do not say.</param>
/// <param name="Count">The cases.</param>
/// <param name="OpenCount">Those of them that are still open.</param>
/// <remarks>The error of a share is that of one more success and one more failure (Agresti and Caffo, American Statistician 54, 2000), so that none of 20
/// is not taken for never; its interval is Wilson's.</remarks>
public readonly record struct Estimate(double Value, double StandardError, Interval Interval, int Count, int OpenCount)
{
    /// <summary>Fewer events than this are judged by the exact interval.</summary>
    private const double FewEvents = 10;

    /// <summary>The degrees of freedom of the error.</summary>
    internal double Degrees { get; private init; }

    /// <summary>For a share of cases with yes or no, how many independent cases say as much; 0 for everything else.</summary>
    internal double Effective { get; private init; }

    /// <summary>How much of the outcome's unit a value of 1 is.</summary>
    internal double Scale { get; private init; } = 1;

    internal bool IsShare => Effective > 0;

    /// <summary>The share as so many of so many.</summary>
    internal Share AsShare => new((long)Math.Round(Value / Scale * Math.Round(Effective)), (long)Math.Round(Effective));

    /// <summary>The metric of some cases.</summary>
    /// <param name="kind">How they make one figure.</param>
    /// <param name="cases">The cases; one without a number as its value is left out.</param>
    /// <param name="horizon">The time to which every case was followed and at which durations are cut, or null.</param>
    /// <param name="level">The level of the interval.</param>
    /// <remarks>Cases of one unit are counted as resembling each other (a ratio estimate over units, Cochran, Sampling Techniques, 1977, 9A.2).
    /// A duration cut at a horizon that every case was followed to needs no model of the open ones: each counts as the horizon.</remarks>
    public static Estimate Of(MeasureKind kind, IReadOnlyList<Observation> cases, double? horizon = null, double level = 0.95)
    {
        var columns = CaseColumns.Of(kind, cases, DateOnly.MaxValue);
        if (horizon is { } longest) columns.CutAt(longest);
        return columns.Metric([.. Enumerable.Range(0, columns.Count)], level);
    }

    /// <summary>The same figure in a unit of which a value of 1 is so many; the scale is above 0.</summary>
    public Estimate Times(double scale) => scale == 1 ? this : this with
    {
        Value = Value * scale,
        StandardError = StandardError * scale,
        Interval = new(Interval.Low * scale, Interval.High * scale, Interval.Level),
        Scale = Scale * scale,
    };

    /// <summary>The interval that leaves as much on each side as a normal value leaves beyond so many standard errors.</summary>
    /// <remarks>Fewer than ten events (or non-events) by Clopper and Pearson, more by Wilson; means by Student's distribution.</remarks>
    internal Interval Within(double errors)
    {
        var tail = SpecialFunctions.Erfc(errors / Constants.Sqrt2) / 2;
        if (!IsShare) return double.IsNaN(StandardError) ? Unknown(1 - (2 * tail)) : Around(Value, StandardError, Degrees, errors, tail);
        var share = Value / Scale;
        var interval = Math.Min(share, 1 - share) * Effective < FewEvents ? AsShare.ClopperPearson(1 - (2 * Math.Max(tail, 1e-15))) : Share.Wilson(share, Effective, errors);
        return new(interval.Low * Scale, interval.High * Scale, 1 - (2 * tail));
    }

    /// <summary>The same figure as if so many cases had given it.</summary>
    internal Estimate Grown(long count)
    {
        var growth = (double)count / Count;
        return this with { StandardError = StandardError / Math.Sqrt(growth), Degrees = ((Degrees + 1) * growth) - 1, Effective = Effective * growth };
    }

    internal static Interval Unknown(double level) => new(double.NegativeInfinity, double.PositiveInfinity, level);

    /// <summary>A share of cases that are independent of each other.</summary>
    internal static Estimate OfShare(Share share) => OfShare(share.Value, double.NaN, (int)share.Total, (int)share.Total, 0, 0.95);

    internal static Estimate OfShare(double share, double error, int count, int groups, int open, double level)
    {
        // Units that resemble themselves say less than their cases; never more.
        var effective = groups == count ? count : share is 0 or 1 || double.IsNaN(error) ? groups : Math.Clamp(share * (1 - share) / (error * error), Math.Min(groups, 1), count);
        var (total, middle) = (effective + 2, ((share * effective) + 1) / (effective + 2));
        var errors = Normal.InvCDF(0, 1, 0.5 + (level / 2));
        return new(share, Math.Sqrt(middle * (1 - middle) / total), Share.Wilson(share, effective, errors) with { Level = level }, count, open) { Degrees = groups - 1, Effective = effective };
    }

    internal static Estimate OfMean(double mean, double error, int count, int groups, int open, double level)
    {
        var interval = double.IsNaN(error) ? Unknown(level) : Around(mean, error, groups - 1, Normal.InvCDF(0, 1, 0.5 + (level / 2)), (1 - level) / 2);
        return new(mean, error, interval, count, open) { Degrees = groups - 1 };
    }

    private static Interval Around(double value, double error, double degrees, double errors, double tail)
    {
        var half = error * (degrees > 1_000 || errors == 0 ? errors : StudentErrors(errors, Math.Max(tail, 1e-300), degrees));
        return new(value - half, value + half, 1 - (2 * tail));
    }

    /// <summary>How many standard errors leave as much beyond them by Student's distribution as these do by the normal one; more than these.</summary>
    /// <remarks>Between bounds: the library's inverse does not converge for a far tail with few degrees of freedom.</remarks>
    private static double StudentErrors(double errors, double tail, double degrees)
    {
        var (low, high) = (Math.Log(errors), Math.Log(errors) + 1);
        while (high < 350 && new Coefficient(Math.Exp(high), 1, degrees).P / 2 > tail) (low, high) = (high, high + 2);
        while (high - low > 1e-12)
        {
            var middle = (low + high) / 2;
            if (new Coefficient(Math.Exp(middle), 1, degrees).P / 2 > tail) low = middle;
            else high = middle;
        }

        return Math.Exp(high);
    }
}
