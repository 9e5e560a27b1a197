using CuiBono.Evidence;

namespace CuiBono.Statistics.Sequential;

/// <summary>Intervals of one figure that all hold at once, however often it is looked at.</summary>
/// <remarks>The normal mixture of Robbins (1970); Howard, Ramdas, McAuliffe and Sekhon, Annals of Statistics 49 (2021). The figure must be nearly normal
/// with a known error, and its error must fall as cases come: later looks build on the same cases.</remarks>
public static class ConfidenceSequence
{
    /// <summary>The interval at one look.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="standardError">Its standard error at this look.</param>
    /// <param name="plannedError">The standard error at which the intervals are to be narrowest; the same at every look, and fixed before the first.</param>
    /// <param name="level">How often all intervals hold the true value at once.</param>
    public static Interval At(double value, double standardError, double plannedError, double level = 0.95)
    {
        Tails.CheckLevel(level);
        if (!(standardError > 0) || !(plannedError > 0)) return standardError == 0 ? new(value, value, level) : new(double.NegativeInfinity, double.PositiveInfinity, level);
        var (information, mixture) = (1 / (standardError * standardError), Mixture(plannedError, level));
        var half = Math.Sqrt(2 * (mixture + information) / (information * information) * (Math.Log(1 / (1 - level)) + (0.5 * Math.Log((mixture + information) / mixture))));
        return new(value - half, value + half, level);
    }

    /// <summary>The p-value at one look that the figure is 0 or on the good side of it; valid at every look.</summary>
    /// <param name="value">The figure, positive for the bad side.</param>
    /// <param name="standardError">Its standard error.</param>
    /// <param name="plannedError">As in <see cref="At"/>.</param>
    public static double P(double value, double standardError, double plannedError)
    {
        if (!(value > 0) || !(standardError > 0) || !(plannedError > 0)) return value > 0 && standardError == 0 ? 0 : 1;
        var (information, mixture) = (1 / (standardError * standardError), Mixture(plannedError, 0.95));
        var logRatio = (0.5 * Math.Log(mixture / (mixture + information))) + (information * information * value * value / (2 * (mixture + information)));
        return Math.Min(1, Math.Exp(-logRatio));
    }

    private static double Mixture(double plannedError, double level)
    {
        var twice = -2 * Math.Log(1 - level);
        return 1 / (plannedError * plannedError) / (twice + Math.Log(twice) + 1);
    }
}
