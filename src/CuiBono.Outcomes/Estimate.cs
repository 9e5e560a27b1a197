using CuiBono.Evidence;
using CuiBono.Statistics.Proportions;
using MathNet.Numerics.Distributions;

namespace CuiBono.Outcomes;

/// <summary>The metric of some cases.</summary>
/// <param name="Value">The figure; not a number where there are no cases.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Count">The cases.</param>
/// <param name="OpenCount">Those of them that are still open.</param>
public readonly record struct Estimate(double Value, double StandardError, Interval Interval, int Count, int OpenCount)
{
    /// <summary>The metric of some cases.</summary>
    /// <param name="kind">How they make one figure.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="horizon">The time to which every case was followed and at which durations are cut, or null.</param>
    /// <param name="level">The level of the interval.</param>
    /// <remarks>Cases of one unit are counted as resembling each other (a ratio estimate over units, Cochran, Sampling Techniques, 1977, 9A.2);
    /// shares of single cases by Wilson's interval. A duration cut at a horizon that every case was followed to needs no
    /// model of the open ones: each counts as the horizon.</remarks>
    public static Estimate Of(MeasureKind kind, IReadOnlyList<Observation> cases, double? horizon = null, double level = 0.95)
    {
        if (cases.Count == 0) return new(double.NaN, double.NaN, new(double.NegativeInfinity, double.PositiveInfinity, level), 0, 0);
        var open = cases.Count(one => one.Open);
        if (horizon is { } longest) cases = [.. cases.Select(one => one with { Value = Math.Min(one.Value, longest) })];
        var (value, error, degrees) = Mean(cases);
        if (kind == MeasureKind.Share && degrees == cases.Count - 1)
        {
            var share = new Share((long)Math.Round(cases.Sum(one => one.Value)), cases.Count);
            return new(value, error, share.Wilson(level), cases.Count, open);
        }

        return Around(value, error, degrees, cases.Count, open, level);
    }

    /// <summary>The same figure in a unit of which a value of 1 is so many; the scale is above 0.</summary>
    public Estimate Times(double scale) => scale == 1 ? this : this with
    {
        Value = Value * scale,
        StandardError = StandardError * scale,
        Interval = new(Interval.Low * scale, Interval.High * scale, Interval.Level),
    };

    private static Estimate Around(double value, double error, double degrees, int count, int open, double level)
    {
        var quantile = degrees < 1 ? double.PositiveInfinity : StudentT.InvCDF(0, 1, degrees, 0.5 + (level / 2));
        var half = error == 0 && degrees >= 1 ? 0 : quantile * error;
        return new(value, error, double.IsNaN(half) ? new(double.NegativeInfinity, double.PositiveInfinity, level) : new(value - half, value + half, level), count, open);
    }

    /// <summary>Mean, standard error and degrees of freedom, with cases of one unit taken together.</summary>
    private static (double Value, double Error, double Degrees) Mean(IReadOnlyList<Observation> cases)
    {
        var mean = cases.Average(one => one.Value);
        var sums = new Dictionary<int, double>();
        var (squares, groups) = (0.0, 0);
        foreach (var one in cases)
        {
            var distance = one.Value - mean;
            if (one.Unit >= 0)
            {
                sums[one.Unit] = sums.GetValueOrDefault(one.Unit) + distance;
                continue;
            }

            squares += distance * distance;
            groups++;
        }

        foreach (var sum in sums.Values) squares += sum * sum;
        groups += sums.Count;
        return (mean, groups < 2 ? double.NaN : Math.Sqrt(squares * groups / (groups - 1)) / cases.Count, groups - 1);
    }
}
