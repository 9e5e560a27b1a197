namespace CuiBono.Statistics;

/// <summary>Corrects p-values for the number of questions that were asked.</summary>
public static class MultipleTests
{
    /// <summary>Adjusts p-values so that, of all that fall under a bound, at most that share is expected to be false.</summary>
    /// <param name="p">The p-values.</param>
    /// <returns>The adjusted p-values, in the same order.</returns>
    /// <remarks>Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995): for independent or positively dependent tests.</remarks>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p)
    {
        var order = Enumerable.Range(0, p.Length).ToArray();
        var sorted = p.ToArray();
        Array.Sort(sorted, order);
        var adjusted = new double[p.Length];
        var least = 1.0;
        for (var rank = p.Length; rank >= 1; rank--)
        {
            least = Math.Min(least, sorted[rank - 1] * p.Length / rank);
            adjusted[order[rank - 1]] = least;
        }

        return adjusted;
    }
}
