namespace CuiBono.Statistics.Sequential;

/// <summary>A p-value that may be looked at after every case, with no number of looks agreed before.</summary>
/// <remarks>The mixture sequential probability ratio test with a normal mixture (Robbins 1970; Johari, Koomen, Pekelis, Walsh, Operations Research 70,
/// 2022). The variance of a case is taken as known; with one estimated from few cases the level holds only roughly.</remarks>
public sealed class AlwaysValid
{
    private readonly double variance;
    private readonly double mixture;
    private double sum;

    /// <summary>A test that the mean of the cases is 0.</summary>
    /// <param name="variance">The variance of one case; over 0.</param>
    /// <param name="mixture">The variance of the effects that are thought possible; over 0. The test is quickest for effects about as large as its root.</param>
    public AlwaysValid(double variance, double mixture)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variance);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mixture);
        (this.variance, this.mixture) = (variance, mixture);
    }

    /// <summary>The cases so far.</summary>
    public int Count { get; private set; }

    /// <summary>How much more probable the cases are under the mixture than under no effect.</summary>
    public double Ratio { get; private set; } = 1;

    /// <summary>The p-value; it never rises.</summary>
    public double P { get; private set; } = 1;

    /// <summary>Adds a case.</summary>
    public void Add(double value)
    {
        Count++;
        sum += value;
        var spread = variance + (Count * mixture);
        Ratio = Math.Sqrt(variance / spread) * Math.Exp(mixture * sum * sum / (2 * variance * spread));
        P = Math.Min(P, Math.Min(1, 1 / Ratio));
    }
}
