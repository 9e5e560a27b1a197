using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>The shortest diverse pair of every pair of located nodes, the located part of the network taken as the whole world.</summary>
public static class AllPairs
{
    /// <summary>Goes through all pairs in document order.</summary>
    /// <param name="inventory">The network; nodes without a place and their links are left out.</param>
    /// <param name="risks">Which links share a risk.</param>
    /// <param name="each">Is told every pair.</param>
    /// <param name="limits">What the paths of a pair must meet besides, or null; what two paths without a common link have is counted without them.</param>
    /// <param name="further">Who is asked where the own search under limits ends before it is sure, or null.</param>
    public static PairTotals Of(Inventory inventory, RiskModel risks, Action<PairVerdict>? each = null, PairLimits? limits = null, PairSolver? further = null)
    {
        limits ??= PairLimits.None;
        var figures = new LinkFigures(inventory, risks.Lines.Metres, limits);
        var picoseconds = figures.Picoseconds();
        var lengths = risks.Lines;
        var graph = Graph.Of(inventory);
        var closed = new bool[graph.LinkCount];
        var metres = new int[closed.Length];
        var leftOut = false;
        for (var link = 0; link < closed.Length; link++)
        {
            closed[link] = inventory.Nodes[graph.From[link]].Position is null || inventory.Nodes[graph.To[link]].Position is null || lengths.Metres[link] < 0;
            metres[link] = Math.Max(0, lengths.Metres[link]);
            if (closed[link] || risks.MissingOf(link).Count == 0) continue;
            closed[link] = true;
            leftOut = true;
        }

        var search = new PairSearch(graph, metres, risks, closed, each is not null);
        var isLimited = !limits.IsNone;
        int[] absent = each is null ? [] : [.. Enumerable.Range(0, closed.Length).Where(link => closed[link])];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long pairs = 0, linkDisjoint = 0, shared = 0, impossible = 0, unknown = 0, sumLink = 0, sumDiverse = 0;
        for (var a = 0; a < graph.NodeCount; a++)
        {
            if (inventory.Nodes[a].Position is null) continue;
            search.From(a);
            for (var b = a + 1; b < graph.NodeCount; b++)
            {
                if (inventory.Nodes[b].Position is null) continue;
                var (without, diverse) = search.Lengths(b);
                var (proof, pair, restsOn) = (search.Proof, search.Last, (string?)null);
                if (isLimited && pair is not null)
                {
                    var question = new PairQuestion(graph, metres, risks.ConflictsFor(a, b), a, b) { Limits = limits, Picoseconds = picoseconds, Closed = closed };
                    var answer = ShortestPair.Of(question, further);
                    (proof, pair, restsOn) = (answer.Proof, answer.Pair, answer.RestsOn);
                    diverse = pair?.Metres ?? (answer.IsSure ? -1 : PairSearch.NotSure);
                }

                var notSure = diverse == PairSearch.NotSure || (diverse < 0 && without >= 0 && leftOut);
                if (without >= 0)
                {
                    linkDisjoint++;
                    sumLink += without;
                    if (notSure) unknown++;
                    else if (diverse < 0) impossible++;
                    else sumDiverse += diverse;
                    if (diverse != without && !notSure) shared++;
                }

                each?.Invoke(new PairVerdict(inventory.Nodes[a].Id, inventory.Nodes[b].Id, diverse >= 0 ? DiversityVerdict.Diverse : notSure ? DiversityVerdict.Unknown : DiversityVerdict.Impossible)
                {
                    LinkDisjointMetres = without < 0 ? null : without,
                    DiverseMetres = diverse < 0 ? null : diverse,
                    Proof = proof,
                    LeftOut = absent,
                    LocatedOnly = true,
                    Paths = pair is null ? [] : [pair.A, pair.B],
                    RestsOn = restsOn,
                    Missing = diverse == PairSearch.NotSure && restsOn is not null ? [restsOn] : [],
                    Limits = limits,
                    Figures = isLimited && pair is not null ? figures.Of(pair) : [],
                    WithoutLimits = isLimited && pair is null ? search.Last : null,
                    WithoutLimitsFigures = isLimited && pair is null && search.Last is { } free ? figures.Of(free) : [],
                });
                var line = string.Create(CultureInfo.InvariantCulture, $"{(pairs > 0 ? "\n" : "")}{inventory.Nodes[a].Id},{inventory.Nodes[b].Id},{without},{diverse}");
                hash.AppendData(Encoding.UTF8.GetBytes(line));
                pairs++;
            }
        }

        return new PairTotals(pairs, linkDisjoint, shared, impossible, unknown, sumLink, sumDiverse, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
