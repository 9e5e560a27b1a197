namespace CuiBono.Processes.Adoption;

/// <summary>Since when a share by week has not risen.</summary>
/// <remarks>The test for trend of Cochran (1954) and Armitage (1955), one-sided at 5 %, over the weeks from each week to the last; the first week from which it
/// finds no rise, where at least three weeks follow it. It says that no rise was seen, not that there was none.</remarks>
internal static class RiseTest
{
    private const double OneSided5 = 1.6448536269514722;

    /// <summary>The first week from which on no rise is seen; null where the last weeks rose, or there are too few.</summary>
    /// <param name="weeks">The share of each week, from the first on, with its number.</param>
    public static int? StillSince(IReadOnlyList<(int Week, CaseShare Share)> weeks)
    {
        for (var from = 0; from + 4 <= weeks.Count; from++)
            if (!(Trend(weeks, from) > OneSided5))
                return weeks[from].Week;
        return null;
    }

    /// <summary>The standardised trend from a week on; 0 where all or none of the cases count.</summary>
    internal static double Trend(IReadOnlyList<(int Week, CaseShare Share)> weeks, int from)
    {
        var (total, count, moment, square, both) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var (week, share) in weeks.Skip(from))
        {
            total += share.Total;
            count += share.Count;
            moment += (double)week * share.Total;
            square += (double)week * week * share.Total;
            both += (double)week * share.Count;
        }

        if (total == 0) return 0;
        var chance = count / total * (1 - (count / total));
        var variance = chance * (square - (moment * moment / total));
        return variance <= 0 ? 0 : (both - (count * moment / total)) / Math.Sqrt(variance);
    }
}
