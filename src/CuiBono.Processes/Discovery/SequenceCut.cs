using CuiBono.Processes.Models;

namespace CuiBono.Processes.Discovery;

/// <summary>Groups of activities in an order that no case goes back in.</summary>
/// <remarks>Activities that reach each other, and activities of which neither reaches the other, are in one group; then groups that only
/// occur together with a neighbour that can be left out join it (strict cut, Leemans 2022, section 6.1), so that an optional part stays whole.</remarks>
internal static class SequenceCut
{
    public static Cut? Of(FollowsGraph graph)
    {
        var component = new int[graph.Size];
        var components = StrongComponents(graph, component);
        if (components < 2) return null;
        var (down, up) = Reach(graph, component, components);
        var label = new int[components];
        var all = new ulong[BitRows.WordsOf(components)];
        for (var at = 0; at < components; at++) BitRows.Add(all, at);
        var count = Components.Label(all, label, (node, apart) =>
        {
            var below = down[node];
            var above = up[node];
            for (var at = 0; at < apart.Length; at++) apart[at] = ~(below[at] | above[at]);
        });
        if (count < 2) return null;

        // Strong components are numbered from the end of the order.
        var groups = new int[graph.Size];
        for (var activity = 0; activity < groups.Length; activity++) groups[activity] = component[activity] < 0 ? -1 : count - 1 - label[component[activity]];
        return Strict(graph, groups, count) ?? new Cut(ProcessTreeKind.Sequence, groups, count);
    }

    /// <summary>Tarjan's components, numbered so that edges lead from higher to lower numbers.</summary>
    private static int StrongComponents(FollowsGraph graph, int[] component)
    {
        Array.Fill(component, -1);
        var (order, low) = (new int[graph.Size], new int[graph.Size]);
        var pending = new Stack<int>();
        var path = new Stack<(int Node, int From)>();
        var (seen, count) = (0, 0);
        for (var root = BitRows.Next(graph.Nodes, 0); root >= 0; root = BitRows.Next(graph.Nodes, root + 1))
        {
            if (order[root] != 0) continue;
            path.Push((root, -1));
            while (path.TryPop(out var top))
            {
                var (node, from) = top;
                if (from < 0)
                {
                    order[node] = low[node] = ++seen;
                    pending.Push(node);
                }

                var next = BitRows.Next(graph.After[node], Math.Max(from, 0));
                while (next >= 0 && order[next] != 0)
                {
                    if (component[next] < 0) low[node] = Math.Min(low[node], low[next]);
                    next = BitRows.Next(graph.After[node], next + 1);
                }

                if (next >= 0)
                {
                    // It comes back to the same neighbour, to see how low that one got.
                    path.Push((node, next));
                    path.Push((next, -1));
                    continue;
                }

                if (low[node] != order[node]) continue;
                int member;
                do
                {
                    member = pending.Pop();
                    component[member] = count;
                }
                while (member != node);
                count++;
            }
        }

        return count;
    }

    /// <summary>The components that each reaches, and those that reach it; itself included.</summary>
    private static (BitRows Down, BitRows Up) Reach(FollowsGraph graph, int[] component, int count)
    {
        var (down, up) = (new BitRows(count, count), new BitRows(count, count));
        var members = new List<int>[count];
        for (var at = 0; at < count; at++) members[at] = [];
        for (var activity = 0; activity < component.Length; activity++)
            if (component[activity] >= 0) members[component[activity]].Add(activity);
        for (var at = 0; at < count; at++)
        {
            down.Add(at, at);
            foreach (var activity in members[at])
                for (var next = BitRows.Next(graph.After[activity], 0); next >= 0; next = BitRows.Next(graph.After[activity], next + 1))
                    if (!down.Has(at, component[next])) BitRows.Or(down[at], down[component[next]]);
            for (var below = BitRows.Next(down[at], 0); below >= 0; below = BitRows.Next(down[at], below + 1)) up.Add(below, at);
        }

        return (down, up);
    }

    private static Cut? Strict(FollowsGraph graph, int[] groups, int count)
    {
        var (from, to, over) = (new int[count], new int[count], new int[count + 1]);
        Array.Fill(from, count);
        Array.Fill(to, -1);
        for (var activity = 0; activity < groups.Length; activity++)
        {
            var group = groups[activity];
            if (group < 0) continue;
            if (BitRows.Has(graph.Starts, activity)) Edge(-1, group);
            if (BitRows.Has(graph.Ends, activity)) Edge(group, count);
            for (var next = BitRows.Next(graph.After[activity], 0); next >= 0; next = BitRows.Next(graph.After[activity], next + 1)) Edge(group, groups[next]);
        }

        // From here on, over counts the edges that pass over each group: those groups can be left out.
        for (var at = 1; at < count; at++) over[at] += over[at - 1];
        var joined = new bool[count];
        for (var pivot = 0; pivot < count; pivot++)
        {
            if (over[pivot] == 0) continue;
            for (var at = pivot - 1; at >= 0 && to[at] <= pivot; at--) joined[at + 1] = true;
            for (var at = pivot + 1; at < count && from[at] >= pivot; at++) joined[at] = true;
        }

        var number = new int[count];
        for (var at = 1; at < count; at++) number[at] = number[at - 1] + (joined[at] ? 0 : 1);
        if (number[^1] == 0) return null;
        return new Cut(ProcessTreeKind.Sequence, Array.ConvertAll(groups, group => group < 0 ? -1 : number[group]), number[^1] + 1);

        void Edge(int source, int target)
        {
            if (target < count) from[target] = Math.Min(from[target], source);
            if (source >= 0) to[source] = Math.Max(to[source], target);
            if (target - source < 2) return;
            over[source + 1]++;
            over[target]--;
        }
    }
}
