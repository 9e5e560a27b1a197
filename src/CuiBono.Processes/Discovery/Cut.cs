using CuiBono.Processes.Models;

namespace CuiBono.Processes.Discovery;

/// <summary>A division of activities under an operator.</summary>
/// <param name="Kind">The operator.</param>
/// <param name="GroupOf">The group of each activity, from 0; -1 for one that was left out. Order counts for a sequence; group 0 is a loop's body.</param>
/// <param name="GroupCount">How many groups there are, two at least.</param>
internal sealed record Cut(ProcessTreeKind Kind, int[] GroupOf, int GroupCount)
{
    /// <summary>The first cut that a graph has: choice, sequence, parallel, loop; or null.</summary>
    public static Cut? Of(FollowsGraph graph) => Choice(graph) ?? SequenceCut.Of(graph) ?? Parallel(graph) ?? LoopCut.Of(graph);

    private static Cut? Choice(FollowsGraph graph)
    {
        var groups = new int[graph.Size];
        var count = Components.Label(graph.Nodes, groups, (activity, near) =>
        {
            graph.After[activity].CopyTo(near);
            BitRows.Or(near, graph.Before[activity]);
        });
        return count > 1 ? new Cut(ProcessTreeKind.Choice, groups, count) : null;
    }

    /// <summary>Groups whose activities all follow each other both ways; each has a start and an end.</summary>
    private static Cut? Parallel(FollowsGraph graph)
    {
        var groups = new int[graph.Size];
        var count = Components.Label(graph.Nodes, groups, (activity, far) =>
        {
            var after = graph.After[activity];
            var before = graph.Before[activity];
            for (var at = 0; at < far.Length; at++) far[at] = ~(after[at] & before[at]);
        });
        return count > 1 ? WithStartAndEnd(graph, groups, count) : null;
    }

    /// <summary>Groups without a start or an end are one; where that one still lacks either, it joins the smallest other.</summary>
    private static Cut? WithStartAndEnd(FollowsGraph graph, int[] groups, int count)
    {
        var (starts, ends, sizes) = (new bool[count], new bool[count], new int[count]);
        for (var activity = BitRows.Next(graph.Nodes, 0); activity >= 0; activity = BitRows.Next(graph.Nodes, activity + 1))
        {
            starts[groups[activity]] |= BitRows.Has(graph.Starts, activity);
            ends[groups[activity]] |= BitRows.Has(graph.Ends, activity);
            sizes[groups[activity]]++;
        }

        var numbers = new int[count];
        var whole = 0;
        var smallest = -1;
        for (var group = 0; group < count; group++)
        {
            numbers[group] = starts[group] && ends[group] ? whole++ : -1;
            if (numbers[group] >= 0 && (smallest < 0 || sizes[group] < sizes[smallest])) smallest = group;
        }

        var lacking = Enumerable.Range(0, count).Where(group => numbers[group] < 0).ToList();
        if (lacking.Count > 0)
        {
            var home = lacking.Any(group => starts[group]) && lacking.Any(group => ends[group]) ? whole++ : smallest < 0 ? -1 : numbers[smallest];
            foreach (var group in lacking) numbers[group] = home;
        }

        for (var activity = 0; activity < groups.Length; activity++)
            if (groups[activity] >= 0) groups[activity] = numbers[groups[activity]];
        return whole > 1 ? new Cut(ProcessTreeKind.Parallel, groups, whole) : null;
    }
}
