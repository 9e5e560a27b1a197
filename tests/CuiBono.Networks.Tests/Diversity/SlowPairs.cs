using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Tests.Diversity;

/// <summary>The slow, obvious twin: all simple paths, all pairs of them.</summary>
internal static class SlowPairs
{
    public static long Shortest(Graph graph, IReadOnlyList<int> metres, Func<int, int, bool> conflict, int source, int target)
    {
        var paths = Paths(graph, source, target);
        var best = -1L;
        foreach (var a in paths)
        {
            foreach (var b in paths)
            {
                var length = a.Concat(b).Sum(link => (long)metres[link]);
                if ((best < 0 || length < best) && !a.Any(x => b.Any(y => conflict(x, y)))) best = length;
            }
        }

        return best;
    }

    public static bool IsPath(Graph graph, IEnumerable<int> links, int source, int target)
    {
        var here = source;
        foreach (var link in links)
        {
            if (graph.From[link] != here && graph.To[link] != here) return false;
            here = graph.From[link] == here ? graph.To[link] : graph.From[link];
        }

        return here == target;
    }

    public static bool Conflict(Conflicts conflicts, int a, int b) => a == b || conflicts.Of(a).Contains(b);

    private static List<int[]> Paths(Graph graph, int source, int target)
    {
        var found = new List<int[]>();
        var nodes = new List<int> { source };
        var links = new List<int>();
        Extend();
        return found;

        void Extend()
        {
            var here = nodes[^1];
            if (here == target)
            {
                found.Add([.. links]);
                return;
            }

            foreach (var (link, other) in graph.LinksOf(here).ToArray().Zip(graph.NeighboursOf(here).ToArray()))
            {
                if (nodes.Contains(other)) continue;
                nodes.Add(other);
                links.Add(link);
                Extend();
                nodes.RemoveAt(nodes.Count - 1);
                links.RemoveAt(links.Count - 1);
            }
        }
    }
}
