using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Two paths that share few risks, for nodes that cannot have two that share none.</summary>
/// <remarks>
/// Each path in turn is made the shortest where a link that shares a risk with the other costs as much as the whole network more, from both shortest link-disjoint paths and from the shortest path, until
/// nothing improves. It is a good pair, not proven to be the best.
/// </remarks>
internal static class LeastShared
{
    private const int Rounds = 8;

    public static PathPair? Of(Graph graph, int[] metres, Conflicts conflicts, int source, int target)
    {
        var plain = new MinSumPairs(graph, metres);
        plain.From(source, target);
        if (plain.Shortest(target) < 0) return null;
        var starts = new List<IReadOnlyList<int>> { plain.ShortestPath(target) };
        if (plain.To(target) is >= 0 and var length)
        {
            var pair = plain.Pair(target, length);
            starts.AddRange([pair.A, pair.B]);
        }

        var penalty = (int)Math.Min(int.MaxValue / 2, 1 + metres.Max(value => (long)value) * 16);
        PathPair? best = null;
        var fewest = long.MaxValue;
        foreach (var start in starts)
        {
            IReadOnlyList<int> a = start, b = start;
            for (var round = 0; round < Rounds; round++)
            {
                (a, b) = (Away(a), a);
                var shared = 0L;
                foreach (var one in a)
                    foreach (var other in b)
                        if (conflicts.Between(one, other)) shared++;
                var total = a.Concat(b).Sum(link => (long)metres[link]);
                if (shared > fewest || (shared == fewest && total >= best!.Metres)) continue;
                (fewest, best) = (shared, new PathPair(a, b, total));
            }
        }

        return best;

        IReadOnlyList<int> Away(IReadOnlyList<int> from)
        {
            var weighed = (int[])metres.Clone();
            foreach (var link in from)
            {
                foreach (var other in conflicts.Of(link)) weighed[other] = Math.Max(weighed[other], metres[other] + penalty);
                weighed[link] = Math.Max(weighed[link], metres[link] + penalty);
            }

            var search = new MinSumPairs(graph, weighed);
            search.From(source, target);
            return search.ShortestPath(target);
        }
    }
}
