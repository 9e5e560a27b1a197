using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.ObjectCentric;

/// <summary>Which activity directly follows which in the life of objects, for each type of objects.</summary>
/// <remarks>After Berti and van der Aalst, Extracting Multiple Viewpoint Models from Relational Databases (2018), and OC-PM: Analyzing Object-Centric Event Logs and
/// Process Models (2022). The life of an object is its distinct events by instant, ties in the order of the file; event e2 directly follows e1 for the object if it
/// comes next in it. docs/methods/object-centric.md.</remarks>
public sealed class ObjectCentricDirectlyFollowsGraph
{
    private readonly int[] activityCounts;

    private ObjectCentricDirectlyFollowsGraph(IReadOnlyList<string> activityNames, int[] activityCounts, IReadOnlyList<ObjectTypeGraph> types) =>
        (ActivityNames, this.activityCounts, Types) = (activityNames, activityCounts, types);

    /// <summary>The activities: the log's event types.</summary>
    public IReadOnlyList<string> ActivityNames { get; }

    /// <summary>The events of each activity, whatever objects they have.</summary>
    public ReadOnlySpan<int> ActivityCounts => activityCounts;

    /// <summary>A graph for each type of objects.</summary>
    public IReadOnlyList<ObjectTypeGraph> Types { get; }

    /// <summary>The graph of a log.</summary>
    public static ObjectCentricDirectlyFollowsGraph Of(ObjectCentricLog log)
    {
        var counts = new int[log.EventTypes.Count];
        foreach (var activity in log.EventTypeCodes) counts[activity]++;
        return new ObjectCentricDirectlyFollowsGraph(
            [.. log.EventTypes.Select(type => type.Name)], counts, [.. log.ObjectTypes.Select((type, code) => OfType(log, type.Name, ObjectTraces.Of(log, code)))]);
    }

    private static ObjectTypeGraph OfType(ObjectCentricLog log, string objectType, ObjectTraces traces)
    {
        var graph = DirectlyFollowsGraph.Of(Flat(log, traces));
        var pairs = new int[graph.Edges.Length];
        var unique = new int[graph.Edges.Length];
        CountEdges(traces, graph, log.EventTypeCodes, pairs, unique);
        var edges = new ObjectCentricEdge[pairs.Length];
        for (var at = 0; at < edges.Length; at++)
        {
            var edge = graph.Edges[at];
            edges[at] = new ObjectCentricEdge(edge.From, edge.To, pairs[at], unique[at], edge.Count, edge.Timed, edge.MeanSeconds);
        }

        var empty = 0;
        for (var trace = 0; trace < traces.Objects.Length; trace++)
            if (traces.Starts[trace] == traces.Starts[trace + 1])
                empty++;
        return new ObjectTypeGraph(objectType, traces.Objects.Length, empty, Nodes(traces, graph, log), edges);
    }

    /// <summary>Activities and times of the traces; the counts of its graph are those of objects.</summary>
    private static EventLog Flat(ObjectCentricLog log, ObjectTraces traces)
    {
        var (activities, times) = (new ushort[traces.Events.Length], new long[traces.Events.Length]);
        for (var row = 0; row < activities.Length; row++) (activities[row], times[row]) = (log.EventTypeCodes[traces.Events[row]], log.Times[traces.Events[row]]);
        return new EventLog(traces.Starts, activities, times, Vocabulary.Of(log.EventTypes.Select(type => type.Name)), log.ObjectIds, traces.Objects);
    }

    private static void CountEdges(ObjectTraces traces, DirectlyFollowsGraph graph, ReadOnlySpan<ushort> activities, Span<int> pairs, Span<int> unique)
    {
        var (lastTrace, couples, count) = (new int[unique.Length], new long[traces.Events.Length], 0);
        for (var trace = 0; trace < traces.Objects.Length; trace++)
            for (var row = traces.Starts[trace] + 1; row < traces.Starts[trace + 1]; row++)
            {
                var (from, to) = (traces.Events[row - 1], traces.Events[row]);
                couples[count++] = ((long)from << 32) | (uint)to;
                var edge = graph.IndexOf(activities[from], activities[to]);
                if (lastTrace[edge] == trace + 1) continue;
                lastTrace[edge] = trace + 1;
                unique[edge]++;
            }

        Array.Sort(couples, 0, count);
        for (var at = 0; at < count; at++)
            if (at == 0 || couples[at] != couples[at - 1])
                pairs[graph.IndexOf(activities[(int)(couples[at] >> 32)], activities[(int)couples[at]])]++;
    }

    private static List<ObjectCentricNode> Nodes(ObjectTraces traces, DirectlyFollowsGraph graph, ObjectCentricLog log)
    {
        var types = log.EventTypes.Count;
        var activities = log.EventTypeCodes;
        var (events, unique, starts, ends, lastTrace) = (new int[types], new int[types], new int[types], new int[types], new int[types]);
        var (isSeen, isStart, isEnd) = (new bool[log.EventCount], new bool[log.EventCount], new bool[log.EventCount]);
        for (var trace = 0; trace < traces.Objects.Length; trace++)
        {
            var (from, to) = (traces.Starts[trace], traces.Starts[trace + 1]);
            for (var row = from; row < to; row++)
            {
                int activity = activities[traces.Events[row]];
                Count(isSeen, events, traces.Events[row], activity);
                if (lastTrace[activity] == trace + 1) continue;
                lastTrace[activity] = trace + 1;
                unique[activity]++;
            }

            if (from == to) continue;
            Count(isStart, starts, traces.Events[from], activities[traces.Events[from]]);
            Count(isEnd, ends, traces.Events[to - 1], activities[traces.Events[to - 1]]);
        }

        var nodes = new List<ObjectCentricNode>();
        for (var activity = 0; activity < types; activity++)
            if (events[activity] > 0)
                nodes.Add(new(activity, events[activity], unique[activity], graph.ActivityCounts[activity], starts[activity], graph.StartCounts[activity], ends[activity], graph.EndCounts[activity]));
        return nodes;
    }

    private static void Count(bool[] isSeen, int[] counts, int number, int activity)
    {
        if (isSeen[number]) return;
        isSeen[number] = true;
        counts[activity]++;
    }
}
