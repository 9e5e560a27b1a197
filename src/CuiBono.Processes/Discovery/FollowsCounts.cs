namespace CuiBono.Processes.Discovery;

/// <summary>How often activities follow each other directly in a part of a log, and how many cases start and end with each.</summary>
internal sealed class FollowsCounts
{
    private const int MaxDense = 2048;
    private const int SmallMatrix = 1 << 16;

    private readonly int size;
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly int[]? matrix;
    private readonly Dictionary<int, int>? edges;

    private FollowsCounts(int size, int[] starts, int[] ends, int[]? matrix, Dictionary<int, int>? edges) =>
        (this.size, this.starts, this.ends, this.matrix, this.edges) = (size, starts, ends, matrix, edges);

    /// <summary>Whether the counts are a matrix: few activities, or enough events to fill it.</summary>
    public bool IsMatrix => matrix is not null;

    public static FollowsCounts Of(SubLog log)
    {
        var size = log.ActivityCount;
        var (starts, ends) = (new int[size], new int[size]);
        var matrix = size <= MaxDense && size * size <= Math.Max(SmallMatrix, 4L * log.Events.Length) ? new int[size * size] : null;
        var edges = matrix is null ? new Dictionary<int, int>() : null;
        var events = log.Events;
        var traceStarts = log.Starts;
        var weights = log.Weights;
        for (var trace = 0; trace < weights.Length; trace++)
        {
            var sequence = events[traceStarts[trace]..traceStarts[trace + 1]];
            var weight = weights[trace];
            starts[sequence[0]] += weight;
            ends[sequence[^1]] += weight;
            if (matrix is not null)
            {
                var row = sequence[0] * size;
                for (var at = 1; at < sequence.Length; at++)
                {
                    matrix[row + sequence[at]] += weight;
                    row = sequence[at] * size;
                }
            }
            else
            {
                for (var at = 1; at < sequence.Length; at++)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(edges!, sequence[at - 1] << 16 | sequence[at], out _) += weight;
            }
        }

        return new FollowsCounts(size, starts, ends, matrix, edges);
    }

    /// <summary>The graph without what is infrequent.</summary>
    /// <param name="noise">Of the ways out of an activity, its end included, those remain that are taken at least this share as often as the one most taken;
    /// of the starts and ends likewise.</param>
    public FollowsGraph Graph(double noise)
    {
        var graph = new FollowsGraph(size);
        Fill(graph, starts, ends, noise, left: -1);
        var most = (int[])ends.Clone();
        if (edges is not null)
        {
            foreach (var (key, weight) in edges) most[key >>> 16] = Math.Max(most[key >>> 16], weight);
            foreach (var (key, weight) in edges)
                if (weight >= noise * most[key >>> 16]) graph.Add(key >>> 16, key & 0xFFFF);
            return graph;
        }

        for (var from = 0; from < size; from++)
        {
            var row = matrix.AsSpan(from * size, size);
            if (noise > 0)
            {
                foreach (var weight in row) most[from] = Math.Max(most[from], weight);
            }

            for (var to = 0; to < row.Length; to++)
                if (row[to] > 0 && row[to] >= noise * most[from]) graph.Add(from, to);
        }

        return graph;
    }

    /// <summary>The graph of the log from which an activity is taken out.</summary>
    /// <param name="left">The activity.</param>
    /// <param name="past">What follows what around it.</param>
    /// <param name="noise">As for the whole.</param>
    /// <remarks>Only where the counts are a matrix.</remarks>
    public FollowsGraph GraphWithout(int left, Bypasses past, double noise)
    {
        var graph = new FollowsGraph(size);
        var around = past.Around(left);
        var outerStarts = past.Starts(left);
        var outerEnds = past.Ends(left);
        var (newStarts, newEnds) = (new int[size], new int[size]);
        for (var at = 0; at < size; at++) (newStarts[at], newEnds[at]) = (starts[at] + outerStarts[at], ends[at] + outerEnds[at]);
        Fill(graph, newStarts, newEnds, noise, left);
        for (var from = 0; from < size; from++)
        {
            if (from == left) continue;
            var row = matrix.AsSpan(from * size, size);
            var more = around.Slice(from * size, size);
            var most = newEnds[from];
            if (noise > 0)
            {
                for (var to = 0; to < size; to++)
                    if (to != left) most = Math.Max(most, row[to] + more[to]);
            }

            var least = Math.Max(1, noise * most);
            for (var to = 0; to < size; to++)
                if (row[to] + more[to] >= least && to != left) graph.Add(from, to);
        }

        return graph;
    }

    private static void Fill(FollowsGraph graph, int[] starts, int[] ends, double noise, int left)
    {
        if (left >= 0) starts[left] = ends[left] = 0;
        var (mostStarts, mostEnds) = (starts.Max(), ends.Max());
        for (var activity = 0; activity < starts.Length; activity++)
        {
            if (activity == left) continue;
            BitRows.Add(graph.Nodes, activity);
            if (starts[activity] > 0 && starts[activity] >= noise * mostStarts) BitRows.Add(graph.Starts, activity);
            if (ends[activity] > 0 && ends[activity] >= noise * mostEnds) BitRows.Add(graph.Ends, activity);
        }
    }
}
