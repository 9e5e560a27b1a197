using CuiBono.Processes.Discovery;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Maps;

/// <summary>The figures of all paths between the most frequent activities of a log.</summary>
/// <param name="Log">The log with these activities only.</param>
/// <param name="Codes">The activities, most frequent first, by code.</param>
/// <param name="Activities">Their figures.</param>
/// <param name="Paths">All paths between them, from the start and to the end; most frequent first.</param>
/// <param name="CasesWithout">Cases that have none of these activities.</param>
internal sealed record MapFigures(EventLog Log, IReadOnlyList<int> Codes, IReadOnlyList<MapActivity> Activities, IReadOnlyList<MapPath> Paths, int CasesWithout)
{
    /// <summary>The activities that occur, most frequent first; equal ones by name.</summary>
    public static int[] Ranked(EventLog log)
    {
        var counts = new int[log.ActivityNames.Count];
        foreach (var activity in log.Activities) counts[activity]++;
        return [.. Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0).OrderByDescending(code => counts[code]).ThenBy(code => log.ActivityNames[code], StringComparer.Ordinal)];
    }

    public static MapFigures Of(EventLog log, int[] codes)
    {
        var kept = new bool[log.ActivityNames.Count];
        foreach (var code in codes) kept[code] = true;
        var projected = Projection.Of(log, kept);
        var graph = DirectlyFollowsGraph.Of(projected);
        var times = EdgeTimes.Of(projected, graph);
        var cases = CaseCounts.Of(projected, graph);
        var places = new int[kept.Length];
        for (var at = 0; at < codes.Length; at++) places[codes[at]] = at;

        var paths = new List<MapPath>();
        for (var at = 0; at < graph.Edges.Length; at++)
        {
            var edge = graph.Edges[at];
            paths.Add(new MapPath(places[edge.From], places[edge.To], edge.Count, cases.Edges[at], edge.MeanSeconds, times.MedianSeconds[at], times.P90Seconds[at]));
        }

        foreach (var code in codes)
        {
            if (graph.StartCounts[code] is var starts and > 0) paths.Add(new MapPath(MapPath.Terminal, places[code], starts, starts, double.NaN, double.NaN, double.NaN));
            if (graph.EndCounts[code] is var ends and > 0) paths.Add(new MapPath(places[code], MapPath.Terminal, ends, ends, double.NaN, double.NaN, double.NaN));
        }

        var activities = new MapActivity[codes.Length];
        for (var at = 0; at < codes.Length; at++) activities[at] = new MapActivity(log.ActivityNames[codes[at]], graph.ActivityCounts[codes[at]], cases.Activities[codes[at]]);
        return new MapFigures(projected, codes, activities, [.. paths.OrderByDescending(path => path.Count).ThenBy(path => path.From).ThenBy(path => path.To)], cases.Empty);
    }
}
