namespace CuiBono.Networks.Connectivity;

/// <summary>The parts of a network that are connected in themselves.</summary>
public sealed class Components
{
    private readonly int[] componentOf;
    private readonly int[] sizes;

    private Components(int[] componentOf, int[] sizes)
    {
        this.componentOf = componentOf;
        this.sizes = sizes;
    }

    /// <summary>How many parts there are; a node without links is one.</summary>
    public int Count => sizes.Length;

    /// <summary>For each node the part that it is in, numbered by its first node.</summary>
    public ReadOnlySpan<int> ComponentOf => componentOf;

    /// <summary>For each part the number of its nodes.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>How many unordered pairs of nodes are connected.</summary>
    public long ConnectedPairs
    {
        get
        {
            var pairs = 0L;
            foreach (var size in sizes) pairs += (long)size * (size - 1) / 2;
            return pairs;
        }
    }

    /// <summary>Walks the graph once.</summary>
    public static Components Of(Graph graph)
    {
        var componentOf = new int[graph.NodeCount];
        Array.Fill(componentOf, -1);
        var queue = new int[graph.NodeCount];
        var sizes = new List<int>();
        for (var root = 0; root < componentOf.Length; root++)
        {
            if (componentOf[root] >= 0) continue;
            int head = 0, tail = 0;
            queue[tail++] = root;
            componentOf[root] = sizes.Count;
            while (head < tail)
            {
                foreach (var other in graph.NeighboursOf(queue[head++]))
                {
                    if (componentOf[other] >= 0) continue;
                    componentOf[other] = sizes.Count;
                    queue[tail++] = other;
                }
            }

            sizes.Add(tail);
        }

        return new Components(componentOf, [.. sizes]);
    }
}
