using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Maps;

/// <summary>In how many cases each activity and each edge occurs.</summary>
/// <param name="Activities">By code.</param>
/// <param name="Edges">In the order of the graph's edges.</param>
/// <param name="Empty">Cases without events.</param>
internal sealed record CaseCounts(int[] Activities, int[] Edges, int Empty)
{
    public static CaseCounts Of(EventLog log, DirectlyFollowsGraph graph)
    {
        var (activities, edges, empty) = (new int[log.ActivityNames.Count], new int[graph.Edges.Length], 0);
        var (lastOfActivity, lastOfEdge) = (new int[activities.Length], new int[edges.Length]);
        var starts = log.CaseStarts;
        var sequence = log.Activities;
        for (var at = 1; at < starts.Length; at++)
        {
            if (starts[at - 1] == starts[at]) empty++;
            for (var row = starts[at - 1]; row < starts[at]; row++)
            {
                if (lastOfActivity[sequence[row]] != at)
                {
                    lastOfActivity[sequence[row]] = at;
                    activities[sequence[row]]++;
                }

                if (row == starts[at - 1]) continue;
                var edge = graph.IndexOf(sequence[row - 1], sequence[row]);
                if (lastOfEdge[edge] == at) continue;
                lastOfEdge[edge] = at;
                edges[edge]++;
            }
        }

        return new CaseCounts(activities, edges, empty);
    }
}
