using CsCheck;
using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Tests.Connectivity;

public sealed class NodeConnectivityTests
{
    [Fact]
    public void It_is_the_least_number_of_other_nodes_and_the_direct_link_whose_loss_separates() => RandomGraph.Upto(8, 18).Sample(graph =>
    {
        var connectivity = NodeConnectivity.Of(graph);
        var pairs = new SortedDictionary<int, long>();
        for (var a = 0; a < graph.NodeCount; a++)
        {
            for (var b = a + 1; b < graph.NodeCount; b++)
            {
                var least = SmallestCut(graph, a, b);
                Assert.Equal(least, connectivity.Between(a, b));
                pairs[least] = pairs.GetValueOrDefault(least) + 1;
            }
        }

        Assert.Equal(pairs, NodeConnectivity.Histogram(graph));
    }, iter: 300);

    private static int SmallestCut(Graph graph, int a, int b)
    {
        var (from, to) = (graph.From.ToArray(), graph.To.ToArray());
        var direct = Enumerable.Range(0, graph.LinkCount).Any(link => Math.Min(from[link], to[link]) == a && Math.Max(from[link], to[link]) == b);
        var least = graph.NodeCount;
        for (var lost = 0; lost < 1 << graph.NodeCount; lost++)
        {
            if ((lost >> a & 1) == 1 || (lost >> b & 1) == 1 || System.Numerics.BitOperations.PopCount((uint)lost) >= least) continue;
            var parts = Components.Of(RandomGraph.WithoutLinks(graph, link =>
                (lost >> from[link] & 1) == 1 || (lost >> to[link] & 1) == 1 || (Math.Min(from[link], to[link]) == a && Math.Max(from[link], to[link]) == b))).ComponentOf;
            if (parts[a] != parts[b]) least = System.Numerics.BitOperations.PopCount((uint)lost);
        }

        return least + (direct ? 1 : 0);
    }
}
