using CsCheck;
using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Tests.Connectivity;

public sealed class EdgeConnectivityTests
{
    [Fact]
    public void It_is_the_least_number_of_links_whose_loss_separates_two_nodes() => RandomGraph.Upto(6, 9).Sample(graph =>
    {
        var connectivity = EdgeConnectivity.Of(graph);
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

        Assert.Equal(pairs, EdgeConnectivity.Histogram(graph));
    }, iter: 300);

    private static int SmallestCut(Graph graph, int a, int b)
    {
        var least = graph.LinkCount;
        for (var lost = 0; lost < 1 << graph.LinkCount; lost++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)lost) >= least) continue;
            var parts = Components.Of(RandomGraph.WithoutLinks(graph, link => (lost >> link & 1) == 1)).ComponentOf;
            if (parts[a] != parts[b]) least = System.Numerics.BitOperations.PopCount((uint)lost);
        }

        return least;
    }
}
