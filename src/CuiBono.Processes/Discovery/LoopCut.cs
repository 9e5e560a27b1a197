using CuiBono.Processes.Models;

namespace CuiBono.Processes.Discovery;

/// <summary>A body that holds every start and end, and groups that lead from its ends back to its starts.</summary>
internal static class LoopCut
{
    public static Cut? Of(FollowsGraph graph)
    {
        var (starts, ends) = (graph.Starts, graph.Ends);
        var others = new ulong[graph.Nodes.Length];
        for (var at = 0; at < others.Length; at++) others[at] = graph.Nodes[at] & ~starts[at] & ~ends[at];
        var groups = new int[graph.Size];
        var count = Components.Label(others, groups, (activity, near) =>
        {
            graph.After[activity].CopyTo(near);
            BitRows.Or(near, graph.Before[activity]);
        });
        if (count == 0) return null;

        // A way back begins behind every end, ends before every start, and touches nothing else of the body.
        var isBody = new bool[count];
        for (var activity = BitRows.Next(others, 0); activity >= 0; activity = BitRows.Next(others, activity + 1))
        {
            var before = graph.Before[activity];
            var after = graph.After[activity];
            if (!LeadsOnlyTo(before, others, ends) || !LeadsOnlyTo(after, others, starts)) isBody[groups[activity]] = true;
        }

        var number = new int[count];
        var ways = 0;
        for (var group = 0; group < count; group++) number[group] = isBody[group] ? 0 : ++ways;
        if (ways == 0) return null;
        for (var activity = BitRows.Next(graph.Nodes, 0); activity >= 0; activity = BitRows.Next(graph.Nodes, activity + 1))
            groups[activity] = groups[activity] < 0 ? 0 : number[groups[activity]];
        return new Cut(ProcessTreeKind.Loop, groups, ways + 1);
    }

    /// <summary>Whether what lies beside an activity outside of its kind is nothing, or all of the border and nothing else.</summary>
    private static bool LeadsOnlyTo(ReadOnlySpan<ulong> beside, ReadOnlySpan<ulong> others, ReadOnlySpan<ulong> border)
    {
        var (any, same) = (false, true);
        for (var at = 0; at < beside.Length; at++)
        {
            var outside = beside[at] & ~others[at];
            any |= outside != 0;
            same &= outside == border[at];
        }

        return !any || same;
    }
}
