namespace CuiBono.Outcomes;

/// <summary>Whether those who went live were the worst before, and would have come back by themselves.</summary>
/// <remarks>How much of a group's distance from the others lasts is what its first half of the time before says of the second (Galton's regression; the
/// reliability of the whole by Spearman and Brown, 1910). Needs groups or units that are not live, and enough of all to see how they vary.</remarks>
internal static class MeanReversion
{
    private const int FewestCohorts = 8;
    private const int FewestUnits = 20;

    public static CreditDoubt? Of(MetricData data, Groups groups, int better, double gain, Wording wording)
    {
        if (!groups.HasWaves) return null;
        var columns = groups.Columns;
        return Of(columns.Cohorts, data.Cohorts.Count, 5, FewestCohorts, "groups") ?? Of(columns.Units.ToArray(), columns.UnitCount, 3, FewestUnits, "units");

        CreditDoubt? Of(int[] ofRow, int count, int enough, int fewest, string name)
        {
            var members = Halves(data, groups, ofRow, count, enough);
            var live = members.Where(member => member.IsLive).ToList();
            if (members.Count < fewest || live.Count == 0 || live.Count == members.Count) return null;
            var (first, second, both) = (Moments(members, member => (member.First, member.First)), Moments(members, member => (member.Second, member.Second)), Moments(members, member => (member.First, member.Second)));
            if (!(first > 0) || !(second > 0)) return null;
            var halves = Math.Clamp(both / Math.Sqrt(first * second), 0, 1);
            var lasting = 2 * halves / (1 + halves);
            var (all, own) = (members.Average(member => member.Whole), live.Average(member => member.Whole));
            var spread = Math.Sqrt(Moments(members, member => (member.Whole, member.Whole)) / live.Count);
            var behind = -better * (own - all);
            var expected = (1 - lasting) * behind;
            // Were they picked by chance, nine in ten times they would lie less far behind.
            return behind < 1.28 * spread || expected < gain / 2 ? null : new(CreditDoubtKind.RegressionToTheMean,
                $"Those who went live were among the worst before ({wording.Figure(own)}; all {members.Count} {name} {wording.Figure(all)}), and such differences do not last: {wording.Change(expected)} of the gain of {wording.Change(gain)} would have come by themselves");
        }
    }

    /// <summary>The metric of each group in both halves of the time before.</summary>
    private static List<(double First, double Second, double Whole, bool IsLive)> Halves(MetricData data, Groups groups, int[] ofRow, int count, int enough)
    {
        var columns = groups.Columns;
        var period = groups.Seen(groups.Known(groups.Before));
        var middle = period.From.Plus(period.Days / 2).DayNumber;
        var (sums, counts, live) = (new double[2, count], new int[2, count], new bool[count]);
        for (var (row, end) = (columns.From(period.From), period.Days == 0 ? 0 : columns.From(period.To.Plus(1))); row < end; row++)
        {
            var group = ofRow[row];
            if (group < 0 || group >= count || !groups.IsKnown(columns.Cohorts[row])) continue;
            var half = columns.Days[row] < middle ? 0 : 1;
            sums[half, group] += data.Scale * columns.Values[row];
            counts[half, group]++;
            live[group] = groups.IsLive(columns.Cohorts[row]);
        }

        return [.. Enumerable.Range(0, count).Where(group => counts[0, group] >= enough && counts[1, group] >= enough).Select(group =>
            (sums[0, group] / counts[0, group], sums[1, group] / counts[1, group], (sums[0, group] + sums[1, group]) / (counts[0, group] + counts[1, group]), live[group]))];
    }

    private static double Moments<T>(List<T> members, Func<T, (double One, double Other)> of)
    {
        var values = members.ConvertAll(member => of(member));
        var (one, other) = (values.Average(value => value.One), values.Average(value => value.Other));
        return values.Sum(value => (value.One - one) * (value.Other - other)) / (values.Count - 1);
    }
}
