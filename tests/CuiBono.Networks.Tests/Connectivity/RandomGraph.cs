using CsCheck;
using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Tests.Connectivity;

/// <summary>Small multigraphs, divided or not, with parallel links.</summary>
internal static class RandomGraph
{
    public static Gen<Graph> Upto(int nodes, int links) =>
        from count in Gen.Int[1, nodes]
        from ends in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, links]
        let kept = ends.Where(end => end.Item1 != end.Item2).ToArray()
        select new Graph(count, [.. kept.Select(end => end.Item1)], [.. kept.Select(end => end.Item2)]);

    public static Graph WithoutLinks(Graph graph, Func<int, bool> lost)
    {
        var kept = Enumerable.Range(0, graph.LinkCount).Where(link => !lost(link)).ToArray();
        var (from, to) = (graph.From.ToArray(), graph.To.ToArray());
        return new Graph(graph.NodeCount, [.. kept.Select(link => from[link])], [.. kept.Select(link => to[link])]);
    }
}
