namespace CuiBono.Networks.Connectivity;

/// <summary>Ways without a common node inside one block.</summary>
internal sealed class BlockFlow
{
    private readonly Dictionary<int, int> hubOf = [];
    private readonly int nodeCount;
    private readonly int[] first;
    private readonly int[] arcs;
    private readonly int[] head;
    private readonly byte[] free;
    private readonly int[] degree;
    private readonly int[] seen;
    private readonly int[] entry;
    private readonly int[] queue;
    private int search;

    /// <summary>Packs a block of three nodes and more: hubs are the nodes with three neighbours and more, chains between them are links.</summary>
    public BlockFlow(Graph graph, List<int> links)
    {
        var neighbours = new Dictionary<int, List<int>>();
        foreach (var link in links)
        {
            Add(graph.From[link], graph.To[link]);
            Add(graph.To[link], graph.From[link]);
        }

        nodeCount = neighbours.Count;
        foreach (var node in neighbours.Keys.Order())
            if (neighbours[node].Count > 2) hubOf.Add(node, hubOf.Count);
        degree = new int[hubOf.Count];
        List<(int From, int To)> flows = [];
        for (var hub = 0; hub < hubOf.Count; hub++) flows.Add((2 * hub, 2 * hub + 1));
        foreach (var (node, hub) in hubOf)
        {
            degree[hub] = neighbours[node].Count;
            foreach (var beside in neighbours[node]) flows.Add((2 * hub + 1, 2 * hubOf[EndOfChain(node, beside)]));
        }

        head = new int[2 * flows.Count];
        free = new byte[head.Length];
        first = new int[2 * hubOf.Count + 1];
        arcs = new int[head.Length];
        for (var flow = 0; flow < flows.Count; flow++)
        {
            (head[2 * flow + 1], head[2 * flow]) = flows[flow];
            first[flows[flow].From + 1]++;
            first[flows[flow].To + 1]++;
        }

        for (var node = 0; node < first.Length - 1; node++) first[node + 1] += first[node];
        var next = (int[])first.Clone();
        for (var arc = 0; arc < head.Length; arc++) arcs[next[head[arc ^ 1]]++] = arc;
        seen = new int[2 * hubOf.Count];
        entry = new int[seen.Length];
        queue = new int[seen.Length];

        void Add(int node, int other)
        {
            if (!neighbours.TryGetValue(node, out var list)) neighbours.Add(node, list = []);
            list.Add(other);
        }

        int EndOfChain(int before, int node)
        {
            while (neighbours[node].Count == 2) (before, node) = (node, neighbours[node][0] == before ? neighbours[node][1] : neighbours[node][0]);
            return node;
        }
    }

    /// <summary>The number of ways between two nodes of the block.</summary>
    public int Between(int a, int b) => hubOf.TryGetValue(a, out var from) && hubOf.TryGetValue(b, out var to) ? Flow(from, to) : 2;

    /// <summary>For each number of ways how many unordered pairs of nodes of the block have it.</summary>
    public Dictionary<int, long> Histogram()
    {
        var pairs = new Dictionary<int, long>();
        long all = (long)nodeCount * (nodeCount - 1) / 2, hubs = (long)hubOf.Count * (hubOf.Count - 1) / 2;
        pairs[2] = all - hubs;
        for (var a = 0; a < hubOf.Count; a++)
        {
            for (var b = a + 1; b < hubOf.Count; b++)
            {
                var ways = Flow(a, b);
                pairs[ways] = pairs.GetValueOrDefault(ways) + 1;
            }
        }

        return pairs;
    }

    private int Flow(int source, int target)
    {
        for (var arc = 0; arc < free.Length; arc += 2) (free[arc], free[arc + 1]) = (1, 0);
        var most = Math.Min(degree[source], degree[target]);
        var flow = 0;
        while (flow < most && Augment(2 * source + 1, 2 * target)) flow++;
        return flow;
    }

    private bool Augment(int source, int target)
    {
        search++;
        seen[source] = search;
        int at = 0, tail = 0;
        queue[tail++] = source;
        while (at < tail)
        {
            var node = queue[at++];
            for (var index = first[node]; index < first[node + 1]; index++)
            {
                var arc = arcs[index];
                var other = head[arc];
                if (free[arc] == 0 || seen[other] == search) continue;
                seen[other] = search;
                entry[other] = arc;
                if (other == target)
                {
                    for (var back = target; back != source; back = head[entry[back] ^ 1])
                    {
                        free[entry[back]] = 0;
                        free[entry[back] ^ 1] = 1;
                    }

                    return true;
                }

                queue[tail++] = other;
            }
        }

        return false;
    }
}
