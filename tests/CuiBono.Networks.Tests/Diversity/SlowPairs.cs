using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Tests.Diversity;

/// <summary>The slow, obvious twin: all simple paths, all pairs of them.</summary>
internal static class SlowPairs
{
    public static long Shortest(Graph graph, IReadOnlyList<int> metres, Func<int, int, bool> conflict, int source, int target) =>
        ShortestThat(graph, metres, (a, b) => !a.Any(x => b.Any(y => conflict(x, y))), source, target);

    public static long ShortestThat(Graph graph, IReadOnlyList<int> metres, Func<int[], int[], bool> fits, int source, int target)
    {
        var paths = Paths(graph, source, target);
        var best = -1L;
        foreach (var a in paths)
        {
            foreach (var b in paths)
            {
                var length = a.Concat(b).Sum(link => (long)metres[link]);
                if ((best < 0 || length < best) && fits(a, b)) best = length;
            }
        }

        return best;
    }

    /// <summary>Whether two paths share no risk and meet limits, by the words of the limits.</summary>
    public static bool Fits(PairQuestion question, int[] a, int[] b)
    {
        var (limits, graph) = (question.Limits, question.Graph);
        foreach (var path in (int[][])[a, b])
            if (path.Length > (limits.MostHops ?? int.MaxValue) || path.Sum(link => (long)question.Metres[link]) > (limits.MostMetres ?? long.MaxValue)) return false;
        var delays = ((int[][])[a, b]).Select(path => path.Sum(link => question.Picoseconds?[link] ?? question.Metres[link] * limits.PicosecondsPerMetre)).ToArray();
        if (Math.Abs(delays[0] - delays[1]) > (limits.MostDelayDifference ?? long.MaxValue)) return false;
        if (limits.NodeDisjoint && Inner(a).Intersect(Inner(b)).Any()) return false;
        return !a.Any(x => b.Any(y => Conflict(question.Conflicts, x, y)));

        IEnumerable<int> Inner(int[] path) => path.SelectMany(link => new[] { graph.From[link], graph.To[link] }).Where(node => node != question.Source && node != question.Target);
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
