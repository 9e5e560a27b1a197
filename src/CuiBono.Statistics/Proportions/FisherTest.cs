using CuiBono.Evidence;
using MathNet.Numerics;

namespace CuiBono.Statistics.Proportions;

/// <summary>Fisher's exact test by the noncentral hypergeometric distribution of a two-by-two table with fixed margins.</summary>
/// <remarks>Fisher (1935); the conditional estimate and interval of the odds ratio as in Breslow and Day (1980), 4.2.</remarks>
internal static class FisherTest
{
    public static FisherResult Of(Share first, Share second, double level)
    {
        Tails.CheckLevel(level);
        var successes = first.Count + second.Count;
        var (low, high) = (Math.Max(0, successes - second.Total), Math.Min(first.Total, successes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(high - low, 10_000_000);
        var table = new double[high - low + 1];
        for (var count = low; count <= high; count++)
            table[count - low] = SpecialFunctions.BinomialLn((int)first.Total, (int)count) + SpecialFunctions.BinomialLn((int)second.Total, (int)(successes - count));
        if (table.Length == 1) return new(1, double.NaN, new(0, double.PositiveInfinity, level));

        var seen = (int)(first.Count - low);
        var central = Probabilities(table, 0);
        var p = central.Where(probability => probability <= central[seen] * (1 + 1e-7)).Sum();
        var tail = (1 - level) / 2;
        var interval = new Interval(
            seen == 0 ? 0 : Solve(log => Probabilities(table, log)[seen..].Sum() - tail),
            seen == table.Length - 1 ? double.PositiveInfinity : Solve(log => tail - Probabilities(table, log)[..(seen + 1)].Sum()),
            level);
        var ratio = seen == 0 ? 0 : seen == table.Length - 1 ? double.PositiveInfinity : Solve(log => Mean(Probabilities(table, log)) - seen);
        return new(Math.Min(1, p), ratio, interval);
    }

    /// <summary>The probability of as many successes in the first share or more, by the ratios of one table to the next.</summary>
    public static double Greater(Share first, Share second)
    {
        var successes = first.Count + second.Count;
        var most = Math.Min(first.Total, successes);
        var logarithm = SpecialFunctions.BinomialLn((int)first.Total, (int)first.Count) + SpecialFunctions.BinomialLn((int)second.Total, (int)second.Count)
            - SpecialFunctions.BinomialLn((int)(first.Total + second.Total), (int)successes);
        var (term, sum) = (1.0, 1.0);
        for (var count = first.Count; count < most; count++)
        {
            var ratio = (double)(first.Total - count) * (successes - count) / ((count + 1.0) * (second.Total - successes + count + 1));
            term *= ratio;
            sum += term;
            if (ratio < 1 && term < 1e-17 * sum) break;
        }

        // Far below what is expected the sum overflows, and the probability is 1.
        return double.IsInfinity(sum) ? 1 : Math.Min(1, Math.Exp(logarithm + Math.Log(sum)));
    }

    /// <summary>The odds ratio at which an increasing function of its logarithm is zero.</summary>
    private static double Solve(Func<double, double> increasing)
    {
        var (low, high) = (-1.0, 1.0);
        while (increasing(low) > 0) low *= 2;
        while (increasing(high) < 0) high *= 2;
        for (var step = 0; step < 200 && high - low > 1e-13; step++)
        {
            var middle = (low + high) / 2;
            if (increasing(middle) < 0) low = middle;
            else high = middle;
        }

        return Math.Exp((low + high) / 2);
    }

    private static double[] Probabilities(double[] table, double logOdds)
    {
        var weights = new double[table.Length];
        for (var at = 0; at < table.Length; at++) weights[at] = table[at] + (at * logOdds);
        var largest = weights.Max();
        var sum = 0.0;
        for (var at = 0; at < table.Length; at++) sum += weights[at] = Math.Exp(weights[at] - largest);
        for (var at = 0; at < table.Length; at++) weights[at] /= sum;
        return weights;
    }

    private static double Mean(double[] probabilities)
    {
        var mean = 0.0;
        for (var at = 0; at < probabilities.Length; at++) mean += at * probabilities[at];
        return mean;
    }
}
