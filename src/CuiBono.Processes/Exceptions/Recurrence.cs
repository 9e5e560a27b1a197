using CuiBono.Statistics;
using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Exceptions;

/// <summary>Which ways off the path recur more often than slips would, if a slip had no favourite step.</summary>
/// <remarks>A single deviation is compared with the mean of all others that the path allows, several at once with the product of their shares; exact binomial
/// tails, adjusted after Benjamini and Hochberg. Cases with a declared basis are not counted.</remarks>
internal sealed class Recurrence
{
    private const double Level = 0.05;
    private const int Fewest = 5;
    private readonly int[] counts;
    private readonly double[] adjusted;

    public Recurrence(OffPathCases off)
    {
        counts = new int[off.Signatures.Count];
        var single = new Dictionary<PathDeviation, int>();
        foreach (var one in off.Cases)
        {
            if (one.Basis >= 0) continue;
            counts[one.Signature]++;
            foreach (var deviation in off.Signatures[one.Signature]) single[deviation] = single.GetValueOrDefault(deviation) + 1;
        }

        double all = off.Cases.Count + off.OnPath.Count;
        var possible = (3 * off.Path.Distinct().Count()) + single.Keys.Count(one => one.Type is DeviationType.Inserted or DeviationType.Batched);
        var sum = single.Values.Sum();
        adjusted = MultipleTests.BenjaminiHochberg([.. off.Signatures.Select((deviations, signature) =>
        {
            var count = counts[signature];
            if (count < Fewest) return 1;
            var chance = deviations.Length == 1
                ? (sum - single[deviations[0]] + 1.0) / Math.Max(1, possible - 1) / all
                : deviations.Aggregate(1.0, (product, one) => product * (single[one] / all));
            return new Share(count, (long)all).AtLeast(Math.Min(1, chance));
        })]);
    }

    /// <summary>Whether it recurs, its cases without a basis, and the adjusted p.</summary>
    public (bool Is, int Cases, double P) Of(int signature) => (adjusted[signature] < Level, counts[signature], adjusted[signature]);
}
