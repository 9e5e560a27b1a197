using CuiBono.Processes.Discovery;
using CuiBono.Processes.Performance;
namespace CuiBono.Processes.Adoption;

/// <summary>Compares what cases do before and after a go-live, case followed as long as case.</summary>
/// <remarks>The cases that took longest are not known yet at the end of a log. So each is followed for the same time, the 90th percentile of durations (the 75th
/// or the median where the log ends sooner); cases that took longer, and weeks that the log did not see for so long, are left out before and after alike.</remarks>
internal static class GoLiveComparison
{
    private const int LeastWeeks = 4, MostWeeks = 1_000, VariantsTold = 100, EdgesTold = 200;

    private static readonly double[] Quantiles = [0.9, 0.75, 0.5];

    /// <summary>The comparison, or why there is none.</summary>
    public static (GoLiveChange? Change, string? Why) Of(EventLog log, AdoptionTerms terms, IReadOnlyList<AdoptionCase> cases, long until)
    {
        var complete = cases.Where(one => !one.IsOpen).ToList();
        if (complete.Count == 0) return (null, "no case is complete");
        var weekOf = new int[log.CaseCount];
        Array.Fill(weekOf, int.MinValue);
        foreach (var one in complete) weekOf[one.Case] = FloorWeek(LocalDay.Of(one.Start, terms.Zone).DayNumber - terms.GoLive.DayNumber);
        var durations = complete.Select(one => one.Duration).Order().ToArray();
        foreach (var quantile in Quantiles)
        {
            var horizon = durations[(int)Math.Ceiling(quantile * durations.Length) - 1];
            var lastDay = LocalDay.Of(Math.Max(0, until - horizon), terms.Zone).DayNumber - terms.GoLive.DayNumber;
            var chosen = complete.Where(one => one.Duration <= horizon && (7 * weekOf[one.Case]) + 6 < lastDay).ToList();
            int[] weeks = [.. chosen.Select(one => weekOf[one.Case]).Distinct().Order()];
            var before = weeks.Count(week => week < 0);
            if (before < LeastWeeks || weeks.Length - before < LeastWeeks) continue;
            weeks = weeks[Math.Max(0, before - (MostWeeks / 2))..Math.Min(weeks.Length, before + (MostWeeks / 2))];
            return (Compare(log, terms, chosen, weekOf, weeks, horizon), null);
        }

        return (null, $"fewer than {LeastWeeks} weeks before or after the go-live hold cases that the log saw to their end");
    }

    private static GoLiveChange Compare(EventLog log, AdoptionTerms terms, List<AdoptionCase> chosen, int[] weekOf, int[] weeks, long horizon)
    {
        var places = weeks.Index().ToDictionary(week => week.Item, week => week.Index);
        var placed = new List<(int Case, int Week)>(chosen.Count);
        foreach (var one in chosen)
            if (places.TryGetValue(weekOf[one.Case], out var place))
                placed.Add((one.Case, place));
        var variants = Variants.Of(log);
        var known = weeks.Count(week => week < 0);
        int[][][] tables = [VariantTable(variants, placed, weeks.Length), EdgeTable(log, placed, weeks.Length)];
        var orders = new WeekOrders(tables, known, terms.Seed);
        var (most, mostP) = orders.Search();
        return new GoLiveChange(
            orders.KnownP(), orders.At(0, known), orders.At(1, known), orders.Clearest(known) == 0, terms.GoLive.AddDays(7 * weeks[most]), mostP, orders.At(orders.Clearest(most), most).Effect,
            known, weeks.Length - known, placed.Count, horizon / (double)TimeSpan.TicksPerDay)
        {
            Before = Tail(variants, placed.Where(one => one.Week < known)),
            After = Tail(variants, placed.Where(one => one.Week >= known)),
        };
    }

    /// <summary>The cases of each week by variant; the rare ones are one.</summary>
    private static int[][] VariantTable(Variants variants, List<(int Case, int Week)> placed, int weeks)
    {
        var counts = new int[variants.Count];
        foreach (var (at, _) in placed) counts[variants.OfCase[at]]++;
        var columns = Most(counts, VariantsTold);
        var table = Table(weeks, VariantsTold);
        foreach (var (at, week) in placed) table[week][columns[variants.OfCase[at]]]++;
        return table;
    }

    /// <summary>The directly-follows pairs of each week; the rare ones are one.</summary>
    private static int[][] EdgeTable(EventLog log, List<(int Case, int Week)> placed, int weeks)
    {
        var edges = DirectlyFollowsGraph.Of(log).Edges;
        var counts = new int[edges.Length];
        for (var at = 0; at < counts.Length; at++) counts[at] = edges[at].Count;
        var columns = Most(counts, EdgesTold);
        var small = new int[log.ActivityNames.Count];
        var used = 1;
        for (var at = 0; at < edges.Length; at++)
        {
            if (columns[at] == EdgesTold) continue;
            if (small[edges[at].From] == 0) small[edges[at].From] = used++;
            if (small[edges[at].To] == 0) small[edges[at].To] = used++;
        }

        var lookup = new int[used * used];
        Array.Fill(lookup, EdgesTold);
        for (var at = 0; at < edges.Length; at++)
            if (columns[at] != EdgesTold)
                lookup[(small[edges[at].From] * used) + small[edges[at].To]] = columns[at];
        var table = Table(weeks, EdgesTold);
        var starts = log.CaseStarts;
        var activities = log.Activities;
        foreach (var (at, week) in placed)
        {
            var row = table[week];
            for (var next = starts[at] + 1; next < starts[at + 1]; next++) row[lookup[(small[activities[next - 1]] * used) + small[activities[next]]]]++;
        }

        return table;
    }

    /// <summary>A column for each of the most frequent things, by frequency; the last column for all others.</summary>
    /// <remarks>Things as frequent as the first that finds no column are others too: to choose among them by their number would choose those seen first, and make
    /// early weeks differ from late ones.</remarks>
    private static int[] Most(int[] counts, int told)
    {
        var columns = new int[counts.Length];
        Array.Fill(columns, told);
        int[] order = [.. Enumerable.Range(0, counts.Length).OrderByDescending(thing => counts[thing]).ThenBy(thing => thing).Take(told + 1)];
        var least = order.Length > told ? counts[order[told]] : -1;
        for (var place = 0; place < Math.Min(told, order.Length) && counts[order[place]] > least; place++) columns[order[place]] = place;
        return columns;
    }

    private static int[][] Table(int weeks, int told)
    {
        var table = new int[weeks][];
        for (var week = 0; week < weeks; week++) table[week] = new int[told + 1];
        return table;
    }

    private static HeadAndTail Tail(Variants variants, IEnumerable<(int Case, int Week)> placed)
    {
        var counts = new Dictionary<int, int>();
        foreach (var (at, _) in placed) counts[variants.OfCase[at]] = counts.GetValueOrDefault(variants.OfCase[at]) + 1;
        var (total, bits) = (counts.Values.Sum(), 0.0);
        foreach (var count in counts.Values.Order()) bits -= count / (double)total * Math.Log2(count / (double)total);
        return new HeadAndTail(new CaseShare(counts.Values.OrderDescending().Take(10).Sum(), total), counts.Count, bits + ((counts.Count - 1) / (2 * total * Math.Log(2))));
    }

    private static int FloorWeek(int days) => (int)Math.Floor(days / 7.0);
}
