using CuiBono.Evidence;

namespace CuiBono.Statistics.Proportions;

/// <summary>Two shares of independent cases beside each other.</summary>
/// <param name="First">The first share.</param>
/// <param name="Second">The second share.</param>
public readonly record struct TwoShares(Share First, Share Second)
{
    /// <summary>First minus second.</summary>
    public double Difference => First.Value - Second.Value;

    /// <summary>Pearson's chi-squared test that both shares are the same.</summary>
    /// <param name="corrected">Whether Yates's correction for continuity is made.</param>
    /// <remarks>For expected counts of 5 and more; <see cref="Fisher"/> otherwise.</remarks>
    public TestResult ChiSquared(bool corrected = false)
    {
        var pooled = (double)(First.Count + Second.Count) / (First.Total + Second.Total);
        var correction = corrected ? Math.Min(0.5, Math.Abs(Difference) / ((1.0 / First.Total) + (1.0 / Second.Total))) : 0;
        var statistic = 0.0;
        foreach (var share in new[] { First, Second })
        {
            statistic += Math.Pow(Math.Abs(share.Count - (share.Total * pooled)) - correction, 2) / (share.Total * pooled);
            statistic += Math.Pow(Math.Abs(share.Total - share.Count - (share.Total * (1 - pooled))) - correction, 2) / (share.Total * (1 - pooled));
        }

        return pooled is 0 or 1 ? new(0, 1) : new(statistic, Tails.ChiSquared(statistic, 1));
    }

    /// <summary>The interval of the difference by Wald's method, as textbooks and R's prop.test give it.</summary>
    /// <param name="corrected">Whether it is widened for continuity.</param>
    /// <param name="level">The level.</param>
    /// <remarks>Too narrow for few cases; <see cref="Newcombe"/> holds its level.</remarks>
    public Interval Wald(bool corrected = false, double level = 0.95)
    {
        Tails.CheckLevel(level);
        var widening = (1.0 / First.Total) + (1.0 / Second.Total);
        var half = Tails.NormalQuantile(level) * Math.Sqrt((First.Value * (1 - First.Value) / First.Total) + (Second.Value * (1 - Second.Value) / Second.Total));
        if (corrected) half += Math.Min(0.5, Math.Abs(Difference) / widening) * widening;
        return new(Math.Max(-1, Difference - half), Math.Min(1, Difference + half), level);
    }

    /// <summary>The interval of the difference from the two score intervals.</summary>
    /// <remarks>Method 10 of Newcombe, Statistics in Medicine 17 (1998), 873-890.</remarks>
    public Interval Newcombe(double level = 0.95)
    {
        var (first, second) = (First.Wilson(level), Second.Wilson(level));
        var low = Math.Sqrt(Math.Pow(First.Value - first.Low, 2) + Math.Pow(second.High - Second.Value, 2));
        var high = Math.Sqrt(Math.Pow(first.High - First.Value, 2) + Math.Pow(Second.Value - second.Low, 2));
        return new(Difference - low, Difference + high, level);
    }

    /// <summary>Fisher's exact test with the odds ratio: for few cases, and whenever regulators ask for it.</summary>
    public FisherResult Fisher(double level = 0.95) => FisherTest.Of(First, Second, level);

    /// <summary>The probability that the first share is at least as high as it is, if both were the same: Fisher's exact test to one side.</summary>
    public double ExactlyGreater() => FisherTest.Greater(First, Second);
}
