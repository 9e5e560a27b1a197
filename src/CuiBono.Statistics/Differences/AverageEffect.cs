using CuiBono.Evidence;

namespace CuiBono.Statistics.Differences;

/// <summary>An average effect of a roll-out in waves.</summary>
/// <param name="Value">The effect on those who were treated.</param>
/// <param name="StandardError">Its standard error, over units; not a number where it cannot be told.</param>
public readonly record struct AverageEffect(double Value, double StandardError)
{
    /// <summary>The interval, by the normal approximation.</summary>
    public Interval Interval(double level = 0.95)
    {
        Tails.CheckLevel(level);
        var half = Tails.NormalQuantile(level) * StandardError;
        return new(Value - half, Value + half, level);
    }

    /// <summary>The probability of an effect as far from 0 if there were none.</summary>
    public double P => Tails.TwoSidedNormal(Value / StandardError);
}
