namespace CuiBono.Processes.Discovery;

/// <summary>How often one activity is followed by another at any later place of the same case: a case of n events counts n(n - 1)/2 pairs.</summary>
/// <remarks>Counted from how often each activity stood before, so that the work is events times the distinct activities of their case, not pairs of events.
/// Memory is eight bytes for each pair of activities up to 1,024 of them, beyond that about 30 for each pair that occurs: a case with tens of thousands of
/// different activities has hundreds of millions.</remarks>
public sealed class EventuallyFollows
{
    private readonly int width;
    private readonly long[]? matrix;
    private readonly Dictionary<int, long>? pairs;

    private EventuallyFollows(Vocabulary activityNames, long[]? matrix, Dictionary<int, long>? pairs) =>
        (ActivityNames, width, this.matrix, this.pairs) = (activityNames, activityNames.Count, matrix, pairs);

    /// <summary>The activities.</summary>
    public Vocabulary ActivityNames { get; }

    /// <summary>How often the second activity follows the first, both codes.</summary>
    public long Count(int from, int to) => matrix is not null ? matrix[(from * width) + to] : pairs!.GetValueOrDefault((from << 16) | to);

    /// <summary>The pairs of a log.</summary>
    public static EventuallyFollows Of(EventLog log)
    {
        var width = log.ActivityNames.Count;
        var matrix = EdgeNumbers.FitsMatrix(width, log.EventCount) ? new long[width * width] : null;
        var pairs = matrix is null ? new Dictionary<int, long>() : null;
        var (counts, distinct) = (new int[width], new ushort[width]);
        var starts = log.CaseStarts;
        for (var at = 1; at < starts.Length; at++)
        {
            var events = log.Activities[starts[at - 1]..starts[at]];
            var known = matrix is not null ? Dense(events, matrix, width, counts, distinct) : Sparse(events, pairs!, counts, distinct);
            foreach (var activity in distinct.AsSpan(0, known)) counts[activity] = 0;
        }

        return new EventuallyFollows(log.ActivityNames, matrix, pairs);
    }

    private static int Dense(ReadOnlySpan<ushort> events, Span<long> matrix, int width, Span<int> counts, Span<ushort> distinct)
    {
        var known = 0;
        foreach (var to in events)
        {
            foreach (var from in distinct[..known]) matrix[(from * width) + to] += counts[from];
            if (counts[to]++ == 0) distinct[known++] = to;
        }

        return known;
    }

    private static int Sparse(ReadOnlySpan<ushort> events, Dictionary<int, long> pairs, Span<int> counts, Span<ushort> distinct)
    {
        var known = 0;
        foreach (var to in events)
        {
            foreach (var from in distinct[..known])
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(pairs, (from << 16) | to, out _) += counts[from];
            if (counts[to]++ == 0) distinct[known++] = to;
        }

        return known;
    }
}
