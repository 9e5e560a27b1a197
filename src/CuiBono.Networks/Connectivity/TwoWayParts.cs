namespace CuiBono.Networks.Connectivity;

/// <summary>Which nodes have two ways to each other without a common link.</summary>
/// <remarks>The parts that remain without the bridges (Menger 1927: two link-disjoint ways exist exactly where no one link separates).</remarks>
internal static class TwoWayParts
{
    /// <summary>For each node the number of its part, links that are lost left out; two nodes of one part have two ways.</summary>
    public static int[] Of(Graph graph, IReadOnlySet<int> lost)
    {
        var kept = Enumerable.Range(0, graph.LinkCount).Where(link => !lost.Contains(link)).ToList();
        var bridges = Bridges.Of(Only(kept)).ToHashSet();
        return Components.Of(Only([.. kept.Where((_, at) => !bridges.Contains(at))])).ComponentOf.ToArray();

        Graph Only(List<int> links)
        {
            var (from, to) = (new int[links.Count], new int[links.Count]);
            for (var at = 0; at < links.Count; at++) (from[at], to[at]) = (graph.From[links[at]], graph.To[links[at]]);
            return new Graph(graph.NodeCount, from, to);
        }
    }
}
