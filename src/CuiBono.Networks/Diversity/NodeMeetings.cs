using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Node-disjointness as conflicts: two paths meet in a node between their ends where each has a link at it.</summary>
internal static class NodeMeetings
{
    /// <summary>The conflicts and, added to them, those of all links that meet in a node other than the ends.</summary>
    public static Conflicts Added(Conflicts conflicts, Graph graph, int source, int target)
    {
        var pairs = new List<(int, int)>();
        for (var link = 0; link < conflicts.LinkCount; link++)
            foreach (var other in conflicts.Of(link)) pairs.Add((link, other));
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (node == source || node == target) continue;
            var links = graph.LinksOf(node);
            for (var a = 0; a < links.Length; a++)
                for (var b = a + 1; b < links.Length; b++) pairs.Add((links[a], links[b]));
        }

        return Conflicts.Of(conflicts.LinkCount, pairs);
    }
}
