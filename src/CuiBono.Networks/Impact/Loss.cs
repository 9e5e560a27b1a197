using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Impact;

/// <summary>A network of which any set of nodes and links can be taken away, one set after the other.</summary>
/// <remarks>Only the parts that the set touches are walked again.</remarks>
public sealed class Loss
{
    private readonly Graph graph;
    private readonly Components whole;
    private readonly int[] nodeLost;
    private readonly int[] linkLost;
    private readonly int[] partOf;
    private readonly int[] walked;
    private readonly int[] queue;
    private readonly int[][] membersOf;
    private readonly List<int> touched = [];
    private readonly bool[] isTouched;
    private int round;

    /// <summary>Takes the whole network.</summary>
    public Loss(Graph graph)
    {
        this.graph = graph;
        whole = Components.Of(graph);
        (nodeLost, linkLost) = (new int[graph.NodeCount], new int[graph.LinkCount]);
        (partOf, walked, queue) = (new int[graph.NodeCount], new int[graph.NodeCount], new int[graph.NodeCount]);
        membersOf = new int[whole.Count][];
        isTouched = new bool[whole.Count];
        var next = new int[whole.Count];
        for (var part = 0; part < membersOf.Length; part++) membersOf[part] = new int[whole.Sizes[part]];
        for (var node = 0; node < graph.NodeCount; node++) membersOf[whole.ComponentOf[node]][next[whole.ComponentOf[node]]++] = node;
    }

    /// <summary>Takes a set away and puts back the one before.</summary>
    /// <returns>The unordered pairs of nodes, neither of them taken, that were connected and are no longer.</returns>
    public long Take(IReadOnlyList<int> nodes, IReadOnlyList<int> links)
    {
        foreach (var part in touched) isTouched[part] = false;
        touched.Clear();
        round++;
        foreach (var node in nodes)
        {
            nodeLost[node] = round;
            Touch(whole.ComponentOf[node]);
        }

        foreach (var link in links)
        {
            linkLost[link] = round;
            Touch(whole.ComponentOf[graph.From[link]]);
        }

        var (cut, parts) = (0L, 0);
        foreach (var part in touched)
        {
            var (left, together) = (0L, 0L);
            foreach (var root in membersOf[part])
            {
                if (nodeLost[root] == round || walked[root] == round) continue;
                var size = Walk(root, parts++);
                left += size;
                together += BlastRadius.Pairs(size);
            }

            cut += BlastRadius.Pairs(left) - together;
        }

        return cut;
    }

    /// <summary>Whether the set taken last took this node.</summary>
    public bool IsLost(int node) => nodeLost[node] == round && round > 0;

    /// <summary>Whether two nodes are connected without the set taken last; a node that is taken is connected to none.</summary>
    public bool Connects(int a, int b)
    {
        if (IsLost(a) || IsLost(b) || whole.ComponentOf[a] != whole.ComponentOf[b]) return false;
        return !isTouched[whole.ComponentOf[a]] || partOf[a] == partOf[b];
    }

    private void Touch(int part)
    {
        if (isTouched[part]) return;
        isTouched[part] = true;
        touched.Add(part);
    }

    private int Walk(int root, int part)
    {
        var (head, tail) = (0, 0);
        queue[tail++] = root;
        walked[root] = round;
        while (head < tail)
        {
            var node = queue[head++];
            partOf[node] = part;
            var links = graph.LinksOf(node);
            var others = graph.NeighboursOf(node);
            for (var at = 0; at < links.Length; at++)
            {
                var other = others[at];
                if (walked[other] == round || linkLost[links[at]] == round || nodeLost[other] == round) continue;
                walked[other] = round;
                queue[tail++] = other;
            }
        }

        return tail;
    }
}
