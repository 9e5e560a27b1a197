using System.Numerics;

namespace CuiBono.Networks.Diversity;

/// <summary>Finds divisions by which two given paths fall into neither case.</summary>
/// <remarks>
/// The links of a division and what shares a risk with each of them are a biclique of the conflicts. It begins with a link of a conflict of the two paths and takes in the link with which the number
/// closed in the one case times the number closed in the other grows most, until it grows no more. A single link closes next to nothing where its path avoids it; a bundle of links along one street closes the street.
/// </remarks>
internal sealed class Divisions(PairProblem problem)
{
    private readonly ulong[] taken = new ulong[problem.Words];

    /// <summary>Divisions such that each conflict that the paths may have is in one of them, those that close most first.</summary>
    public List<Division> Of(IReadOnlyList<int> first, ulong[] closedToFirst, IReadOnlyList<int> second, ulong[] closedToSecond)
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
