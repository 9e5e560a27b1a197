namespace CuiBono.Networks.Connectivity;

/// <summary>How many ways without a common link there are between two nodes.</summary>
/// <remarks>
/// An equivalent flow tree by n - 1 maximum flows (Gomory and Hu 1961 in the form of Gusfield 1990) on the multigraph, each link of capacity one. A flow stops at
/// the smaller degree of its ends: then the links of that end are a smallest cut. Any smallest cut will do for Gusfield's tree.
/// </remarks>
public sealed class EdgeConnectivity
{
    private readonly int[] parent;
    private readonly int[] flow;

    private EdgeConnectivity(int[] parent, int[] flow)
    {
        this.parent = parent;
        this.flow = flow;
    }

    /// <summary>For each number of ways how many unordered pairs of nodes have it; 0 counts the pairs that are not connected.</summary>
    public static IReadOnlyDictionary<int, long> Histogram(Graph graph) => Of(graph).Histogram();

    /// <summary>Builds the tree.</summary>
    public static EdgeConnectivity Of(Graph graph)
    {
        var parent = new int[graph.NodeCount];
        var flow = new int[graph.NodeCount];
        var search = new UnitFlow(graph);
        for (var node = 1; node < parent.Length; node++)
        {
            var target = parent[node];
            flow[node] = search.Between(node, target);
            for (var later = node + 1; later < parent.Length; later++)
                if (parent[later] == target && search.IsOnSourceSide(later)) parent[later] = node;
        }

        return new EdgeConnectivity(parent, flow);
    }

    /// <summary>The number of ways without a common link between two nodes.</summary>
    public int Between(int a, int b)
    {
        // A node's parent has a smaller number: climb from the larger until both meet.
        var least = int.MaxValue;
        while (a != b)
        {
            if (a < b) (a, b) = (b, a);
            least = Math.Min(least, flow[a]);
            a = parent[a];
        }

        return least;
    }

    private SortedDictionary<int, long> Histogram()
    {
        var byFlow = new int[parent.Length];
        for (var node = 0; node < byFlow.Length; node++) byFlow[node] = node;
        if (byFlow.Length > 0) Array.Sort(byFlow, 1, byFlow.Length - 1, Comparer<int>.Create((x, y) => flow[y] != flow[x] ? flow[y].CompareTo(flow[x]) : x.CompareTo(y)));
        var root = new int[parent.Length];
        var size = new long[parent.Length];
        for (var node = 0; node < root.Length; node++) (root[node], size[node]) = (node, 1);
        var pairs = new SortedDictionary<int, long>();
        for (var at = 1; at < byFlow.Length; at++)
        {
            var node = byFlow[at];
            var (a, b) = (Root(node), Root(parent[node]));
            pairs[flow[node]] = pairs.GetValueOrDefault(flow[node]) + size[a] * size[b];
            if (size[a] > size[b]) (a, b) = (b, a);
            root[a] = b;
            size[b] += size[a];
        }

        return pairs;

        int Root(int node)
        {
            while (root[node] != node) node = root[node] = root[root[node]];
            return node;
        }
    }
}
