namespace CuiBono.Networks.Connectivity;

/// <summary>What one failure divides: bridges, articulation points and the blocks between them.</summary>
/// <remarks>One depth-first search with low points, without recursion (Hopcroft and Tarjan 1973). Only the link by which a node was entered is skipped, so a parallel link is never a bridge.</remarks>
public sealed class Biconnectivity
{
    private readonly int[] blockOf;

    private Biconnectivity(int[] blockOf, int blockCount, List<int> bridges, bool[] cuts)
    {
        this.blockOf = blockOf;
        BlockCount = blockCount;
        bridges.Sort();
        Bridges = bridges;
        var points = new List<int>();
        for (var node = 0; node < cuts.Length; node++)
            if (cuts[node]) points.Add(node);
        ArticulationPoints = points;
    }

    /// <summary>The links whose loss raises the number of components, ascending.</summary>
    public IReadOnlyList<int> Bridges { get; }

    /// <summary>The nodes whose loss raises the number of components, ascending.</summary>
    public IReadOnlyList<int> ArticulationPoints { get; }

    /// <summary>For each link the block that it is in: within a block of three nodes and more no node divides.</summary>
    public ReadOnlySpan<int> BlockOf => blockOf;

    /// <summary>The number of blocks.</summary>
    public int BlockCount { get; }

    /// <summary>Searches the graph once.</summary>
    public static Biconnectivity Of(Graph graph)
    {
        var nodes = graph.NodeCount;
        var found = new int[nodes];
        var low = new int[nodes];
        var next = new int[nodes];
        var way = new int[nodes];
        var entry = new int[nodes];
        var open = new int[graph.LinkCount];
        var blockOf = new int[graph.LinkCount];
        var cuts = new bool[nodes];
        var bridges = new List<int>();
        int clock = 0, opened = 0, blocks = 0;
        for (var root = 0; root < nodes; root++)
        {
            if (found[root] != 0) continue;
            var depth = 0;
            var children = 0;
            way[0] = root;
            entry[root] = -1;
            found[root] = low[root] = ++clock;
            while (depth >= 0)
            {
                var node = way[depth];
                var links = graph.LinksOf(node);
                var at = next[node];
                if (at < links.Length)
                {
                    next[node] = at + 1;
                    var link = links[at];
                    if (link == entry[node]) continue;
                    var other = graph.NeighboursOf(node)[at];
                    if (found[other] == 0)
                    {
                        open[opened++] = link;
                        entry[other] = link;
                        found[other] = low[other] = ++clock;
                        way[++depth] = other;
                    }
                    else if (found[other] < found[node])
                    {
                        open[opened++] = link;
                        if (found[other] < low[node]) low[node] = found[other];
                    }

                    continue;
                }

                if (--depth < 0) continue;
                var above = way[depth];
                if (low[node] < low[above]) low[above] = low[node];
                if (low[node] > found[above]) bridges.Add(entry[node]);
                if (low[node] < found[above]) continue;
                if (depth > 0) cuts[above] = true;
                else if (++children > 1) cuts[above] = true;
                int last;
                do
                {
                    last = open[--opened];
                    blockOf[last] = blocks;
                }
                while (last != entry[node]);
                blocks++;
            }
        }

        return new Biconnectivity(blockOf, blocks, bridges, cuts);
    }
}
