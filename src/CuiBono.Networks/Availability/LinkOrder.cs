using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Availability;

/// <summary>An order of links that keeps the frontier, the nodes with links both done and not done, small.</summary>
/// <remarks>Block by block from the source. In each block node by node: next the node of the frontier that brings the fewest new ones; the best of all starts.</remarks>
internal static class LinkOrder
{
    public static int[] Of(Graph graph, IReadOnlyList<ReducedNetwork.Link> links, int source)
    {
        var level = Levels(graph, source);
        var blocks = Biconnectivity.Of(graph);
        var members = new List<int>[blocks.BlockCount];
        for (var link = 0; link < graph.LinkCount; link++) (members[blocks.BlockOf[link]] ??= []).Add(link);
        Array.Sort(members, (x, y) => Entry(x).CompareTo(Entry(y)));
        var order = new List<int>(graph.LinkCount);
        foreach (var block in members) order.AddRange(OfBlock(graph, links, block));
        return [.. order];

        int Entry(List<int> block) => block.Min(link => Math.Min(level[graph.From[link]], level[graph.To[link]]));
    }

    private static int[] Levels(Graph graph, int source)
    {
        var level = new int[graph.NodeCount];
        Array.Fill(level, int.MaxValue);
        var queue = new Queue<int>();
        level[source] = 0;
        queue.Enqueue(source);
        while (queue.TryDequeue(out var node))
        {
            foreach (var other in graph.NeighboursOf(node))
            {
                if (level[other] != int.MaxValue) continue;
                level[other] = level[node] + 1;
                queue.Enqueue(other);
            }
        }

        return level;
    }

    private static List<int> OfBlock(Graph graph, IReadOnlyList<ReducedNetwork.Link> links, List<int> block)
    {
        if (block.Count < 3) return block;
        var inBlock = new bool[graph.LinkCount];
        foreach (var link in block) inBlock[link] = true;
        List<int> best = block;
        var least = double.MaxValue;
        foreach (var start in block.SelectMany(link => (int[])[graph.From[link], graph.To[link]]).Distinct().Order())
        {
            var order = From(graph, inBlock, block.Count, start);
            if (Cost(graph, links, order) is var cost && cost < least) (best, least) = (order, cost);
        }

        return best;
    }

    private static List<int> From(Graph graph, bool[] inBlock, int count, int start)
    {
        var order = new List<int>(count);
        var done = new bool[graph.LinkCount];
        var seen = new bool[graph.NodeCount];
        var frontier = new List<int> { start };
        seen[start] = true;
        while (frontier.Count > 0)
        {
            var (at, fewest) = (0, int.MaxValue);
            for (var each = 0; each < frontier.Count; each++)
            {
                var fresh = 0;
                foreach (var other in Open(frontier[each])) fresh += seen[other] ? 0 : 1;
                if (fresh < fewest) (at, fewest) = (each, fresh);
            }

            var node = frontier[at];
            frontier.RemoveAt(at);
            var own = graph.LinksOf(node);
            var others = graph.NeighboursOf(node);
            // Links to known nodes first: they join what is there before anything new comes in.
            for (var pass = 0; pass < 2; pass++)
            {
                for (var each = 0; each < own.Length; each++)
                {
                    if (done[own[each]] || !inBlock[own[each]] || (pass == 0 && !seen[others[each]])) continue;
                    done[own[each]] = true;
                    order.Add(own[each]);
                    if (seen[others[each]]) continue;
                    seen[others[each]] = true;
                    frontier.Add(others[each]);
                }
            }
        }

        return order;

        IEnumerable<int> Open(int node)
        {
            for (var each = 0; each < graph.LinksOf(node).Length; each++)
                if (inBlock[graph.LinksOf(node)[each]] && !done[graph.LinksOf(node)[each]]) yield return graph.NeighboursOf(node)[each];
        }
    }

    // The number of ways to part a frontier grows about threefold with each node; an event that is open doubles it.
    private static double Cost(Graph graph, IReadOnlyList<ReducedNetwork.Link> links, List<int> order)
    {
        var left = new Dictionary<int, int>();
        var leftOfEvent = new Dictionary<int, int>();
        foreach (var link in order)
        {
            left[graph.From[link]] = left.GetValueOrDefault(graph.From[link]) + 1;
            left[graph.To[link]] = left.GetValueOrDefault(graph.To[link]) + 1;
            foreach (var each in links[link].Events) leftOfEvent[each] = leftOfEvent.GetValueOrDefault(each) + 1;
        }

        var (openNodes, openEvents) = (new HashSet<int>(), new HashSet<int>());
        var cost = 0.0;
        foreach (var link in order)
        {
            foreach (var node in (ReadOnlySpan<int>)[graph.From[link], graph.To[link]])
            {
                openNodes.Add(node);
                if (--left[node] == 0) openNodes.Remove(node);
            }

            foreach (var each in links[link].Events)
            {
                openEvents.Add(each);
                if (--leftOfEvent[each] == 0) openEvents.Remove(each);
            }

            cost += Math.Pow(3, openNodes.Count) * Math.Pow(2, openEvents.Count);
        }

        return cost;
    }
}
