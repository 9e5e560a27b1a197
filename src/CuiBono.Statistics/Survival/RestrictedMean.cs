using CuiBono.Evidence;

namespace CuiBono.Statistics.Survival;

/// <summary>The mean time up to a horizon.</summary>
/// <param name="Value">The mean, in the unit of the times.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Horizon">The time at which every case is cut.</param>
public readonly record struct RestrictedMean(double Value, double StandardError, double Horizon)
{
    /// <summary>The interval of the mean, by the normal approximation.</summary>
    public Interval Interval(double level = 0.95)
    {
        Tails.CheckLevel(level);
        var half = Tails.NormalQuantile(level) * StandardError;
        return new(Value - half, Value + half, level);
    }
}
