namespace CuiBono.Processes.Maps.Layout;

/// <summary>Gives nodes whole-numbered ranks that keep every edge's least length and make the weighted sum of lengths as small as it can be.</summary>
/// <remarks>Gansner, Koutsofios, North and Vo, A Technique for Drawing Directed Graphs (1993), section 2. The cut value of a tree edge is taken as the balance
/// of weights in the subtree below it, so that a pivot costs one pass. Used twice: for the layers, and for the columns (section 4.2).</remarks>
internal sealed class NetworkSimplex
{
    private readonly int count;
    private readonly RankEdge[] edges;
    private readonly int[] ranks;
    private readonly bool[] inTree;
    private readonly int[] starts;
    private readonly int[] incident;
    private readonly int[] parents;
    private readonly int[] first;
    private readonly int[] last;
    private readonly long[] balances;
    private readonly int[] stack;
    private readonly int[] next;

    private NetworkSimplex(int count, RankEdge[] edges)
    {
        (this.count, this.edges) = (count, edges);
        (ranks, inTree, parents, first, last) = (new int[count], new bool[edges.Length], new int[count], new int[count], new int[count]);
        (balances, stack, next) = (new long[count], new int[count], new int[count]);
        starts = new int[count + 1];
        foreach (var edge in edges)
        {
            starts[edge.From + 1]++;
            starts[edge.To + 1]++;
        }

        for (var node = 0; node < count; node++) starts[node + 1] += starts[node];
        incident = new int[2 * edges.Length];
        var free = starts.AsSpan(0, count).ToArray();
        for (var at = 0; at < edges.Length; at++)
        {
            incident[free[edges[at].From]++] = at;
            incident[free[edges[at].To]++] = at;
        }
    }

    /// <summary>The ranks, the least of them 0.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="edges">The demands; acyclic, and joining all nodes.</param>
    /// <param name="maxPivots">After so many improvements the ranks are taken as they are: allowed, perhaps not the best.</param>
    public static int[] Ranks(int count, RankEdge[] edges, int maxPivots)
    {
        var simplex = new NetworkSimplex(count, edges);
        simplex.RankByLongestPath();
        simplex.GrowTree();
        simplex.WalkTree();
        for (var pivot = 0; pivot < maxPivots && simplex.Pivot(); pivot++) ;
        var least = simplex.ranks.Min();
        for (var node = 0; node < count; node++) simplex.ranks[node] -= least;
        return simplex.ranks;
    }

    private int Slack(int edge) => ranks[edges[edge].To] - ranks[edges[edge].From] - edges[edge].Length;

    private void RankByLongestPath()
    {
        var open = new int[count];
        foreach (var edge in edges) open[edge.To]++;
        var queue = new Queue<int>(Enumerable.Range(0, count).Where(node => open[node] == 0));
        var ranked = 0;
        while (queue.TryDequeue(out var node))
        {
            ranked++;
            foreach (var at in Incident(node))
            {
                var edge = edges[at];
                if (edge.From != node) continue;
                ranks[edge.To] = Math.Max(ranks[edge.To], ranks[node] + edge.Length);
                if (--open[edge.To] == 0) queue.Enqueue(edge.To);
            }
        }

        if (ranked < count) throw new InvalidOperationException("The edges run in a circle.");
    }

    private ReadOnlySpan<int> Incident(int node) => incident.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <summary>Joins tight edges to a tree of all nodes; where no tight one leaves it, the tree moves up to the nearest.</summary>
    private void GrowTree()
    {
        var inside = new bool[count];
        var members = Enter(inside, 0, 0);
        while (members < count)
        {
            var (nearest, least) = (-1, int.MaxValue);
            for (var at = 0; at < edges.Length && least > 0; at++)
                if (inside[edges[at].From] != inside[edges[at].To] && Slack(at) < least)
                    (nearest, least) = (at, Slack(at));
            if (nearest < 0) throw new InvalidOperationException("The edges do not join all nodes.");
            var leaves = inside[edges[nearest].From];
            for (var node = 0; node < count && least > 0; node++)
                if (inside[node])
                    ranks[node] += leaves ? least : -least;
            inTree[nearest] = true;
            members = Enter(inside, leaves ? edges[nearest].To : edges[nearest].From, members);
        }
    }

    private int Enter(bool[] inside, int root, int members)
    {
        var height = 0;
        stack[height++] = root;
        inside[root] = true;
        while (height > 0)
        {
            var node = stack[--height];
            members++;
            foreach (var at in Incident(node))
            {
                var other = edges[at].From == node ? edges[at].To : edges[at].From;
                if (inside[other] || Slack(at) != 0) continue;
                inside[other] = inTree[at] = true;
                stack[height++] = other;
            }
        }

        return members;
    }

    /// <summary>Hangs the tree on node 0: parents, intervals that tell a subtree's nodes, and each subtree's weight out less weight in.</summary>
    private void WalkTree()
    {
        Array.Clear(balances);
        foreach (var edge in edges)
        {
            balances[edge.From] += edge.Weight;
            balances[edge.To] -= edge.Weight;
        }

        var (height, clock) = (1, 0);
        (stack[0], parents[0]) = (0, -1);
        for (var node = 0; node < count; node++) next[node] = starts[node];
        first[0] = clock;
        while (height > 0)
        {
            var node = stack[height - 1];
            if (next[node] == starts[node + 1])
            {
                last[node] = clock++;
                height--;
                if (height > 0) balances[stack[height - 1]] += balances[node];
                continue;
            }

            var at = incident[next[node]++];
            if (!inTree[at] || at == parents[node]) continue;
            var child = edges[at].From == node ? edges[at].To : edges[at].From;
            parents[child] = at;
            first[child] = clock;
            stack[height++] = child;
        }
    }

    private bool IsBelow(int node, int top) => first[top] <= last[node] && last[node] <= last[top];

    private bool Pivot()
    {
        var (lower, worst) = (-1, 0L);
        for (var node = 0; node < count; node++)
        {
            if (parents[node] < 0) continue;
            var cut = edges[parents[node]].From == node ? balances[node] : -balances[node];
            if (cut < worst) (lower, worst) = (node, cut);
        }

        if (lower < 0) return false;
        var leaving = parents[lower];
        var lowerIsTail = edges[leaving].From == lower;
        var (entering, least) = (-1, int.MaxValue);
        for (var at = 0; at < edges.Length; at++)
        {
            var (fromBelow, toBelow) = (IsBelow(edges[at].From, lower), IsBelow(edges[at].To, lower));
            if (fromBelow == toBelow || toBelow != lowerIsTail) continue;
            var slack = Slack(at);
            if (slack < least) (entering, least) = (at, slack);
        }

        // Nothing holds the two sides together but the edge itself, of weight 0: there is no cost to save.
        if (entering < 0) return false;
        for (var node = 0; node < count && least > 0; node++)
            if (IsBelow(node, lower))
                ranks[node] += lowerIsTail ? -least : least;
        (inTree[leaving], inTree[entering]) = (false, true);
        WalkTree();
        return true;
    }
}
