using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Shortest paths from node 0 to node 1 of a problem, with at most so many links where that is limited.</summary>
/// <remarks>Dijkstra 1959; with a limit on links by layers (Bellman 1958): a node is reached anew only where more links make it nearer, so no path visits a node twice.</remarks>
internal sealed class BoundedPaths
{
    private readonly Graph graph;
    private readonly int layers;
    private readonly long[] distance;
    private readonly int[] entry;
    private readonly PriorityQueue<int, long> open = new();

    public BoundedPaths(Graph graph, int? mostLinks)
    {
        this.graph = graph;
        // A path without a node twice has fewer links than there are nodes.
        layers = mostLinks is { } most && most < graph.NodeCount - 1 ? most : 0;
        IsLayered = mostLinks is not null && mostLinks < graph.NodeCount - 1;
        distance = new long[graph.NodeCount * (layers + 1)];
        entry = new int[distance.Length];
    }

    private bool IsLayered { get; }

    /// <summary>The least sum of weights over links that are not closed, or -1 where no path is left.</summary>
    public long Shortest(ReadOnlySpan<long> weights, ReadOnlySpan<ulong> closed)
    {
        Array.Fill(distance, long.MaxValue);
        distance[0] = 0;
        if (IsLayered) Layers(weights, closed);
        else Spread(weights, closed);
        var found = distance[^(graph.NodeCount - 1)];
        return found == long.MaxValue ? -1 : found;
    }

    /// <summary>The path of the last answer that was one.</summary>
    public List<int> Path()
    {
        List<int> links = [];
        var (node, layer) = (1, layers);
        while (node != 0)
        {
            // The layer at which the node was last brought nearer is where its link belongs.
            while (layer > 0 && distance[(layer - 1) * graph.NodeCount + node] == distance[layer * graph.NodeCount + node]) layer--;
            var link = entry[layer * graph.NodeCount + node];
            links.Add(link);
            node = graph.From[link] == node ? graph.To[link] : graph.From[link];
            if (layer > 0) layer--;
        }

        links.Reverse();
        return links;
    }

    private void Spread(ReadOnlySpan<long> weights, ReadOnlySpan<ulong> closed)
    {
        open.Clear();
        open.Enqueue(0, 0);
        while (open.TryDequeue(out var node, out var reached))
        {
            if (reached > distance[node]) continue;
            if (node == 1) return;
            var links = graph.LinksOf(node);
            var others = graph.NeighboursOf(node);
            for (var at = 0; at < links.Length; at++)
            {
                if (LinkSet.Has(closed, links[at])) continue;
                var beyond = reached + weights[links[at]];
                if (beyond >= distance[others[at]]) continue;
                distance[others[at]] = beyond;
                entry[others[at]] = links[at];
                open.Enqueue(others[at], beyond);
            }
        }
    }

    private void Layers(ReadOnlySpan<long> weights, ReadOnlySpan<ulong> closed)
    {
        var nodes = graph.NodeCount;
        for (var layer = 1; layer <= layers; layer++)
        {
            var before = distance.AsSpan((layer - 1) * nodes, nodes);
            before.CopyTo(distance.AsSpan(layer * nodes, nodes));
            for (var link = 0; link < weights.Length; link++)
            {
                if (LinkSet.Has(closed, link)) continue;
                Reach(layer, graph.From[link], graph.To[link], link, weights[link]);
                Reach(layer, graph.To[link], graph.From[link], link, weights[link]);
            }
        }
    }

    private void Reach(int layer, int from, int to, int link, long weight)
    {
        var nodes = graph.NodeCount;
        var before = distance[(layer - 1) * nodes + from];
        if (before == long.MaxValue || before + weight >= distance[layer * nodes + to]) return;
        distance[layer * nodes + to] = before + weight;
        entry[layer * nodes + to] = link;
    }
}
