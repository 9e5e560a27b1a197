namespace CuiBono.Networks.Connectivity;

/// <summary>An undirected multigraph without self-loops, packed for kernels: nodes and links are numbers from zero.</summary>
public sealed class Graph
{
    private readonly int[] from;
    private readonly int[] to;
    private readonly int[] first;
    private readonly int[] linkAt;
    private readonly int[] nodeAt;

    /// <summary>Packs the links.</summary>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="from">For each link the node at one end.</param>
    /// <param name="to">For each link the node at the other end, another than the first.</param>
    /// <exception cref="ArgumentException">The spans differ in length, a node is out of range or a link leads to its own node.</exception>
    public Graph(int nodeCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        if (from.Length != to.Length) throw new ArgumentException("A link has two ends.", nameof(to));
        NodeCount = nodeCount;
        this.from = from.ToArray();
        this.to = to.ToArray();
        first = new int[nodeCount + 1];
        for (var link = 0; link < from.Length; link++)
        {
            if ((uint)from[link] >= (uint)nodeCount || (uint)to[link] >= (uint)nodeCount || from[link] == to[link])
                throw new ArgumentException($"Link {link} does not join two nodes of the graph.", nameof(from));
            first[from[link] + 1]++;
            first[to[link] + 1]++;
        }

        for (var node = 0; node < nodeCount; node++) first[node + 1] += first[node];
        linkAt = new int[2 * from.Length];
        nodeAt = new int[2 * from.Length];
        var next = first.AsSpan(0, nodeCount).ToArray();
        for (var link = 0; link < from.Length; link++)
        {
            Put(from[link], link, to[link]);
            Put(to[link], link, from[link]);
        }

        void Put(int node, int link, int other)
        {
            linkAt[next[node]] = link;
            nodeAt[next[node]++] = other;
        }
    }

    /// <summary>The graph of an inventory.</summary>
    public static Graph Of(Inventory inventory)
    {
        var from = new int[inventory.Links.Count];
        var to = new int[inventory.Links.Count];
        for (var link = 0; link < from.Length; link++) (from[link], to[link]) = (inventory.Links[link].From, inventory.Links[link].To);
        return new Graph(inventory.Nodes.Count, from, to);
    }

    /// <summary>The number of nodes.</summary>
    public int NodeCount { get; }

    /// <summary>The number of links.</summary>
    public int LinkCount => from.Length;

    /// <summary>For each link the node at one end.</summary>
    public ReadOnlySpan<int> From => from;

    /// <summary>For each link the node at the other end.</summary>
    public ReadOnlySpan<int> To => to;

    /// <summary>The same graph with one link between two nodes where there are several; its links have numbers of their own.</summary>
    public Graph Simple()
    {
        var lastSeenFrom = new int[NodeCount];
        Array.Fill(lastSeenFrom, -1);
        List<int> ends = [], others = [];
        for (var node = 0; node < NodeCount; node++)
        {
            foreach (var other in NeighboursOf(node))
            {
                if (other < node || lastSeenFrom[other] == node) continue;
                lastSeenFrom[other] = node;
                ends.Add(node);
                others.Add(other);
            }
        }

        return new Graph(NodeCount, [.. ends], [.. others]);
    }

    /// <summary>The links at a node, in document order.</summary>
    public ReadOnlySpan<int> LinksOf(int node) => linkAt.AsSpan(first[node], first[node + 1] - first[node]);

    /// <summary>The node at the other end of each of <see cref="LinksOf"/>.</summary>
    public ReadOnlySpan<int> NeighboursOf(int node) => nodeAt.AsSpan(first[node], first[node + 1] - first[node]);
}
