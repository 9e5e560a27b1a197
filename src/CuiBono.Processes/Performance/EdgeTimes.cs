using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Performance;

/// <summary>Median and 90th percentile of the time from one activity to the next, for each edge of a directly-follows graph.</summary>
/// <remarks>A second pass beside <see cref="DirectlyFollowsGraph.Of"/>, for only a mean comes without collecting every time.</remarks>
public sealed class EdgeTimes
{
    private readonly double[] medians;
    private readonly double[] p90s;

    private EdgeTimes(double[] medians, double[] p90s) => (this.medians, this.p90s) = (medians, p90s);

    /// <summary>The median of each edge in the order of <see cref="DirectlyFollowsGraph.Edges"/>, in seconds; not a number for an edge without times.</summary>
    public ReadOnlySpan<double> MedianSeconds => medians;

    /// <summary>The 90th percentile of each edge, likewise.</summary>
    public ReadOnlySpan<double> P90Seconds => p90s;

    /// <summary>The times of a graph's edges.</summary>
    /// <param name="log">The log that the graph is of.</param>
    /// <param name="graph">Its graph.</param>
    public static EdgeTimes Of(EventLog log, DirectlyFollowsGraph graph)
    {
        var edges = graph.Edges;
        var offsets = new int[edges.Length + 1];
        for (var at = 0; at < edges.Length; at++) offsets[at + 1] = offsets[at] + edges[at].Timed;
        var ticks = new long[offsets[^1]];
        Collect(log, graph, offsets.AsSpan(0, edges.Length).ToArray(), ticks);

        var (medians, p90s) = (new double[edges.Length], new double[edges.Length]);
        for (var at = 0; at < edges.Length; at++)
        {
            var times = ticks.AsSpan(offsets[at]..offsets[at + 1]);
            medians[at] = Percentile.OfUnsorted(times, 0.5) / TimeSpan.TicksPerSecond;
            p90s[at] = Percentile.OfUnsorted(times, 0.9) / TimeSpan.TicksPerSecond;
        }

        return new EdgeTimes(medians, p90s);
    }

    /// <summary>Puts the times of each edge side by side.</summary>
    private static void Collect(EventLog log, DirectlyFollowsGraph graph, Span<int> next, Span<long> ticks)
    {
        var caseStarts = log.CaseStarts;
        var activities = log.Activities;
        var times = log.Times;
        var edges = graph.Edges;
        var numbers = EdgeNumbers.FitsMatrix(log.ActivityNames.Count, log.EventCount) ? null : new EdgeNumbers();
        var width = log.ActivityNames.Count;
        var matrix = numbers is null ? new int[width * width] : [];
        for (var at = 0; at < edges.Length; at++)
        {
            if (numbers is null) matrix[(edges[at].From * width) + edges[at].To] = at;
            else numbers.Number((ushort)edges[at].From, (ushort)edges[at].To);
        }

        for (var at = 1; at < caseStarts.Length; at++)
        {
            for (var row = caseStarts[at - 1] + 1; row < caseStarts[at]; row++)
            {
                if (times[row] == EventLog.NoTime || times[row - 1] == EventLog.NoTime) continue;
                var edge = numbers is null ? matrix[(activities[row - 1] * width) + activities[row]] : numbers.Number(activities[row - 1], activities[row]);
                ticks[next[edge]++] = times[row] - times[row - 1];
            }
        }
    }
}
