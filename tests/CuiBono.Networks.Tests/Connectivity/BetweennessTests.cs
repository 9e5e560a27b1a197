using CsCheck;
using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Tests.Connectivity;

public sealed class BetweennessTests
{
    [Fact]
    public void The_middle_of_a_star_is_between_all_other_pairs() => Assert.Equal([6, 0, 0, 0, 0], Betweenness.Of(new Graph(5, [0, 0, 3, 0], [1, 2, 0, 4])));

    [Fact]
    public void Two_ways_around_a_square_share_a_pair() => Assert.Equal([0.5, 0.5, 0.5, 0.5], Betweenness.Of(new Graph(4, [0, 1, 2, 3, 0], [1, 2, 3, 0, 1])));

    [Fact]
    public void Counting_ways_through_a_node_gives_the_same() => RandomGraph.Upto(8, 14).Sample(graph =>
    {
        var (distance, ways) = (new int[graph.NodeCount, graph.NodeCount], new double[graph.NodeCount, graph.NodeCount]);
        for (var a = 0; a < graph.NodeCount; a++)
        {
            for (var b = 0; b < graph.NodeCount; b++) distance[a, b] = a == b ? 0 : 99;
            ways[a, a] = 1;
        }

        for (var length = 1; length < graph.NodeCount; length++)
            for (var a = 0; a < graph.NodeCount; a++)
                for (var b = 0; b < graph.NodeCount; b++)
                    foreach (var before in graph.NeighboursOf(b).ToArray().Distinct())
                        if (distance[a, before] == length - 1 && distance[a, b] >= length) (distance[a, b], ways[a, b]) = (length, ways[a, b] + ways[a, before]);
        var expected = new double[graph.NodeCount];
        for (var a = 0; a < graph.NodeCount; a++)
            for (var b = a + 1; b < graph.NodeCount; b++)
                for (var node = 0; node < graph.NodeCount; node++)
                    if (node != a && node != b && distance[a, b] < 99 && distance[a, node] + distance[node, b] == distance[a, b]) expected[node] += ways[a, node] * ways[node, b] / ways[a, b];

        var between = Betweenness.Of(graph);
        for (var node = 0; node < graph.NodeCount; node++) Assert.Equal(expected[node], between[node], 1e-9);
    });
}
