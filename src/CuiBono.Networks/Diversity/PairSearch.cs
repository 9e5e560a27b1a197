using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Shortest diverse pairs from one source to many targets.</summary>
internal sealed class PairSearch
{
    /// <summary>The length of a pair that the search could not settle.</summary>
    public const long NotSure = -2;

    private const int MostParts = 20_000;
    private const int LargestProof = 2_000;
    private readonly bool proves;
    private readonly Graph graph;
    private readonly int[] metres;
    private readonly RiskModel risks;
    private readonly bool[]? closed;
    private readonly MinSumPairs pairs;
    private int source;

    public PairSearch(Graph graph, int[] metres, RiskModel risks, bool[]? closed, bool proves = false)
    {
        this.proves = proves;
        this.graph = graph;
        this.metres = metres;
        this.risks = risks;
        this.closed = closed;
        pairs = new MinSumPairs(graph, metres, closed);
    }

    /// <summary>The pair that was found last, or null.</summary>
    public PathPair? Last { get; private set; }

    /// <summary>The proof of what was said last, where it was asked for and is not too large.</summary>
    public ProofNode? Proof { get; private set; }

    public void From(int node)
    {
        source = node;
        pairs.From(node);
    }

    /// <summary>The metres of the shortest pair without a common link and of the shortest without a shared risk; -1 none, -2 not sure.</summary>
    public (long LinkDisjoint, long Diverse) Lengths(int target)
    {
        Last = null;
        var length = pairs.To(target);
        Proof = proves ? new ProofNode() : null;
        if (length < 0) return (-1, -1);
        var conflicts = risks.ConflictsFor(source, target);
        var pair = pairs.Pair(target, length);
        if (IsDiverse(pair, conflicts))
        {
            Last = pair;
            return (length, length);
        }

        var problem = new PairProblem(graph, metres, conflicts, closed, source, target);
        var search = new RiskDisjointSearch(problem, proves);
        var found = search.Solve(MostParts);
        Proof = search.GaveUp || search.Proof is null || search.Proof.Size > LargestProof ? null : search.Proof.With(link => problem.Links[link]);
        if (found is not { } best) return (length, search.GaveUp ? NotSure : -1);
        Last = best with { A = [.. best.A.Select(link => problem.Links[link])], B = [.. best.B.Select(link => problem.Links[link])] };
        return (length, best.Metres);
    }

    private static bool IsDiverse(PathPair pair, Conflicts conflicts)
    {
        foreach (var a in pair.A)
            foreach (var b in pair.B)
                if (conflicts.Between(a, b)) return false;
        return true;
    }
}
