using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Exceptions;

/// <summary>Whether a deviation gathers at some values of a column: one team, one customer.</summary>
/// <remarks>Of n cases with a deviation, a value is expected to have its share of the opportunities; the exact binomial tail says how surprising more are.</remarks>
internal sealed class Concentration
{
    /// <summary>The fewest cases of a value that can be a pattern.</summary>
    public const int Fewest = 4;

    private readonly double[] opportunities;
    private readonly double all;
    private readonly int[] counts;
    private readonly int total;

    /// <summary>Counts of deviations beside opportunities, by value.</summary>
    public Concentration(int[] counts, double[] opportunities)
    {
        (this.counts, this.opportunities) = (counts, opportunities);
        (total, all) = (counts.Sum(), opportunities.Sum());
    }

    /// <summary>The values that have enough cases to be asked about.</summary>
    public IEnumerable<int> Candidates => Enumerable.Range(0, counts.Length).Where(value => counts[value] >= Fewest && opportunities[value] < all);

    /// <summary>How many values have an opportunity.</summary>
    public int Values => opportunities.Count(one => one > 0);

    /// <summary>The probability of as many cases or more at a value, if all had the same habit.</summary>
    public double P(int value) => new Share(counts[value], total).AtLeast(Math.Min(1, opportunities[value] / all));

    /// <summary>How often a value deviates for each time that the others do, half a case added to both.</summary>
    public double Ratio(int value) =>
        (counts[value] + 0.5) / (opportunities[value] + 0.5) / ((total - counts[value] + 0.5) / (all - opportunities[value] + 0.5));

    /// <summary>Cramér's V of deviation and value, 0 to 1.</summary>
    public double V
    {
        get
        {
            if (all <= 0 || total <= 0 || total >= all || Values < 2) return 0;
            var statistic = 0.0;
            for (var value = 0; value < counts.Length; value++)
            {
                if (opportunities[value] <= 0) continue;
                var expected = total * opportunities[value] / all;
                statistic += Math.Pow(counts[value] - expected, 2) / expected / (1 - (total / all));
            }

            return Math.Min(1, Math.Sqrt(statistic / all));
        }
    }
}
