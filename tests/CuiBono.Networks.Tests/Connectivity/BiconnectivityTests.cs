using CsCheck;
using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Tests.Connectivity;

public sealed class BiconnectivityTests
{
    [Fact]
    public void A_parallel_link_is_no_bridge()
    {
        var graph = new Graph(4, [0, 1, 1, 2], [1, 2, 2, 3]);

        Assert.Equal([0, 3], Bridges.Of(graph));
        Assert.Equal([1, 2], ArticulationPoints.Of(graph));
    }

    [Fact]
    public void Bridges_and_articulation_points_are_what_divides_when_it_is_taken_out() => RandomGraph.Upto(9, 14).Sample(graph =>
    {
        var whole = Components.Of(graph).Count;
        var bridges = Enumerable.Range(0, graph.LinkCount).Where(lost => Components.Of(RandomGraph.WithoutLinks(graph, link => link == lost)).Count > whole);
        var (from, to) = (graph.From.ToArray(), graph.To.ToArray());
        var points = Enumerable.Range(0, graph.NodeCount).Where(lost =>
            Components.Of(RandomGraph.WithoutLinks(graph, link => from[link] == lost || to[link] == lost)).Count - 1 > whole - (graph.LinksOf(lost).Length == 0 ? 1 : 0));

        Assert.Equal(bridges, Bridges.Of(graph));
        Assert.Equal(points, ArticulationPoints.Of(graph));
    });

    [Fact]
    public void A_long_chain_needs_no_deep_stack()
    {
        var nodes = Enumerable.Range(0, 200_000).ToArray();

        Assert.Equal(199_999, Bridges.Of(new Graph(nodes.Length, nodes.AsSpan(0, nodes.Length - 1), nodes.AsSpan(1))).Count);
    }
}
