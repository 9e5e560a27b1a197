using System.Numerics;

namespace CuiBono.Networks.Diversity;

/// <summary>Finds divisions by which two given paths fall into neither case.</summary>
/// <remarks>
/// The rule by which one is taken is that of Achterberg, Koch and Martin 2005. The links of a division and what shares a risk with each of them are a biclique of the conflicts. It begins with a link of a conflict of the two paths and takes in the link with which the number
/// closed in the one case times the number closed in the other grows most, until it grows no more. A single link closes next to nothing where its path avoids it; a bundle of links along one street closes the street.
/// </remarks>
internal sealed class Divisions(PairProblem problem, Divisions.Measure shortest)
{
    private const int MostTried = 16;

    /// <summary>What a case without any path counts as, in metres: more than any length on Earth.</summary>
    private const double NoPath = 1e9;

    private readonly ulong[] taken = new ulong[problem.Words];
    private readonly ulong[] closed = new ulong[problem.Words];

    /// <summary>The length of the shortest path without some links, or -1 where there is none.</summary>
    public delegate long Measure(ReadOnlySpan<ulong> without);

    /// <summary>The division whose two cases lengthen the shortest paths most, by the product, among those that close most; null where the paths have no conflict over links that they may use.</summary>
    /// <param name="first">One path.</param>
    /// <param name="closedToFirst">What it may not use.</param>
    /// <param name="second">The other path.</param>
    /// <param name="closedToSecond">What that may not use.</param>
    /// <param name="toldApart">Whether a case told the paths apart: otherwise what one avoids is closed to both.</param>
    public Division? Of(IReadOnlyList<int> first, ulong[] closedToFirst, IReadOnlyList<int> second, ulong[] closedToSecond, bool toldApart)
    {
        var (firstLength, secondLength) = (shortest(closedToFirst), shortest(closedToSecond));
        var (chosen, most) = (default(Division), 0.0);
        foreach (var division in All(first, closedToFirst, second, closedToSecond).Take(MostTried))
        {
            (division.First ? closedToFirst : closedToSecond).CopyTo(closed, 0);
            foreach (var link in division.Links) LinkSet.Add(closed, link);
            var avoids = Longer(division.First ? firstLength : secondLength) * (toldApart ? 1 : 2);
            (division.First ? closedToSecond : closedToFirst).CopyTo(closed, 0);
            LinkSet.Unite(closed, division.Common);
            var product = avoids * Longer(division.First ? secondLength : firstLength);
            if (product > most) (chosen, most) = (division, product);
        }

        return chosen;

        double Longer(long than) => shortest(closed) is >= 0 and var length ? Math.Max(1, length - than) : NoPath;
    }

    /// <summary>Divisions such that each conflict that the paths may have is in one of them, those that close most first.</summary>
    private List<Division> All(IReadOnlyList<int> first, ulong[] closedToFirst, IReadOnlyList<int> second, ulong[] closedToSecond)
    {
        var divisions = new List<Division>();
        foreach (var a in first)
        {
            if (LinkSet.Has(closedToFirst, a)) continue;
            foreach (var b in second)
            {
                if (!LinkSet.Has(problem.Near(a), b) || LinkSet.Has(closedToSecond, b)) continue;
                if (!IsDivided(divisions, true, a, b)) divisions.Add(Grown(true, a, closedToFirst, b, closedToSecond));
                if (!IsDivided(divisions, false, b, a)) divisions.Add(Grown(false, b, closedToSecond, a, closedToFirst));
            }
        }

        divisions.Sort((one, other) => other.Closes.CompareTo(one.Closes));
        return divisions;
    }

    private static bool IsDivided(List<Division> divisions, bool first, int link, int other)
    {
        foreach (var division in divisions)
            if (division.First == first && LinkSet.Has(division.Common, other) && Array.BinarySearch(division.Links, link) >= 0) return true;
        return false;
    }

    private Division Grown(bool first, int link, ulong[] mine, int other, ulong[] theirs)
    {
        var near = problem.Near(other);
        var common = problem.Near(link).ToArray();
        List<int> links = [link];
        Array.Clear(taken);
        LinkSet.Add(taken, link);
        var closes = (long)LinkSet.CountBeyond(common, theirs);
        while (true)
        {
            var (next, most) = (-1, closes);
            for (var word = 0; word < taken.Length; word++)
            {
                for (var left = near[word] & ~mine[word] & ~taken[word]; left != 0; left &= left - 1)
                {
                    var candidate = (word << 6) + BitOperations.TrailingZeroCount(left);
                    var more = (links.Count + 1L) * LinkSet.CountBeyond(common, problem.Near(candidate), theirs);
                    if (more > most) (next, most) = (candidate, more);
                }
            }

            if (next < 0) break;
            links.Add(next);
            LinkSet.Add(taken, next);
            LinkSet.Meet(common, problem.Near(next));
            closes = most;
        }

        links.Sort();
        return new Division([.. links], common, first, closes);
    }
}
