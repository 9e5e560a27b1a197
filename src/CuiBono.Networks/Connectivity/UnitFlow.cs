namespace CuiBono.Networks.Connectivity;

/// <summary>Maximum flow where every link carries one unit, either way.</summary>
/// <remarks>Augmenting ways by breadth-first search (Edmonds and Karp 1972); a flow is at most the smaller degree, so few searches are needed.</remarks>
internal sealed class UnitFlow(Graph graph)
{
    private readonly sbyte[] carried = new sbyte[graph.LinkCount];
    private readonly int[] seen = new int[graph.NodeCount];
    private readonly int[] entry = new int[graph.NodeCount];
    private readonly int[] queue = new int[graph.NodeCount];
    private int search;
    private int alone = -1;
    private int allBut = -1;

    /// <summary>The number of ways without a common link.</summary>
    public int Between(int source, int target)
    {
        Array.Clear(carried);
        var (outOfSource, intoTarget) = (graph.LinksOf(source).Length, graph.LinksOf(target).Length);
        var most = Math.Min(outOfSource, intoTarget);
        alone = allBut = -1;
        for (var flow = 0; flow < most; flow++)
            if (!Augment(source, target)) return flow;
        if (outOfSource == most) alone = source;
        else allBut = target;
        return most;
    }

    /// <summary>Whether a node is on the source's side of the smallest cut that the last flow found.</summary>
    public bool IsOnSourceSide(int node) => alone >= 0 ? node == alone : allBut >= 0 ? node != allBut : seen[node] == search;

    private bool Augment(int source, int target)
    {
        search++;
        seen[source] = search;
        int head = 0, tail = 0;
        queue[tail++] = source;
        while (head < tail)
        {
            var node = queue[head++];
            var links = graph.LinksOf(node);
            var others = graph.NeighboursOf(node);
            for (var at = 0; at < links.Length; at++)
            {
                var other = others[at];
                if (seen[other] == search) continue;
                var link = links[at];
                if (carried[link] == (node < other ? 1 : -1)) continue;
                seen[other] = search;
                entry[other] = link;
                if (other == target)
                {
                    Carry(source, target);
                    return true;
                }

                queue[tail++] = other;
            }
        }

        return false;
    }

    private void Carry(int source, int target)
    {
        for (var node = target; node != source;)
        {
            var link = entry[node];
            var before = graph.From[link] == node ? graph.To[link] : graph.From[link];
            carried[link] += (sbyte)(before < node ? 1 : -1);
            node = before;
        }
    }
}
