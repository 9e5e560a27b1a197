using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Searches the shortest diverse pair of paths between two nodes, or proves that none exists.</summary>
/// <remarks>
/// A pair is diverse only over links whose risks are known. It is impossible only if none is found either when every link with missing records is taken to
/// share nothing but what is recorded. In between it is unknown. Where links have no length, length does not decide among pairs and no figure is given.
/// </remarks>
public sealed class DiversityAnalysis
{
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

    /// <summary>What the paths of a pair must meet besides.</summary>
    public PairLimits Limits { get; init; } = PairLimits.None;

    /// <summary>Who is asked where the own search ends before it is sure, or null.</summary>
    public PairSolver? Further { get; init; }

    /// <summary>Judges two nodes.</summary>
    /// <param name="source">The index of one.</param>
    /// <param name="target">The index of the other.</param>
    /// <param name="remedies">Whether to look for the least shared pair and a new span where none is possible; that takes longer.</param>
    public PairVerdict Between(int source, int target, bool remedies = false)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(source, target);
        var figures = new LinkFigures(inventory, Risks.Lines.Metres, Limits);
        var conflicts = Risks.ConflictsFor(source, target);
        var pairs = new MinSumPairs(graph, metres, noLength);
        pairs.From(source, target);
        var linkDisjoint = pairs.To(target);
        var separating = Rerouting.SeparatingEvent(graph, Risks.Events(source, target), source, target);
        var closed = Enumerable.Range(0, leftOut.Length).Select(link => leftOut[link] || figures.Missing(link) is not null).ToArray();
        var verdict = new PairVerdict(inventory.Nodes[source].Id, inventory.Nodes[target].Id, DiversityVerdict.Unknown)
        {
            LinkDisjointMetres = linkDisjoint < 0 ? null : linkDisjoint,
            LeftOut = [.. Enumerable.Range(0, closed.Length).Where(link => closed[link])],
            SeparatingEvent = separating,
            ReroutingKnown = true,
            Limits = Limits,
        };
        var question = new PairQuestion(graph, metres, conflicts, source, target) { Limits = Limits, Picoseconds = figures.Picoseconds(), Closed = closed };
        var known = ShortestPair.Of(question, Further);
        if (known.Pair is { } found)
        {
            return verdict with
            {
                Verdict = DiversityVerdict.Diverse,
                DiverseMetres = found.A.Concat(found.B).Any(link => noLength[link]) ? null : found.Metres,
                Paths = [found.A, found.B],
                Figures = figures.Of(found),
                Proof = known.Proof,
                RestsOn = known.RestsOn,
            };
        }

        // Where a delay is not known it may be what is needed: the best case has no limit on delays then.
        var hope = verdict.LeftOut.Any(link => figures.DelayMissing(link)) ? Limits with { MostDelayDifference = null } : Limits;
        var hoped = verdict.LeftOut.Count == 0 ? known : ShortestPair.Of(question with { Limits = hope, Closed = null }, Further);
        if (!hoped.IsSure && hoped.Pair is null) return verdict with { Missing = [hoped.RestsOn!] };
        if (hoped.Pair is { } hopedPair)
        {
            var missing = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var link in hopedPair.A.Concat(hopedPair.B))
            {
                missing.UnionWith(Risks.MissingOf(link));
                if (figures.Missing(link) is { } record) missing.Add(record);
            }

            if (!known.IsSure) missing.Add(known.RestsOn!);
            return verdict with { Missing = [.. missing], Paths = [hopedPair.A, hopedPair.B], Figures = figures.Of(hopedPair) };
        }

        verdict = verdict with { Verdict = DiversityVerdict.Impossible, Proof = hoped.Proof, RestsOn = hoped.RestsOn };
        if (!remedies) return verdict;
        if (!Limits.IsNone && (Free(leftOut) ?? Free(null)) is { } free) return verdict with { WithoutLimits = free, WithoutLimitsFigures = figures.Of(free) };
        var least = LeastShared.Of(graph, metres, conflicts, source, target);
        return verdict with
        {
            LeastShared = least,
            LeastSharedThings = least is null ? [] : Risks.SharedBy(Keys(least.A), Keys(least.B), source, target),
            NewSpan = Remedies.ShortestSpan(inventory, Risks, graph, metres, conflicts, source, target),
        };

        PathPair? Free(bool[]? shut) => ShortestPair.Of(question with { Limits = PairLimits.None, Closed = shut }).Pair;
    }

    private List<ElementKey> Keys(IReadOnlyList<int> path) => [.. path.Select(link => inventory.Links[link].Key)];
}
