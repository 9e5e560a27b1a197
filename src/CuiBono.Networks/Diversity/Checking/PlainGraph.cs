namespace CuiBono.Networks.Diversity.Checking;

/// <summary>Reachability and lengths by the plainest means.</summary>
internal sealed class PlainGraph(PlainNetwork network, long[] metres, int source, int target)
{
    private readonly int[] from = network.From;
    private readonly int[] to = network.To;

    public bool IsSeparated(Func<int, bool> closed)
    {
        var reached = new HashSet<int> { source };
        for (var grows = true; grows;)
        {
            grows = false;
            for (var link = 0; link < from.Length; link++)
                if (!closed(link) && reached.Contains(from[link]) != reached.Contains(to[link])) grows = reached.Add(from[link]) | reached.Add(to[link]);
        }

        return !reached.Contains(target);
    }

    public bool IsEnd(int node) => node == source || node == target;

    /// <summary>The links that lie on no path between the ends that visits a node once: without some one node, neither end is reached from them.</summary>
    public HashSet<int> OffAllPaths(Func<int, bool> closed)
    {
        var off = new HashSet<int>();
        for (var without = 0; without < network.NodeCount; without++)
        {
            var reached = new HashSet<int> { source, target };
            reached.Remove(without);
            for (var grows = true; grows;)
            {
                grows = false;
                for (var link = 0; link < from.Length; link++)
                    if (!closed(link) && from[link] != without && to[link] != without && reached.Contains(from[link]) != reached.Contains(to[link])) grows = reached.Add(from[link]) | reached.Add(to[link]);
            }

            for (var link = 0; link < from.Length; link++)
                if (!closed(link) && !reached.Contains(from[link]) && !reached.Contains(to[link])) off.Add(link);
        }

        return off;
    }

    /// <summary>Links in the order in which they lead on from the source; what leads nowhere comes last.</summary>
    public List<int> InOrder(IEnumerable<int> links)
    {
        var (left, ordered, here) = (links.Distinct().ToList(), new List<int>(), source);
        while (left.Count > 0)
        {
            var next = left.FindIndex(link => from[link] == here || to[link] == here);
            if (next >= 0) here = from[left[next]] == here ? to[left[next]] : from[left[next]];
            ordered.Add(left[Math.Max(0, next)]);
            left.RemoveAt(Math.Max(0, next));
        }

        return ordered;
    }

    public bool IsPath(IReadOnlyList<int> links)
    {
        var here = source;
        foreach (var link in links)
        {
            if (link < 0 || link >= from.Length) return false;
            var (a, b) = (from[link], to[link]);
            if (here != a && here != b) return false;
            here = here == a ? b : a;
        }

        return here == target && links.Count > 0;
    }

    /// <summary>The length of the shortest path; a quarter of the largest number where there is none.</summary>
    public long Shortest(Func<int, bool> closed) => Cheapest(closed, []).Length;

    /// <summary>The length of the shortest two paths without a common link, by two cheapest ways in the network of what is left (Bellman and Ford); a quarter of the largest number where there are none.</summary>
    public long ShortestTwo(Func<int, bool> closed)
    {
        var used = new Dictionary<int, int>();
        var total = 0L;
        for (var unit = 0; unit < 2; unit++)
        {
            var (length, way) = Cheapest(closed, used);
            if (length >= None) return None;
            total += length;
            foreach (var (link, start) in way)
                if (!used.Remove(link)) used.Add(link, start);
        }

        return total;
    }

    /// <summary>The length of a link.</summary>
    public long Metres(int link) => metres[link];

    /// <summary>The length of the shortest path of every node from the source, or to the target; <see cref="None"/> where there is none.</summary>
    public long[] Lengths(bool fromSource, Func<int, bool> closed)
    {
        var lengths = new long[network.NodeCount];
        Array.Fill(lengths, None);
        lengths[fromSource ? source : target] = 0;
        for (var grows = true; grows;)
        {
            grows = false;
            for (var link = 0; link < from.Length; link++)
            {
                if (closed(link)) continue;
                var (a, b) = (lengths[from[link]], lengths[to[link]]);
                (lengths[from[link]], lengths[to[link]]) = (Math.Min(a, b + metres[link]), Math.Min(b, a + metres[link]));
                grows |= lengths[from[link]] < a || lengths[to[link]] < b;
            }
        }

        return lengths;
    }

    public const long None = long.MaxValue / 4;

    private (long Length, List<(int Link, int Start)> Way) Cheapest(Func<int, bool> closed, Dictionary<int, int> used)
    {
        var cost = new long[network.NodeCount];
        var by = new (int Link, int Start)[cost.Length];
        Array.Fill(cost, None);
        cost[source] = 0;
        for (var grows = true; grows;)
        {
            grows = false;
            for (var link = 0; link < from.Length; link++)
            {
                if (closed(link)) continue;
                foreach (var (start, end) in ((int, int)[])[(from[link], to[link]), (to[link], from[link])])
                {
                    // A link in use may only be taken back, against its use, for what it cost.
                    var price = metres[link];
                    if (used.TryGetValue(link, out var usedFrom))
                    {
                        if (usedFrom == start) continue;
                        price = -price;
                    }

                    if (cost[start] >= None || cost[start] + price >= cost[end]) continue;
                    cost[end] = cost[start] + price;
                    by[end] = (link, start);
                    grows = true;
                }
            }
        }

        var way = new List<(int, int)>();
        for (var node = target; cost[target] < None && node != source; node = by[node].Start) way.Add(by[node]);
        return (cost[target], way);
    }
}
