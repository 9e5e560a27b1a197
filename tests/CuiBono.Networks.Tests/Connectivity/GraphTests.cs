using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Tests.Connectivity;

public sealed class GraphTests
{
    [Fact]
    public void A_node_knows_its_links_in_document_order_and_what_they_lead_to()
    {
        var graph = new Graph(4, [0, 2, 1, 1], [1, 1, 2, 0]);

        Assert.Equal([0, 1, 2, 3], graph.LinksOf(1));
        Assert.Equal([0, 2, 2, 0], graph.NeighboursOf(1));
        Assert.Empty(graph.LinksOf(3).ToArray());
    }

    [Fact]
    public void A_link_to_its_own_node_is_refused() => Assert.Throws<ArgumentException>(() => new Graph(2, [1], [1]));
}
