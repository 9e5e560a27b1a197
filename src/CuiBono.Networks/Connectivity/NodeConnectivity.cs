namespace CuiBono.Networks.Connectivity;

/// <summary>How many ways without a common node between their ends there are between two nodes; a direct link is one of them, and parallel links count once.</summary>
/// <remarks>
/// Two nodes have two such ways iff they share a block (Whitney 1932), so only pairs inside one are looked at. There a chain of nodes with two neighbours each
/// is one way and becomes one link; a node with two neighbours has exactly two ways; for the rest a maximum flow over the divided nodes (Menger 1927; Even and
/// Tarjan 1975) stops at the smaller degree.
/// </remarks>
public sealed class NodeConnectivity
{
    private readonly Components components;
    private readonly BlockFlow?[] blocks;
    private readonly int[][] blocksOf;

    private NodeConnectivity(Components components, BlockFlow?[] blocks, int[][] blocksOf)
    {
        this.components = components;
        this.blocks = blocks;
        this.blocksOf = blocksOf;
    }

    /// <summary>Finds the blocks.</summary>
    public static NodeConnectivity Of(Graph graph)
    {
        var simple = graph.Simple();
        var division = Biconnectivity.Of(simple);
        var links = new List<int>[division.BlockCount];
        for (var link = 0; link < simple.LinkCount; link++) (links[division.BlockOf[link]] ??= []).Add(link);
        var blocks = new BlockFlow?[links.Length];
        for (var block = 0; block < blocks.Length; block++)
            if (links[block].Count > 1) blocks[block] = new BlockFlow(simple, links[block]);
        var blocksOf = new int[simple.NodeCount][];
        for (var node = 0; node < blocksOf.Length; node++)
        {
            var of = new SortedSet<int>();
            foreach (var link in simple.LinksOf(node)) of.Add(division.BlockOf[link]);
            blocksOf[node] = [.. of];
        }

        return new NodeConnectivity(Components.Of(simple), blocks, blocksOf);
    }

    /// <summary>For each number of ways how many unordered pairs of nodes have it; 0 counts the pairs that are not connected.</summary>
    public static IReadOnlyDictionary<int, long> Histogram(Graph graph)
    {
        var connectivity = Of(graph);
        var nodes = (long)graph.NodeCount;
        var pairs = new SortedDictionary<int, long> { [0] = nodes * (nodes - 1) / 2 - connectivity.components.ConnectedPairs, [1] = connectivity.components.ConnectedPairs };
        foreach (var block in connectivity.blocks)
        {
            if (block is null) continue;
            foreach (var (ways, count) in block.Histogram())
            {
                pairs[ways] = pairs.GetValueOrDefault(ways) + count;
                pairs[1] -= count;
            }
        }

        foreach (var ways in pairs.Keys.Where(ways => pairs[ways] == 0).ToList()) pairs.Remove(ways);
        return pairs;
    }

    /// <summary>The number of ways between two nodes.</summary>
    public int Between(int a, int b)
    {
        if (components.ComponentOf[a] != components.ComponentOf[b]) return 0;
        foreach (var block in blocksOf[a])
            if (blocks[block] is { } flow && Array.IndexOf(blocksOf[b], block) >= 0) return flow.Between(a, b);
        return 1;
    }
}
