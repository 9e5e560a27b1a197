namespace CuiBono.Processes.Adoption;

/// <summary>Shares of groups, each drawn towards the whole the more, the fewer its cases and the less the groups differ beyond chance.</summary>
/// <remarks>Empirical Bayes with a beta prior: the share of a group of n becomes p + n / (n + m) (share - p), p the whole's share and m the cases that the prior
/// is worth, estimated by moments from how far the groups lie apart (Kleinman, Journal of the American Statistical Association 68, 1973). Where they lie no
/// further apart than chance puts them, each is the whole's.</remarks>
internal static class ShrunkShares
{
    public static double[] Of(IReadOnlyList<CaseShare> groups)
    {
        var (total, count, squares) = (groups.Sum(group => group.Total), groups.Sum(group => group.Count), groups.Sum(group => (double)group.Total * group.Total));
        if (total == 0) return [.. groups.Select(_ => double.NaN)];
        var whole = (double)count / total;
        var chance = whole * (1 - whole);
        var filled = groups.Count(group => group.Total > 0);
        var spread = groups.Where(group => group.Total > 0).Sum(group => group.Total * (group.Value - whole) * (group.Value - whole));
        var room = total - (squares / total) - (filled - 1);
        var likeness = chance == 0 || room <= 0 ? 0 : Math.Clamp((spread - (chance * (filled - 1))) / (chance * room), 0, 1);
        var worth = likeness == 0 ? double.PositiveInfinity : (1 - likeness) / likeness;
        return [.. groups.Select(group => group.Total == 0 || double.IsInfinity(worth) ? whole : whole + (group.Total / (group.Total + worth) * (group.Value - whole)))];
    }
}
