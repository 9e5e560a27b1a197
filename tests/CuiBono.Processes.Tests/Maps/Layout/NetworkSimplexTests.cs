using CsCheck;
using CuiBono.Processes.Maps.Layout;

namespace CuiBono.Processes.Tests.Maps.Layout;

public class NetworkSimplexTests
{
    [Fact]
    public void No_other_ranks_cost_less() =>
        Gen.Select(Gen.Int[2, 5], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 5]).Array[0, 8]).Sample((count, drawn) =>
        {
            // From a lower to a higher number, so that nothing runs in a circle; node 0 holds all together.
            var edges = drawn.Where(edge => edge.Item1 < edge.Item2 && edge.Item2 < count).Select(edge => new RankEdge(edge.Item1, edge.Item2, edge.Item3, edge.Item4))
                .Concat(Enumerable.Range(1, count - 1).Select(node => new RankEdge(0, node, 0, 0))).ToArray();

            var ranks = NetworkSimplex.Ranks(count, edges, 1000);

            Assert.All(edges, edge => Assert.True(ranks[edge.To] - ranks[edge.From] >= edge.Length));
            Assert.Equal(0, ranks.Min());
            Assert.Equal(Cheapest(new int[count], 1, edges, 2 * count), Cost(ranks, edges));
        }, iter: 200);

    /// <summary>The least cost of all ranks up to a highest one, by trying them all.</summary>
    private static long Cheapest(int[] ranks, int node, RankEdge[] edges, int highest)
    {
        if (node == ranks.Length) return Array.TrueForAll(edges, edge => ranks[edge.To] - ranks[edge.From] >= edge.Length) ? Cost(ranks, edges) : long.MaxValue;
        var least = long.MaxValue;
        for (ranks[node] = 0; ranks[node] <= highest; ranks[node]++) least = Math.Min(least, Cheapest(ranks, node + 1, edges, highest));
        return least;
    }

    private static long Cost(int[] ranks, RankEdge[] edges) => edges.Sum(edge => (long)edge.Weight * (ranks[edge.To] - ranks[edge.From]));
}
