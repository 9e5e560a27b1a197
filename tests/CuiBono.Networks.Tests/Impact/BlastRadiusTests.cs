using CsCheck;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Tests.Connectivity;

namespace CuiBono.Networks.Tests.Impact;

public sealed class BlastRadiusTests
{
    [Fact]
    public void The_middle_of_a_chain_of_five_parts_two_from_two()
    {
        var blast = BlastRadius.Of(new Graph(5, [0, 1, 2, 3], [1, 2, 3, 4]));

        Assert.Equal([0, 3, 4, 3, 0], blast.Nodes);
        Assert.Equal([4, 6, 6, 4], blast.Links);
    }

    [Fact]
    public void Each_node_and_link_costs_the_pairs_that_a_recount_misses() => RandomGraph.Upto(9, 14).Sample(graph =>
    {
        var blast = BlastRadius.Of(graph);
        var loss = new Loss(graph);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var expected = Recount(graph, [node], []);
            Assert.Equal(expected, blast.Nodes[node]);
            Assert.Equal(expected, loss.Take([node], []));
        }

        for (var link = 0; link < graph.LinkCount; link++) Assert.Equal(Recount(graph, [], [link]), blast.Links[link]);
    });

    [Fact]
    public void A_set_costs_the_pairs_that_a_recount_misses_and_is_put_back_after() =>
        Gen.Select(RandomGraph.Upto(9, 14), Gen.Int[0, 8].Array[0, 3], Gen.Int[0, 13].Array[0, 4]).Array[1, 2].Sample(cases =>
    {
        var (graph, _, _) = cases[0];
        var loss = new Loss(graph);
        foreach (var (_, nodes, links) in cases)
        {
            int[] lostNodes = [.. nodes.Where(node => node < graph.NodeCount)];
            int[] lostLinks = [.. links.Where(link => link < graph.LinkCount)];

            Assert.Equal(Recount(graph, lostNodes, lostLinks), loss.Take(lostNodes, lostLinks));
        }
    });

    private static long Recount(Graph graph, int[] nodes, int[] links)
    {
        var (from, to) = (graph.From.ToArray(), graph.To.ToArray());
        var before = Components.Of(graph).ComponentOf.ToArray();
        var after = Components.Of(RandomGraph.WithoutLinks(graph, link => links.Contains(link) || nodes.Contains(from[link]) || nodes.Contains(to[link]))).ComponentOf.ToArray();
        var lost = 0L;
        for (var a = 0; a < graph.NodeCount; a++)
            for (var b = a + 1; b < graph.NodeCount; b++)
                if (!nodes.Contains(a) && !nodes.Contains(b) && before[a] == before[b] && after[a] != after[b]) lost++;
        return lost;
    }
}
