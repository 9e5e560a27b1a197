using CsCheck;
using CuiBono.Processes.Maps.Layout;

namespace CuiBono.Processes.Tests.Maps.Layout;

/// <summary>Graphs such as maps have: box 0 is the start, the last one the end; no two edges alike.</summary>
internal sealed record RandomGraph(LayoutNode[] Nodes, LayoutEdge[] Edges)
{
    public static Gen<RandomGraph> Any { get; } = Gen.Select(Gen.Int[1, 16], Gen.Int[0, 60], Gen.Int[0, int.MaxValue], (inner, edges, seed) => Of(inner + 2, edges, seed));

    public static RandomGraph Spaghetti(int inner, int edges) => Of(inner + 2, edges, 17);

    private static RandomGraph Of(int count, int edgeCount, int seed)
    {
        var random = new Random(seed);
        var nodes = Enumerable.Range(0, count).Select(_ => new LayoutNode(30 + random.Next(150), 30 + random.Next(50), random.Next(4) == 0 ? random.Next(60) : -1)).ToArray();
        var pairs = new HashSet<(int, int)>();
        for (var at = 0; at < edgeCount; at++)
        {
            var (from, to) = (random.Next(count - 1), 1 + random.Next(count - 1));
            if (from != to) pairs.Add((from, to));
        }

        return new RandomGraph(nodes, [.. pairs.Order().Select(pair => new LayoutEdge(pair.Item1, pair.Item2, 1 + random.Next(1000), 10 + random.Next(50)))]);
    }
}
