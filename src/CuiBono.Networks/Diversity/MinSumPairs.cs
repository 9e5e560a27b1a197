using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>The shortest two paths without a common link from one source to any target; nodes may be common.</summary>
/// <remarks>
/// Suurballe 1974 in the form with reduced lengths (Suurballe and Tarjan 1984; Bhandari 1999): one tree of shortest paths from the source serves all targets; for a
/// target its path is turned round, and a second shortest path is found, from the target back, where a link u-v costs its length + d(u) - d(v), which is never negative.
/// </remarks>
public sealed class MinSumPairs
{
    private readonly Graph graph;
    private readonly int[] first;
    private readonly Arc[] arcs;
    private readonly bool[]? closed;
    private readonly long[] distance;
    private readonly int[] entry;
    private readonly long[] second;
    private readonly int[] secondEntry;
    private readonly int[] way;
    private readonly int[] stamp;
    private readonly int[] ready;
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
        this.closed = closed;
        first = new int[graph.NodeCount + 1];
        arcs = new Arc[2 * graph.LinkCount];
        var count = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var links = graph.LinksOf(node);
            var others = graph.NeighboursOf(node);
            for (var at = 0; at < links.Length; at++) arcs[count++] = new Arc(links[at], others[at], metres[links[at]]);
            first[node + 1] = count;
        }

        distance = new long[graph.NodeCount];
        entry = new int[graph.NodeCount];
        second = new long[graph.NodeCount];
        secondEntry = new int[graph.NodeCount];
        stamp = new int[graph.NodeCount];
        ready = new int[graph.NodeCount];
        way = new int[graph.LinkCount];
    }

    /// <summary>Finds the shortest paths from a source.</summary>
    /// <param name="node">The source.</param>
    /// <param name="only">The one target that will be asked for, or -1 for all.</param>
    public void From(int node, int only = -1)
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
            if (here == only) break;
            if (reached > distance[here]) continue;
            for (var at = first[here]; at < first[here + 1]; at++) Walk(at, reached, only);
        }
    }

    // A node with one way on is passed at once, not by the heap; if it is nearer from its other side, that side corrects it later.
    private void Walk(int at, long reached, int only)
    {
        while (true)
        {
            var arc = arcs[at];
            reached += arc.Metres;
            if (reached >= distance[arc.Node] || (closed is not null && closed[arc.Link])) return;
            distance[arc.Node] = reached;
            entry[arc.Node] = arc.Link;
            at = first[arc.Node];
            var degree = first[arc.Node + 1] - at;
            if (degree > 2 || arc.Node == only)
            {
                heap.Push(reached, arc.Node);
                return;
            }

            if (degree == 1) return;
            if (arcs[at].Link == arc.Link) at++;
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
            var before = Before(node, link);
            way[link] = before + 1;
            node = before;
        }

        var found = Second(target);
        for (var node = target; node != source;)
        {
            var link = entry[node];
            way[link] = 0;
            node = Before(node, link);
        }

        return found;
    }

    // From the target back to the source: what costs nothing leads up the tree of shortest paths, straight to the source, and waits on a stack, not in the heap.
    // Beyond the target all nodes count as far as the target: reduced lengths stay at least 0, and the first search need not have gone there.
    private long Second(int target)
    {
        var far = distance[target];
        turn++;
        heap.Clear();
        var waiting = 0;
        ready[waiting++] = target;
        stamp[target] = turn;
        second[target] = 0;
        long reached = 0;
        while (true)
        {
            int here;
            if (waiting > 0)
            {
                here = ready[--waiting];
            }
            else
            {
                if (heap.Count == 0) return -1;
                (reached, here) = heap.Pop();
                if (reached > second[here]) continue;
            }

            if (here == source) return (2 * far) + reached;
            for (var start = first[here]; start < first[here + 1]; start++)
            {
                var (at, node, beyond) = (start, here, reached);
                while (true)
                {
                    var arc = arcs[at];
                    if (closed is not null && closed[arc.Link]) break;
                    var back = way[arc.Link];
                    if (back == arc.Node + 1) break;
                    if (back == 0) beyond += arc.Metres + Math.Min(distance[arc.Node], far) - Math.Min(distance[node], far);
                    node = arc.Node;
                    if (stamp[node] == turn && beyond >= second[node]) break;
                    stamp[node] = turn;
                    second[node] = beyond;
                    secondEntry[node] = arc.Link;
                    at = first[node];
                    var degree = first[node + 1] - at;
                    if (degree > 2 || node == source)
                    {
                        if (beyond == reached) ready[waiting++] = node;
                        else heap.Push(beyond, node);
                        break;
                    }

                    if (degree == 1) break;
                    if (arcs[at].Link == arc.Link) at++;
                }
            }
        }
    }

    private int Before(int node, int link) => graph.From[link] == node ? graph.To[link] : graph.From[link];

    private readonly record struct Arc(int Link, int Node, int Metres);

    /// <summary>The links of the shortest path to a target that has one, in order.</summary>
    public IReadOnlyList<int> ShortestPath(int target)
    {
        List<int> links = [];
        for (var node = target; node != source;)
        {
            links.Add(entry[node]);
            node = Before(node, entry[node]);
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

        for (var node = source; node != target; node = Before(node, secondEntry[node]))
            if (!taken.Remove(secondEntry[node])) taken[secondEntry[node]] = node;

        return new PathPair(Walk(), Walk(), length);

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
