namespace CuiBono.Networks.Diversity.Checking;

/// <summary>Reachability and lengths by the plainest means.</summary>
internal sealed class PlainGraph(Inventory inventory, long[] metres, int source, int target)
{
    public bool IsSeparated(Func<int, bool> closed)
    {
        var reached = new HashSet<int> { source };
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var link in inventory.Links)
                if (!closed(link.Index) && reached.Contains(link.From) != reached.Contains(link.To)) grows = reached.Add(link.From) | reached.Add(link.To);
        }

        return !reached.Contains(target);
    }

    public bool IsEnd(int node) => node == source || node == target;

    /// <summary>The links that lie on no path between the ends that visits a node once: without some one node, neither end is reached from them.</summary>
    public HashSet<int> OffAllPaths(Func<int, bool> closed)
    {
        var off = new HashSet<int>();
        for (var without = 0; without < inventory.Nodes.Count; without++)
        {
            var reached = new HashSet<int> { source, target };
            reached.Remove(without);
            for (var grows = true; grows;)
            {
                grows = false;
                foreach (var link in inventory.Links)
                    if (!closed(link.Index) && link.From != without && link.To != without && reached.Contains(link.From) != reached.Contains(link.To)) grows = reached.Add(link.From) | reached.Add(link.To);
            }

            foreach (var link in inventory.Links)
                if (!closed(link.Index) && !reached.Contains(link.From) && !reached.Contains(link.To)) off.Add(link.Index);
        }

        return off;
    }

    public bool IsPath(IReadOnlyList<int> links)
    {
        var here = source;
        foreach (var link in links)
        {
            if (link < 0 || link >= inventory.Links.Count) return false;
            var (a, b) = (inventory.Links[link].From, inventory.Links[link].To);
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
        var lengths = new long[inventory.Nodes.Count];
        Array.Fill(lengths, None);
        lengths[fromSource ? source : target] = 0;
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var link in inventory.Links)
            {
                if (closed(link.Index)) continue;
                var (a, b) = (lengths[link.From], lengths[link.To]);
                (lengths[link.From], lengths[link.To]) = (Math.Min(a, b + metres[link.Index]), Math.Min(b, a + metres[link.Index]));
                grows |= lengths[link.From] < a || lengths[link.To] < b;
            }
        }

        return lengths;
    }

    public const long None = long.MaxValue / 4;

    private (long Length, List<(int Link, int Start)> Way) Cheapest(Func<int, bool> closed, Dictionary<int, int> used)
    {
        var cost = new long[inventory.Nodes.Count];
        var by = new (int Link, int Start)[cost.Length];
        Array.Fill(cost, None);
        cost[source] = 0;
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var link in inventory.Links)
            {
                if (closed(link.Index)) continue;
                foreach (var (start, end) in ((int, int)[])[(link.From, link.To), (link.To, link.From)])
                {
                    // A link in use may only be taken back, against its use, for what it cost.
                    var price = metres[link.Index];
                    if (used.TryGetValue(link.Index, out var usedFrom))
                    {
                        if (usedFrom == start) continue;
                        price = -price;
                    }

                    if (cost[start] >= None || cost[start] + price >= cost[end]) continue;
                    cost[end] = cost[start] + price;
                    by[end] = (link.Index, start);
                    grows = true;
                }
            }
        }

        var way = new List<(int, int)>();
        for (var node = target; cost[target] < None && node != source; node = by[node].Start) way.Add(by[node]);
        return (cost[target], way);
    }
}
