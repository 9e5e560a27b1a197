using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Searches the shortest diverse pair of paths between two nodes, or proves that none exists.</summary>
/// <remarks>
/// A pair is diverse only over links whose risks are known. It is impossible only if none is found either when every link with missing records is taken to
/// share nothing but what is recorded. In between it is unknown. Where links have no length, length does not decide among pairs and no figure is given.
/// </remarks>
public sealed class DiversityAnalysis
{
    private const int MostParts = 20_000;
    private const int LargestProof = 2_000;
    private readonly Inventory inventory;
    private readonly Graph graph;
    private readonly int[] metres;
    private readonly bool[] noLength;
    private readonly bool[] leftOut;

    /// <summary>Takes an inventory and what counts as a risk in it.</summary>
    public DiversityAnalysis(Inventory inventory, RiskModel risks)
    {
        this.inventory = inventory;
        Risks = risks;
        graph = Graph.Of(inventory);
        metres = new int[graph.LinkCount];
        noLength = new bool[metres.Length];
        leftOut = new bool[metres.Length];
        for (var link = 0; link < metres.Length; link++)
        {
            metres[link] = Math.Max(0, risks.Lines.Metres[link]);
            noLength[link] = risks.Lines.Metres[link] < 0;
            leftOut[link] = risks.MissingOf(link).Count > 0;
        }
    }

    /// <summary>What counts as a risk.</summary>
    public RiskModel Risks { get; }

    /// <summary>Judges two nodes.</summary>
    /// <param name="source">The index of one.</param>
    /// <param name="target">The index of the other.</param>
    /// <param name="remedies">Whether to look for the least shared pair and a new span where none is possible; that takes longer.</param>
    public PairVerdict Between(int source, int target, bool remedies = false)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(source, target);
        var conflicts = Risks.ConflictsFor(source, target);
        var pairs = new MinSumPairs(graph, metres, noLength);
        pairs.From(source, target);
        var linkDisjoint = pairs.To(target);
        var separating = Rerouting.SeparatingEvent(graph, Risks.Events(source, target), source, target);
        var verdict = new PairVerdict(inventory.Nodes[source].Id, inventory.Nodes[target].Id, DiversityVerdict.Unknown)
        {
            LinkDisjointMetres = linkDisjoint < 0 ? null : linkDisjoint,
            LeftOut = [.. Enumerable.Range(0, leftOut.Length).Where(link => leftOut[link])],
            SeparatingEvent = separating,
            ReroutingKnown = true,
        };
        var (known, knownProof, knownGaveUp) = Search(conflicts, leftOut, source, target);
        if (known is not null)
        {
            return verdict with
            {
                Verdict = DiversityVerdict.Diverse,
                DiverseMetres = known.A.Concat(known.B).Any(link => noLength[link]) ? null : known.Metres,
                Paths = [known.A, known.B],
                Proof = knownProof,
            };
        }

        var (hoped, proof, gaveUp) = verdict.LeftOut.Count == 0 ? (null, knownProof, knownGaveUp) : Search(conflicts, null, source, target);
        if (gaveUp) return verdict with { Missing = [$"the search ended after {MostParts} parts before it was sure"] };
        if (hoped is not null)
        {
            var missing = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var link in hoped.A.Concat(hoped.B)) missing.UnionWith(Risks.MissingOf(link));
            if (knownGaveUp) missing.Add($"the search ended after {MostParts} parts before it was sure");
            return verdict with { Missing = [.. missing], Paths = [hoped.A, hoped.B] };
        }

        verdict = verdict with { Verdict = DiversityVerdict.Impossible, Proof = proof };
        if (!remedies) return verdict;
        var least = LeastShared.Of(graph, metres, conflicts, source, target);
        return verdict with
        {
            LeastShared = least,
            LeastSharedThings = least is null ? [] : Risks.SharedBy(Keys(least.A), Keys(least.B), source, target),
            NewSpan = Remedies.ShortestSpan(inventory, Risks, graph, metres, conflicts, source, target),
        };
    }

    private List<ElementKey> Keys(IReadOnlyList<int> path) => [.. path.Select(link => inventory.Links[link].Key)];

    private (PathPair? Pair, ProofNode? Proof, bool GaveUp) Search(Conflicts conflicts, bool[]? closed, int source, int target)
    {
        var problem = new PairProblem(graph, metres, conflicts, closed, source, target);
        var search = new RiskDisjointSearch(problem, proves: true);
        var pair = search.Solve(MostParts);
        var proof = search.GaveUp || search.Proof!.Size > LargestProof ? null : search.Proof.With(link => problem.Links[link]);
        return (pair is null ? null : pair with { A = [.. pair.A.Select(link => problem.Links[link])], B = [.. pair.B.Select(link => problem.Links[link])] }, proof, search.GaveUp);
    }
}
