using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Adoption;

/// <summary>From which week on a share by week is lower than before.</summary>
/// <remarks>The week is that of the likeliest fall (Hinkley and Hinkley, Biometrika 57, 1970: two shares, one before and one since); its p is Fisher's exact one,
/// to one side, times the weeks and teams that were looked at (Bonferroni). Cases count as independent.</remarks>
internal static class RelapseTest
{
    private const double Level = 0.05;
    private const int Edge = 2;

    /// <summary>The fall; null where none is shown.</summary>
    /// <param name="weeks">The share of each week, from the first on, with its number.</param>
    /// <param name="teams">How many teams are looked at.</param>
    public static TeamRelapse? Of(IReadOnlyList<(int Week, CaseShare Share)> weeks, int teams)
    {
        var (total, count) = (weeks.Sum(week => week.Share.Total), weeks.Sum(week => week.Share.Count));
        var (best, gain, before) = (-1, 0.0, (Count: 0L, Total: 0L));
        CaseShare earlier = default;
        for (var at = 0; at < weeks.Count - Edge; at++)
        {
            before = (before.Count + weeks[at].Share.Count, before.Total + weeks[at].Share.Total);
            if (at + 1 < Edge || before.Count * (total - before.Total) <= (count - before.Count) * before.Total) continue;
            var likelihood = Logarithm(before.Count, before.Total) + Logarithm(count - before.Count, total - before.Total) - Logarithm(count, total);
            if (likelihood <= gain) continue;
            (best, gain, earlier) = (at + 1, likelihood, new CaseShare(before.Count, before.Total));
        }

        if (best < 0) return null;
        var since = new CaseShare(count - earlier.Count, total - earlier.Total);
        var p = Math.Min(1, new TwoShares(new Share(earlier.Count, earlier.Total), new Share(since.Count, since.Total)).ExactlyGreater() * (weeks.Count - (2 * Edge) + 1) * teams);
        return p < Level ? new TeamRelapse(weeks[best].Week, earlier, since, p) : null;
    }

    /// <summary>The logarithm of the likelihood of a share at its own value.</summary>
    private static double Logarithm(double count, double total) =>
        count == 0 || count == total ? 0 : (count * Math.Log(count / total)) + ((total - count) * Math.Log(1 - (count / total)));
}
