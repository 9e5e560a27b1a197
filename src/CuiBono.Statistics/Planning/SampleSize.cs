using MathNet.Numerics.Distributions;

namespace CuiBono.Statistics.Planning;

/// <summary>How many cases a question needs, and how small an effect so many cases can show.</summary>
/// <remarks>Normal approximations for two independent groups, as in Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003), chapter 4.</remarks>
public static class SampleSize
{
    /// <summary>The chance to see a difference of two shares, two-sided.</summary>
    /// <param name="first">The share of the first group.</param>
    /// <param name="second">The share of the second group.</param>
    /// <param name="firstCount">The cases of the first group.</param>
    /// <param name="secondCount">The cases of the second group.</param>
    /// <param name="alpha">The chance of a false alarm.</param>
    public static double PowerOfShares(double first, double second, double firstCount, double secondCount, double alpha = 0.05)
    {
        Tails.CheckLevel(alpha);
        var pooled = ((first * firstCount) + (second * secondCount)) / (firstCount + secondCount);
        var under = Math.Sqrt(pooled * (1 - pooled) * ((1 / firstCount) + (1 / secondCount)));
        var over = Math.Sqrt((first * (1 - first) / firstCount) + (second * (1 - second) / secondCount));
        var (difference, bound) = (Math.Abs(first - second), Tails.NormalQuantile(1 - alpha) * under);
        if (over == 0) return difference > bound ? 1 : 0;
        return Normal.CDF(0, 1, (difference - bound) / over) + Normal.CDF(0, 1, (-difference - bound) / over);
    }

    /// <summary>The chance to see a difference of two means, two-sided.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="deviation">The standard deviation of a case.</param>
    /// <param name="firstCount">The cases of the first group.</param>
    /// <param name="secondCount">The cases of the second group.</param>
    /// <param name="alpha">The chance of a false alarm.</param>
    public static double PowerOfMeans(double difference, double deviation, double firstCount, double secondCount, double alpha = 0.05)
    {
        Tails.CheckLevel(alpha);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deviation);
        var shift = Math.Abs(difference) / (deviation * Math.Sqrt((1 / firstCount) + (1 / secondCount)));
        var bound = Tails.NormalQuantile(1 - alpha);
        return Normal.CDF(0, 1, shift - bound) + Normal.CDF(0, 1, -shift - bound);
    }

    /// <summary>The cases that each group needs to see a difference of two shares with a given chance.</summary>
    /// <returns>A whole number of cases a group, at most 10^12.</returns>
    public static long ForShares(double first, double second, double power = 0.8, double alpha = 0.05) =>
        Least(count => PowerOfShares(first, second, count, count, alpha) >= power);

    /// <summary>The cases that each group needs to see a difference of two means with a given chance.</summary>
    /// <returns>A whole number of cases a group, at most 10^12.</returns>
    public static long ForMeans(double difference, double deviation, double power = 0.8, double alpha = 0.05) =>
        Least(count => PowerOfMeans(difference, deviation, count, count, alpha) >= power);

    /// <summary>The smallest difference of two means that so many cases show with a given chance.</summary>
    public static double SmallestDifference(double deviation, double firstCount, double secondCount, double power = 0.8, double alpha = 0.05)
    {
        Tails.CheckLevel(power);
        var (low, high) = (0.0, 100 * deviation * Math.Sqrt((1 / firstCount) + (1 / secondCount)));
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            if (PowerOfMeans(middle, deviation, firstCount, secondCount, alpha) < power) low = middle;
            else high = middle;
        }

        return high;
    }

    private static long Least(Func<double, bool> enough)
    {
        const long Most = 1_000_000_000_000;
        var (low, high) = (1L, 2L);
        while (high < Most && !enough(high)) (low, high) = (high, 2 * high);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (enough(middle)) high = middle;
            else low = middle;
        }

        return Math.Min(high, Most);
    }
}
