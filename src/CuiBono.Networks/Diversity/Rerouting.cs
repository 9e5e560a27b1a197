using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Whether two nodes stay connected after any single event when traffic may take any way that is left.</summary>
internal static class Rerouting
{
    /// <summary>The first event that separates them, or null.</summary>
    public static string? SeparatingEvent(Graph graph, IReadOnlyList<(string Name, IReadOnlyList<int> Links)> events, int source, int target)
    {
        var lost = new int[graph.LinkCount];
        var seen = new int[graph.NodeCount];
        var queue = new int[graph.NodeCount];
        if (!Connected(0)) return "none is needed: they are not connected";
        for (var turn = 1; turn <= events.Count; turn++)
        {
            foreach (var link in events[turn - 1].Links) lost[link] = turn;
            if (!Connected(turn)) return events[turn - 1].Name;
        }

        return null;

        bool Connected(int turn)
        {
            int head = 0, tail = 0;
            queue[tail++] = source;
            seen[source] = turn + 1;
            while (head < tail)
            {
                var node = queue[head++];
                if (node == target) return true;
                var links = graph.LinksOf(node);
                var others = graph.NeighboursOf(node);
                for (var at = 0; at < links.Length; at++)
                {
                    if ((turn > 0 && lost[links[at]] == turn) || seen[others[at]] == turn + 1) continue;
                    seen[others[at]] = turn + 1;
                    queue[tail++] = others[at];
                }
            }

            return false;
        }
    }
}
