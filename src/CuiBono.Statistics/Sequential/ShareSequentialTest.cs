namespace CuiBono.Statistics.Sequential;

/// <summary>Decides between two shares case by case, with the fewest cases on average.</summary>
/// <remarks>The sequential probability ratio test of Wald, Sequential Analysis (1947), for Bernoulli cases.</remarks>
public readonly record struct ShareSequentialTest
{
    /// <summary>A test between two shares.</summary>
    /// <param name="low">The share of the first hypothesis; between 0 and 1.</param>
    /// <param name="high">The share of the second; above the first and below 1.</param>
    /// <param name="alpha">The chance of deciding for the second though the first is true.</param>
    /// <param name="beta">The chance of deciding for the first though the second is true.</param>
    public ShareSequentialTest(double low, double high, double alpha = 0.05, double beta = 0.2)
    {
        if (!(low > 0 && high > low && high < 1)) throw new ArgumentOutOfRangeException(nameof(low), "0 < low < high < 1.");
        Tails.CheckLevel(alpha);
        Tails.CheckLevel(beta);
        (Upper, Lower) = (Math.Log((1 - beta) / alpha), Math.Log(beta / (1 - alpha)));
        (Success, Failure) = (Math.Log(high / low), Math.Log((1 - high) / (1 - low)));
    }

    /// <summary>The sum at which the second share is decided for.</summary>
    public double Upper { get; }

    /// <summary>The sum at which the first share is decided for.</summary>
    public double Lower { get; }

    /// <summary>What a case that has the property adds.</summary>
    public double Success { get; }

    /// <summary>What a case that has it not adds.</summary>
    public double Failure { get; }
}
