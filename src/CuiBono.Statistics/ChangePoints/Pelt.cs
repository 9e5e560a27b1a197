namespace CuiBono.Statistics.ChangePoints;

/// <summary>The changes of a series' level that are worth their penalty, all at once and exactly.</summary>
/// <remarks>Killick, Fearnhead and Eckley, Journal of the American Statistical Association 107 (2012): optimal partitioning with pruning. The cost of a
/// segment is the sum of squared distances from its mean, which fits values of about one spread without correlation; a correlated series shows false changes.</remarks>
public static class Pelt
{
    /// <summary>The changes of a series.</summary>
    /// <param name="values">The series.</param>
    /// <param name="penalty">What a change must save; 2 s^2 ln n for a spread s is usual.</param>
    /// <param name="shortest">The shortest segment.</param>
    /// <returns>The number of values before each change, ascending: 28 says that the 29th value is the first of the new level.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static IReadOnlyList<int> Changes(ReadOnlySpan<double> values, double penalty, int shortest = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(penalty);
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        var sums = SegmentSums.Of(values);
        var count = values.Length;
        var best = new double[count + 1];
        var last = new int[count + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -penalty;
        var candidates = new List<int> { 0 };
        var expiry = new int[count + 1];
        Array.Fill(expiry, int.MaxValue);
        for (var end = shortest; end <= count; end++)
        {
            if (end >= 2 * shortest) candidates.Add(end - shortest);
            foreach (var start in candidates)
            {
                var cost = best[start] + sums.Cost(start, end) + penalty;
                if (cost < best[end]) (best[end], last[end]) = (cost, start);
            }

            // A change here beats an earlier one for every end that leaves room for a segment after it, and not before.
            foreach (var start in candidates)
                if (best[start] + sums.Cost(start, end) > best[end])
                    expiry[start] = Math.Min(expiry[start], end + shortest);
            candidates.RemoveAll(start => expiry[start] <= end + 1);
        }

        var changes = new List<int>();
        for (var end = count; count >= shortest && last[end] > 0; end = last[end]) changes.Add(last[end]);
        changes.Reverse();
        return changes;
    }

    /// <summary>The cost of a series cut at given changes: the sum of squared distances from the means of its segments.</summary>
    public static double Cost(ReadOnlySpan<double> values, IReadOnlyList<int> changes)
    {
        var sums = SegmentSums.Of(values);
        var (cost, start) = (0.0, 0);
        foreach (var end in changes.Append(values.Length))
        {
            cost += sums.Cost(start, end);
            start = end;
        }

        return cost;
    }
}
