using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Impact;

/// <summary>How many pairs of nodes each single node and link keeps connected.</summary>
/// <remarks>One depth-first search with low points and the sizes of what hangs below (Hopcroft and Tarjan 1973): what a node or a bridge cuts off is a subtree of the search.</remarks>
public sealed class BlastRadius
{
    private BlastRadius(long[] nodes, long[] links) => (Nodes, Links) = (nodes, links);

    /// <summary>For each node the unordered pairs of other nodes that are connected only through it.</summary>
    public IReadOnlyList<long> Nodes { get; }

    /// <summary>For each link the unordered pairs of nodes that are connected only through it.</summary>
    public IReadOnlyList<long> Links { get; }

    /// <summary>Searches the graph once.</summary>
    public static BlastRadius Of(Graph graph)
    {
        var parts = Components.Of(graph);
        var (found, low, below, next) = (new int[graph.NodeCount], new int[graph.NodeCount], new int[graph.NodeCount], new int[graph.NodeCount]);
        var (entry, way) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        var (cutOff, cutPairs) = (new long[graph.NodeCount], new long[graph.NodeCount]);
        var (nodes, links) = (new long[graph.NodeCount], new long[graph.LinkCount]);
        var clock = 0;
        for (var root = 0; root < found.Length; root++)
        {
            if (found[root] != 0) continue;
            var size = (long)parts.Sizes[parts.ComponentOf[root]];
            var depth = 0;
            (way[0], entry[root], found[root], low[root], below[root]) = (root, -1, ++clock, clock, 1);
            while (depth >= 0)
            {
                var node = way[depth];
                var at = next[node]++;
                if (at < graph.LinksOf(node).Length)
                {
                    var (link, other) = (graph.LinksOf(node)[at], graph.NeighboursOf(node)[at]);
                    if (link == entry[node]) continue;
                    if (found[other] != 0)
                    {
                        low[node] = Math.Min(low[node], found[other]);
                        continue;
                    }

                    (entry[other], found[other], low[other], below[other]) = (link, ++clock, clock, 1);
                    way[++depth] = other;
                    continue;
                }

                var rest = size - 1 - cutOff[node];
                nodes[node] = Pairs(size - 1) - cutPairs[node] - Pairs(rest);
                if (--depth < 0) continue;
                var parent = way[depth];
                below[parent] += below[node];
                low[parent] = Math.Min(low[parent], low[node]);
                if (low[node] > found[parent]) links[entry[node]] = below[node] * (size - below[node]);
                if (low[node] < found[parent]) continue;
                cutOff[parent] += below[node];
                cutPairs[parent] += Pairs(below[node]);
            }
        }

        return new BlastRadius(nodes, links);
    }

    internal static long Pairs(long nodes) => nodes * (nodes - 1) / 2;
}
