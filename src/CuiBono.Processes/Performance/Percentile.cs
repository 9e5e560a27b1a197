using System.Numerics;

namespace CuiBono.Processes.Performance;

/// <summary>Percentiles by linear interpolation between the two nearest ranks, which is type 7 of Hyndman and Fan (1996) and the default of R and NumPy.</summary>
internal static class Percentile
{
    /// <summary>A percentile of values in any order; it reorders them. Not a number where there are none.</summary>
    /// <remarks>Hoare's selection (1961) with the median of three as pivot; where that goes badly, the rest is sorted, so that no order of values costs more.</remarks>
    public static double OfUnsorted(Span<long> values, double share)
    {
        if (values.IsEmpty) return double.NaN;
        var position = (values.Length - 1) * share;
        var rank = (int)position;
        Select(values, rank);
        var fraction = position - rank;
        if (fraction == 0 || rank + 1 == values.Length) return values[rank];
        var next = long.MaxValue;
        foreach (var value in values[(rank + 1)..]) next = Math.Min(next, value);
        return values[rank] + (fraction * (next - values[rank]));
    }

    /// <summary>Puts the value of a rank into its place, no greater ones before it and no smaller ones behind it.</summary>
    private static void Select(Span<long> values, int rank)
    {
        var (low, high) = (0, values.Length - 1);
        for (var rounds = 2 * BitOperations.Log2((uint)values.Length); high - low > 16; rounds--)
        {
            if (rounds == 0) break;
            var pivot = MedianOfThree(values[low], values[low + ((high - low) / 2)], values[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right) break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }

            if (rank <= right) high = right;
            else if (rank >= left) low = left;
            else return;
        }

        values[low..(high + 1)].Sort();
    }

    private static long MedianOfThree(long a, long b, long c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
