namespace CuiBono.Processes.Discovery;

/// <summary>Counts neighbouring pairs and adds up their times in one pass over the columns.</summary>
internal static class DirectlyFollowsKernel
{
    /// <summary>One cell for each pair of activities.</summary>
    public static DirectlyFollowsEdge[] Dense(
        ReadOnlySpan<int> caseStarts, ReadOnlySpan<ushort> activities, ReadOnlySpan<long> times, int activityCount, Span<int> starts, Span<int> ends)
    {
        var cells = new EdgeSum[activityCount * activityCount];
        for (var at = 1; at < caseStarts.Length; at++)
        {
            var (first, end) = (caseStarts[at - 1], caseStarts[at]);
            if (first == end) continue;
            int previous = activities[first];
            var previousTime = times[first];
            starts[previous]++;
            for (var row = first + 1; row < end; row++)
            {
                int activity = activities[row];
                var time = times[row];
                cells[(previous * activityCount) + activity].Add(previousTime, time);
                (previous, previousTime) = (activity, time);
            }

            ends[previous]++;
        }

        var count = 0;
        foreach (ref readonly var cell in cells.AsSpan())
            if (cell.Count > 0)
                count++;
        var edges = new DirectlyFollowsEdge[count];
        count = 0;
        for (var at = 0; at < cells.Length; at++)
            if (cells[at].Count > 0)
                edges[count++] = cells[at].ToEdge(at / activityCount, at % activityCount);
        return edges;
    }

    /// <summary>One cell for each pair that occurs: the same for more activities than a matrix has room for.</summary>
    public static DirectlyFollowsEdge[] Sparse(ReadOnlySpan<int> caseStarts, ReadOnlySpan<ushort> activities, ReadOnlySpan<long> times, Span<int> starts, Span<int> ends)
    {
        var numbers = new EdgeNumbers();
        var cells = new EdgeSum[64];
        for (var at = 1; at < caseStarts.Length; at++)
        {
            var (first, end) = (caseStarts[at - 1], caseStarts[at]);
            if (first == end) continue;
            starts[activities[first]]++;
            for (var row = first + 1; row < end; row++)
            {
                var number = numbers.Number(activities[row - 1], activities[row]);
                if (number == cells.Length) Array.Resize(ref cells, 2 * number);
                cells[number].Add(times[row - 1], times[row]);
            }

            ends[activities[end - 1]]++;
        }

        var keys = numbers.Keys.ToArray();
        Array.Sort(keys, cells, 0, keys.Length);
        var edges = new DirectlyFollowsEdge[keys.Length];
        for (var number = 0; number < edges.Length; number++) edges[number] = cells[number].ToEdge((int)(keys[number] >> 16), (int)(keys[number] & 0xFFFF));
        return edges;
    }

    /// <summary>Count and time of an edge. The time is kept in two halves, so that no sum of 2^31 times of any length overflows.</summary>
    private struct EdgeSum
    {
        private long low;
        private long high;
        private int timed;
        private int untimed;

        public readonly int Count => timed + untimed;

        public void Add(long from, long to)
        {
            if (from == EventLog.NoTime || to == EventLog.NoTime)
            {
                untimed++;
                return;
            }

            var ticks = to - from;
            low += (uint)ticks;
            high += ticks >> 32;
            timed++;
        }

        public readonly DirectlyFollowsEdge ToEdge(int from, int to) =>
            new(from, to, Count, timed, (double)(((Int128)high << 32) + low) / timed / TimeSpan.TicksPerSecond);
    }
}
