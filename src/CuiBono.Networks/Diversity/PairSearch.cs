using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Shortest diverse pairs from one source to many targets.</summary>
internal sealed class PairSearch
{
    /// <summary>The length of a pair that the search could not settle.</summary>
    public const long NotSure = -2;

    private const int MostParts = 20_000;
    private readonly Graph graph;
    private readonly int[] metres;
    private readonly Conflicts conflicts;
    private readonly bool[]? closed;
    private readonly MinSumPairs pairs;
    private int source;

    public PairSearch(Graph graph, int[] metres, Conflicts conflicts, bool[]? closed)
    {
        this.graph = graph;
        this.metres = metres;
        this.conflicts = conflicts;
        this.closed = closed;
        pairs = new MinSumPairs(graph, metres, closed);
    }

    /// <summary>The most parts that one pair needed so far.</summary>
    public int MostPartsSeen { get; private set; }

    public void From(int node)
    {
        source = node;
        pairs.From(node);
    }

    /// <summary>The metres of the shortest pair without a common link and of the shortest without a shared risk; -1 none, -2 not sure.</summary>
    public (long LinkDisjoint, long Diverse) Lengths(int target)
    {
        var length = pairs.To(target);
        if (length < 0) return (-1, -1);
        if (IsDiverse(pairs.Pair(target, length))) return (length, length);
        var search = new RiskDisjointSearch(new PairProblem(graph, metres, conflicts, closed, source, target));
        var best = search.Solve(MostParts);
        MostPartsSeen = Math.Max(MostPartsSeen, search.Parts);
        return (length, best?.Metres ?? (search.GaveUp ? NotSure : -1));
    }

    private bool IsDiverse(PathPair pair)
    {
        foreach (var a in pair.A)
            foreach (var b in pair.B)
                if (conflicts.Between(a, b)) return false;
        return true;
    }
}
