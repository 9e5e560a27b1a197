using CuiBono.Evidence;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics.Proportions;

/// <summary>So many of so many: 31 of 100 eligible orders.</summary>
/// <param name="Count">The cases that have the property.</param>
/// <param name="Total">All cases; the cases are taken as independent of each other.</param>
public readonly record struct Share(long Count, long Total)
{
    /// <summary>The share, or not a number where there are no cases.</summary>
    public double Value => Total == 0 ? double.NaN : (double)Count / Total;

    /// <summary>The score interval: it keeps its level also for few cases and for shares near 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts are none, or the level is not between 0 and 1.</exception>
    /// <remarks>Wilson (1927); method 3 of Newcombe, Statistics in Medicine 17 (1998). Without cases: 0 to 1.</remarks>
    public Interval Wilson(double level = 0.95)
    {
        Check(level);
        if (Total == 0) return new(0, 1, level);
        return Wilson(Value, Total, Tails.NormalQuantile(level)) with { Level = level };
    }

    /// <summary>The score interval of a share whose cases hang together, so that they say as much as fewer independent ones.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="cases">The independent cases that say as much; above 0 and not always whole.</param>
    /// <param name="errors">How many standard errors it reaches: 1.96 for 95 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside its range.</exception>
    public static Interval Wilson(double share, double cases, double errors)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cases);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(errors);
        var square = errors * errors;
        var centre = share + (square / (2 * cases));
        var half = errors * Math.Sqrt(((share * (1 - share)) + (square / (4 * cases))) / cases);
        var scale = 1 + (square / cases);
        return new(share == 0 ? 0 : (centre - half) / scale, share == 1 ? 1 : (centre + half) / scale, 1 - Tails.TwoSidedNormal(errors));
    }

    /// <summary>The exact interval: its level is never below the stated one, and usually above it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts are none, or the level is not between 0 and 1.</exception>
    /// <remarks>Clopper and Pearson, Biometrika 26 (1934), by quantiles of the beta distribution.</remarks>
    public Interval ClopperPearson(double level = 0.95)
    {
        Check(level);
        if (Total == 0) return new(0, 1, level);
        var tail = (1 - level) / 2;
        return new(
            Count == 0 ? 0 : Beta.InvCDF(Count, Total - Count + 1, tail),
            Count == Total ? 1 : Beta.InvCDF(Count + 1, Total - Count, 1 - tail),
            level);
    }

    /// <summary>The probability of as many or more, if each case had this chance by itself: the exact binomial test to one side.</summary>
    /// <param name="chance">The chance, 0 to 1.</param>
    public double AtLeast(double chance)
    {
        if (!(chance is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(chance));
        return Count == 0 ? 1 : SpecialFunctions.BetaRegularized(Count, Total - Count + 1, chance);
    }

    private void Check(double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, Total);
        Tails.CheckLevel(level);
    }
}
