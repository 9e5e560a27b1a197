using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics.Sequential;

/// <summary>Bounds for a fixed number of equally spaced looks, so that all looks together alarm falsely no more often than one would.</summary>
/// <remarks>Pocock, Biometrika 64 (1977); O'Brien and Fleming, Biometrics 35 (1979). The probabilities by the recursive integration of Armitage, McPherson
/// and Rowe (1969), as in Jennison and Turnbull, Group Sequential Methods (2000), chapter 19. Assumes a statistic that is normal with independent
/// increments, which sums and means of independent cases are.</remarks>
public static class GroupSequential
{
    private const int Cells = 400;

    /// <summary>The bounds of the absolute z statistic, one a look.</summary>
    /// <param name="shape">How the bounds fall.</param>
    /// <param name="looks">How many looks there will be, 1 to 100.</param>
    /// <param name="alpha">The chance of a false alarm over all of them, two-sided.</param>
    public static double[] Bounds(BoundShape shape, int looks, double alpha = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(looks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(looks, 100);
        Tails.CheckLevel(alpha);
        double[] Of(double constant) => [.. Enumerable.Range(1, looks).Select(look => shape == BoundShape.Pocock ? constant : constant * Math.Sqrt((double)looks / look))];
        var (low, high) = (Tails.NormalQuantile(1 - alpha) - 1e-9, 10.0);
        while (high - low > 1e-10)
        {
            var middle = (low + high) / 2;
            if (FalseAlarm(Of(middle)) > alpha) low = middle;
            else high = middle;
        }

        return Of(high);
    }

    /// <summary>The chance that the absolute z statistic passes one of these bounds though nothing changed.</summary>
    /// <param name="bounds">The bounds, one a look, equally spaced; 1.96 at each shows what peeking costs.</param>
    public static double FalseAlarm(IReadOnlyList<double> bounds)
    {
        // The density of the sum of increments after each look, for the paths that passed no bound yet, on a grid between the bounds.
        double[] points = [], density = [];
        var alarm = 0.0;
        for (var look = 1; look <= bounds.Count; look++)
        {
            var bound = bounds[look - 1] * Math.Sqrt(look);
            var (next, weights) = Grid(bound);
            var nextDensity = new double[next.Length];
            if (look == 1)
            {
                alarm += SpecialFunctions.Erfc(bound / Constants.Sqrt2);
                for (var at = 0; at < next.Length; at++) nextDensity[at] = weights[at] * Normal.PDF(0, 1, next[at]);
            }
            else
            {
                for (var from = 0; from < points.Length; from++)
                    alarm += density[from] * (SpecialFunctions.Erfc((bound - points[from]) / Constants.Sqrt2) + SpecialFunctions.Erfc((bound + points[from]) / Constants.Sqrt2)) / 2;
                for (var at = 0; at < next.Length; at++)
                {
                    var sum = 0.0;
                    for (var from = 0; from < points.Length; from++)
                    {
                        var step = next[at] - points[from];
                        if (step is < 9 and > -9) sum += density[from] * Math.Exp(-step * step / 2);
                    }

                    nextDensity[at] = weights[at] * sum / Constants.Sqrt2Pi;
                }
            }

            (points, density) = (next, nextDensity);
        }

        return alarm;
    }

    /// <summary>Points between minus and plus a bound with Simpson's weights.</summary>
    private static (double[] Points, double[] Weights) Grid(double bound)
    {
        var reach = Math.Min(bound, 40);
        var points = new double[Cells + 1];
        var weights = new double[Cells + 1];
        var width = 2 * reach / Cells;
        for (var at = 0; at <= Cells; at++)
        {
            points[at] = -reach + (at * width);
            weights[at] = width / 3 * (at is 0 or Cells ? 1 : at % 2 == 1 ? 4 : 2);
        }

        return (points, weights);
    }
}
