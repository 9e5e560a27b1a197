using CsCheck;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Tests.Diversity;

public sealed class MinSumPairsTests
{
    [Fact]
    public void A_shortest_path_that_blocks_all_others_is_turned_round()
    {
        // Suurballe's trap: the shortest way 0-1-2-3 uses the link 1-2, without which both others need.
        var graph = new Graph(4, [0, 1, 2, 0, 1], [1, 2, 3, 2, 3]);
        var pairs = new MinSumPairs(graph, [1, 1, 1, 5, 5]);
        pairs.From(0);

        var pair = pairs.Pair(3, pairs.To(3));

        Assert.Equal(3, pairs.Shortest(3));
        Assert.Equal(12, pair.Metres);
        Assert.Equal([[0, 4], [3, 2]], new[] { pair.A, pair.B }.OrderBy(path => path[0]));
    }

    [Fact]
    public void The_pair_that_it_gives_is_as_long_as_it_says() => RandomProblem.Of(8, 16, 0).Sample(problem =>
    {
        var pairs = new MinSumPairs(problem.Graph, problem.Metres);
        var one = new MinSumPairs(problem.Graph, problem.Metres);
        pairs.From(0);
        for (var target = 1; target < problem.Graph.NodeCount; target++)
        {
            var length = pairs.To(target);
            one.From(0, target);
            Assert.Equal(SlowPairs.Shortest(problem.Graph, problem.Metres, (a, b) => a == b, 0, target), length);
            Assert.Equal(length, one.To(target));
            Assert.Equal(pairs.Shortest(target), one.Shortest(target));
            if (length < 0) continue;
            var pair = pairs.Pair(target, length);
            Assert.True(SlowPairs.IsPath(problem.Graph, pair.A, 0, target) && SlowPairs.IsPath(problem.Graph, pair.B, 0, target));
            Assert.Empty(pair.A.Intersect(pair.B));
            Assert.True(pair.A.Concat(pair.B).Sum(link => (long)problem.Metres[link]) <= length);
        }
    }, iter: 1000);
}
