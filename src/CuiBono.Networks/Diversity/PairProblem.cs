using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>What matters for two paths between two nodes: the links that lie on a simple path between them, numbered anew.</summary>
/// <remarks>These are the links of the block that a link between the two nodes would be in (Whitney 1932); no path of least length needs another.</remarks>
internal sealed class PairProblem
{
    private readonly ulong[] near;

    public PairProblem(Graph graph, ReadOnlySpan<int> metres, Conflicts conflicts, bool[]? closed, int source, int target)
    {
        var (from, to) = (new List<int>(), new List<int>());
        var open = new List<int>();
        for (var link = 0; link < graph.LinkCount; link++)
        {
            if (closed is not null && closed[link]) continue;
            open.Add(link);
            from.Add(graph.From[link]);
            to.Add(graph.To[link]);
        }

        from.Add(source);
        to.Add(target);
        var division = Biconnectivity.Of(new Graph(graph.NodeCount, [.. from], [.. to]));
        var block = division.BlockOf[open.Count];
        var nodeOf = new Dictionary<int, int> { [source] = 0, [target] = 1 };
        var linkOf = new Dictionary<int, int>();
        List<int> ends = [], others = [], lengths = [];
        for (var at = 0; at < open.Count; at++)
        {
            if (division.BlockOf[at] != block) continue;
            linkOf.Add(open[at], lengths.Count);
            ends.Add(Node(from[at]));
            others.Add(Node(to[at]));
            lengths.Add(metres[open[at]]);
        }

        Graph = new Graph(nodeOf.Count, [.. ends], [.. others]);
        Metres = [.. lengths];
        Links = [.. linkOf.Keys];
        Words = LinkSet.Words(Links.Length);
        near = new ulong[Words * Links.Length];
        var risky = new List<int>();
        for (var link = 0; link < Links.Length; link++)
        {
            var row = near.AsSpan(link * Words, Words);
            LinkSet.Add(row, link);
            foreach (var other in conflicts.Of(Links[link]))
                if (linkOf.TryGetValue(other, out var local)) LinkSet.Add(row, local);
            if (LinkSet.Count(row) > 1) risky.Add(link);
        }

        Risky = [.. risky];

        int Node(int node)
        {
            if (!nodeOf.TryGetValue(node, out var local)) nodeOf.Add(node, local = nodeOf.Count);
            return local;
        }
    }

    /// <summary>The source is node 0, the target node 1.</summary>
    public Graph Graph { get; }

    public int[] Metres { get; }

    /// <summary>For each link its number in the whole graph, ascending.</summary>
    public int[] Links { get; }

    public int Words { get; }

    /// <summary>The links that share a risk with another.</summary>
    public int[] Risky { get; }

    /// <summary>The links that share a risk with one, itself among them.</summary>
    public ReadOnlySpan<ulong> Near(int link) => near.AsSpan(link * Words, Words);
}
