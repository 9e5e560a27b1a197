using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>The shortest two paths without a common link from one source to any target; nodes may be common.</summary>
/// <remarks>
/// Suurballe 1974 in the form with reduced lengths (Suurballe and Tarjan 1984; Bhandari 1999): one tree of shortest paths from the source serves all targets; for a
/// target its path is turned round, and a second shortest path is found where a link u-v costs its length + d(u) - d(v), which is never negative.
/// </remarks>
public sealed class MinSumPairs
{
    private readonly Graph graph;
    private readonly int[] metres;
    private readonly bool[]? closed;
    private readonly long[] distance;
    private readonly int[] entry;
    private readonly long[] second;
    private readonly int[] secondEntry;
    private readonly int[] way;
    private readonly int[] stamp;
    private readonly int[] done;
    private readonly DistanceHeap heap = new();
    private int turn;
    private int source = -1;

    /// <summary>Takes a graph and its lengths.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="metres">The length of each link, not negative.</param>
    /// <param name="closed">Links that may not be used, or null.</param>
    public MinSumPairs(Graph graph, ReadOnlySpan<int> metres, bool[]? closed = null)
    {
        if (metres.Length != graph.LinkCount) throw new ArgumentException("Every link has a length.", nameof(metres));
        if (graph.NodeCount > DistanceHeap.MostNodes) throw new ArgumentException($"At most {DistanceHeap.MostNodes} nodes.", nameof(graph));
        this.graph = graph;
        this.metres = metres.ToArray();
        this.closed = closed;
        distance = new long[graph.NodeCount];
        entry = new int[graph.NodeCount];
        second = new long[graph.NodeCount];
        secondEntry = new int[graph.NodeCount];
        done = new int[graph.NodeCount];
        stamp = new int[graph.NodeCount];
        way = new int[graph.LinkCount];
    }

    /// <summary>Finds the shortest paths from a source.</summary>
    public void From(int node)
    {
        source = node;
        Array.Fill(distance, long.MaxValue);
        distance[node] = 0;
        entry[node] = -1;
        heap.Clear();
        heap.Push(0, node);
        while (heap.Count > 0)
        {
            var (reached, here) = heap.Pop();
            if (reached > distance[here]) continue;
            var links = graph.LinksOf(here);
            var others = graph.NeighboursOf(here);
            for (var at = 0; at < links.Length; at++)
            {
                if (closed is not null && closed[links[at]]) continue;
                var beyond = reached + metres[links[at]];
                if (beyond >= distance[others[at]]) continue;
                distance[others[at]] = beyond;
                entry[others[at]] = links[at];
                heap.Push(beyond, others[at]);
            }
        }
    }

    /// <summary>The length of the shortest path to a target, or -1 where there is none.</summary>
    public long Shortest(int target) => distance[target] == long.MaxValue ? -1 : distance[target];

    /// <summary>The length of the shortest pair to a target, or -1 where there is none.</summary>
    public long To(int target)
    {
        if (target == source || distance[target] == long.MaxValue) return -1;
        // A link of the first path is marked with the node that the path leaves over it, plus one: only the way back is free, and it costs nothing.
        for (var node = target; node != source;)
        {
            var link = entry[node];
            var before = graph.From[link] == node ? graph.To[link] : graph.From[link];
            way[link] = before + 1;
            node = before;
        }

        turn++;
        heap.Clear();
        heap.Push(0, source);
        stamp[source] = turn;
        second[source] = 0;
        secondEntry[source] = -1;
        var found = -1L;
        while (heap.Count > 0)
        {
            var (reached, here) = heap.Pop();
            if (reached > second[here] || done[here] == turn) continue;
            done[here] = turn;
            if (here == target)
            {
                found = 2 * distance[target] + reached;
                break;
            }

            var links = graph.LinksOf(here);
            var others = graph.NeighboursOf(here);
            for (var at = 0; at < links.Length; at++)
            {
                var link = links[at];
                var other = others[at];
                if (done[other] == turn || (closed is not null && closed[link])) continue;
                var first = way[link];
                if (first == here + 1) continue;
                var beyond = first != 0 ? reached : reached + metres[link] + distance[here] - distance[other];
                if (stamp[other] == turn && beyond >= second[other]) continue;
                stamp[other] = turn;
                second[other] = beyond;
                secondEntry[other] = link;
                heap.Push(beyond, other);
            }
        }

        for (var node = target; node != source;)
        {
            var link = entry[node];
            way[link] = 0;
            node = graph.From[link] == node ? graph.To[link] : graph.From[link];
        }

        return found;
    }

    /// <summary>The links of the shortest path to a target that has one, in order.</summary>
    public IReadOnlyList<int> ShortestPath(int target)
    {
        List<int> links = [];
        for (var node = target; node != source;)
        {
            links.Add(entry[node]);
            node = graph.From[entry[node]] == node ? graph.To[entry[node]] : graph.From[entry[node]];
        }

        links.Reverse();
        return links;
    }

    /// <summary>The shortest pair to the target that <see cref="To"/> was asked for last and had one.</summary>
    public PathPair Pair(int target, long length)
    {
        var taken = new SortedDictionary<int, int>();
        for (var node = target; node != source;)
        {
            var before = Before(node, entry[node]);
            taken[entry[node]] = before;
            node = before;
        }

        for (var node = target; node != source;)
        {
            var before = Before(node, secondEntry[node]);
            if (!taken.Remove(secondEntry[node])) taken[secondEntry[node]] = before;
            node = before;
        }

        return new PathPair(Walk(), Walk(), length);

        int Before(int node, int link) => graph.From[link] == node ? graph.To[link] : graph.From[link];

        List<int> Walk()
        {
            List<int> links = [];
            List<int> nodes = [source];
            while (nodes[^1] != target)
            {
                var here = nodes[^1];
                foreach (var link in graph.LinksOf(here))
                {
                    if (!taken.TryGetValue(link, out var start) || start != here) continue;
                    taken.Remove(link);
                    links.Add(link);
                    nodes.Add(Before(here, link));
                    break;
                }

                // A loop costs nothing here, or the pair would not be shortest; it is left out.
                var earlier = nodes.IndexOf(nodes[^1]);
                if (earlier == nodes.Count - 1) continue;
                links.RemoveRange(earlier, links.Count - earlier);
                nodes.RemoveRange(earlier + 1, nodes.Count - earlier - 1);
            }

            return links;
        }
    }
}
