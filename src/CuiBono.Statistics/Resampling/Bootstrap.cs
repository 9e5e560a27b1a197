using CuiBono.Evidence;
using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics.Resampling;

/// <summary>The spread of any figure, by drawing the cases again with replacement.</summary>
/// <remarks>Efron and Tibshirani, An Introduction to the Bootstrap (1993). The cases must be independent; resample whole customers where theirs are not.
/// The same seed gives the same result.</remarks>
public sealed class Bootstrap
{
    private readonly double[] replicates;
    private readonly double[] influence;

    private Bootstrap(double estimate, double[] replicates, double[] influence) => (Estimate, this.replicates, this.influence) = (estimate, replicates, influence);

    /// <summary>The figure of the cases as they are.</summary>
    public double Estimate { get; }

    /// <summary>The mean of the replicates minus the estimate.</summary>
    public double Bias => replicates.Average() - Estimate;

    /// <summary>The standard deviation of the replicates.</summary>
    public double StandardError => MathNet.Numerics.Statistics.Statistics.StandardDeviation(replicates);

    /// <summary>Draws so many samples and computes the figure of each.</summary>
    /// <param name="count">The number of cases; at least 2.</param>
    /// <param name="figure">The figure of some cases, given by their numbers from 0; a case may come several times.</param>
    /// <param name="samples">How many samples to draw; thousands for an interval.</param>
    /// <param name="seed">The seed of the draws.</param>
    public static Bootstrap Of(int count, Func<ReadOnlySpan<int>, double> figure, int samples = 9_999, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 100);
        var random = new Random(seed);
        var drawn = new int[count];
        var replicates = new double[samples];
        var estimate = figure([.. Enumerable.Range(0, count)]);
        var influence = new double[count];
        for (var sample = 0; sample < samples; sample++)
        {
            for (var at = 0; at < count; at++) drawn[at] = random.Next(count);
            var distance = (replicates[sample] = figure(drawn)) - estimate;
            for (var at = 0; at < count; at++) influence[at] -= distance;
            foreach (var at in drawn) influence[at] += distance;
        }

        Array.Sort(replicates);
        return new Bootstrap(estimate, replicates, influence);
    }

    /// <summary>The interval between quantiles of the replicates.</summary>
    public Interval Percentile(double level = 0.95)
    {
        Tails.CheckLevel(level);
        return new(Quantile((1 - level) / 2), Quantile((1 + level) / 2), level);
    }

    /// <summary>The interval with its bias and the change of the spread with the value corrected: better for skewed figures.</summary>
    /// <remarks>Efron, Journal of the American Statistical Association 82 (1987). The acceleration from the covariance of the replicates with how often each case
    /// was drawn (Efron, same journal 109, 2014). Not a number where all replicates lie on one side of the estimate.</remarks>
    public Interval BiasCorrectedAccelerated(double level = 0.95)
    {
        Tails.CheckLevel(level);
        var below = replicates.Count(value => value < Estimate) + (replicates.Count(value => value == Estimate) / 2.0);
        var bias = Normal.InvCDF(0, 1, below / replicates.Length);
        var squares = influence.Sum(value => value * value);
        var acceleration = squares == 0 ? 0 : influence.Sum(value => value * value * value) / (6 * Math.Pow(squares, 1.5));
        double Adjusted(double share)
        {
            var z = bias + Normal.InvCDF(0, 1, share);
            return Normal.CDF(0, 1, bias + (z / (1 - (acceleration * z))));
        }

        return new(Quantile(Adjusted((1 - level) / 2)), Quantile(Adjusted((1 + level) / 2)), level);
    }

    /// <summary>A quantile of the replicates, between two of them on the normal scale (Davison and Hinkley 1997, equation 5.8).</summary>
    private double Quantile(double share)
    {
        if (double.IsNaN(share)) return double.NaN;
        var place = (replicates.Length + 1) * share;
        var at = (int)place;
        if (at < 1) return replicates[0];
        if (at >= replicates.Length) return replicates[^1];
        var (from, to) = (Normal.InvCDF(0, 1, at / (replicates.Length + 1.0)), Normal.InvCDF(0, 1, (at + 1) / (replicates.Length + 1.0)));
        return replicates[at - 1] + ((Normal.InvCDF(0, 1, share) - from) / (to - from) * (replicates[at] - replicates[at - 1]));
    }
}
