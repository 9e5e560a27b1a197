namespace CuiBono.Processes.Quality;

/// <summary>Times that were not taken when the work was done: midnights, round hours, many cases in one instant.</summary>
internal static class BatchCheck
{
    private const int FewestEvents = 20;
    private const int FewestCases = 5;
    private static readonly (string Name, long Ticks)[] Units =
        [("day", TimeSpan.TicksPerDay), ("hour", TimeSpan.TicksPerHour), ("minute", TimeSpan.TicksPerMinute), ("second", TimeSpan.TicksPerSecond), ("fraction of a second", 1)];

    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        var local = new long[log.EventCount];
        for (var row = 0; row < local.Length; row++) local[row] = log.Times[row] == EventLog.NoTime ? EventLog.NoTime : LocalTime.Ticks(log, row);
        var timed = local.Count(time => time != EventLog.NoTime);
        if (timed < FewestEvents) yield break;
        var unit = Units.First(unit => Array.TrueForAll(local, time => time == EventLog.NoTime || time % unit.Ticks == 0));
        if (unit.Ticks >= TimeSpan.TicksPerMinute)
        {
            yield return Doctor.Issue(
                "time-resolution", unit.Ticks > TimeSpan.TicksPerMinute, $"All times are whole {unit.Name}s. What happened within one {unit.Name} has no order of its own, and shorter durations show as 0.",
                [], new QualityFigure("unitSeconds", (double)unit.Ticks / TimeSpan.TicksPerSecond));
        }

        if (unit.Ticks < TimeSpan.TicksPerDay && Midnights(log, local, timed) is { } midnights) yield return midnights;
        var hours = unit.Ticks < TimeSpan.TicksPerHour ? Hours(log, local, timed, unit.Ticks) : null;
        if (hours is not null) yield return hours;
        if (unit.Ticks < TimeSpan.TicksPerDay && Instants(log, local, timed, unit.Ticks, hours is not null) is { } instants) yield return instants;
        if (unit.Ticks <= TimeSpan.TicksPerMinute && Resources(log) is { } resources) yield return resources;
    }

    private static QualityIssue? Midnights(EventLog log, long[] local, int timed)
    {
        var (at, all) = (new int[log.ActivityNames.Count], new int[log.ActivityNames.Count]);
        for (var row = 0; row < local.Length; row++)
        {
            if (local[row] == EventLog.NoTime) continue;
            all[log.Activities[row]]++;
            if (local[row] % TimeSpan.TicksPerDay == 0) at[log.Activities[row]]++;
        }

        var events = at.Sum();
        if (events < FewestEvents || events < 0.01 * timed) return null;
        var dated = Enumerable.Range(0, all.Length).Where(code => all[code] >= FewestEvents && at[code] >= 0.9 * all[code]).Select(code => $"'{log.ActivityNames[code]}'").ToList();
        return Doctor.Issue(
            "midnight-times", true,
            $"{Say.Count(events, "event")} ({Say.Share((double)events / timed)}) lie at exactly 00:00 by their own clock: a date without a time."
            + (dated.Count > 0 ? $" Nearly all of {string.Join(", ", dated.Take(5))}{(dated.Count > 5 ? $" and {Say.Number(dated.Count - 5)} more" : "")}." : "")
            + " Their place within the day is unknown, so each may stand before what it followed, and times from and to it are wrong by up to a day.",
            Cases(log, row => local[row] != EventLog.NoTime && local[row] % TimeSpan.TicksPerDay == 0), new("events", events), new("share", (double)events / timed), new("activities", dated.Count));
    }

    private static QualityIssue? Hours(EventLog log, long[] local, int timed, long unit)
    {
        bool IsRound(int row) => local[row] != EventLog.NoTime && local[row] % TimeSpan.TicksPerHour == 0 && local[row] % TimeSpan.TicksPerDay != 0;
        var events = Enumerable.Range(0, local.Length).Count(IsRound);
        var chance = (double)Math.Max(unit, TimeSpan.TicksPerSecond) / TimeSpan.TicksPerHour;
        if (events < FewestEvents || events < Math.Max(0.05, 3 * chance) * timed) return null;
        return Doctor.Issue(
            "round-hours", true,
            $"{Say.Count(events, "event")} ({Say.Share((double)events / timed)}) lie at a full hour, where chance would give {Say.Share(chance)}: times that were estimated, planned or rounded.",
            Cases(log, IsRound), new("events", events), new("share", (double)events / timed), new("chance", chance));
    }

    /// <summary>One activity of many cases at one instant; where many times are rounded, those that coincide for that are left out.</summary>
    private static QualityIssue? Instants(EventLog log, long[] local, int timed, long unit, bool hasRoundHours)
    {
        var (first, last) = CaseSpan.Of(log.Times);
        var usual = (double)timed / Math.Max(1, log.ActivityNames.Count) / (((last - first) / Math.Max(unit, TimeSpan.TicksPerSecond)) + 1);
        var rows = Grouped(log, row => (hasRoundHours && local[row] % TimeSpan.TicksPerHour == 0) || local[row] % TimeSpan.TicksPerDay == 0 ? EventLog.NoTime : log.Times[row], row => log.Activities[row], FewestCases + (int)(10 * usual), out var groups);
        var share = (double)rows.Count / timed;
        if (rows.Count < FewestEvents || share < 0.01) return null;
        var named = string.Join(", ", rows.CountBy(row => log.Activities[row]).OrderByDescending(pair => pair.Value).Take(3).Select(pair => $"'{log.ActivityNames[pair.Key]}' ({Say.Number(pair.Value)})"));
        return Doctor.Issue(
            "batch-instants", share >= 0.05,
            $"{Say.Count(rows.Count, "event")} ({Say.Share(share)}) share activity and instant with at least four other cases, in {Say.Number(groups)} {(groups == 1 ? "batch" : "batches")}: {named}. "
            + "They ran or were entered together; if entered, the time is that of the entry and not of the work.",
            Cases(log, rows.ToHashSet().Contains), new("events", rows.Count), new("share", share), new("batches", groups));
    }

    /// <summary>One resource on many cases within a minute.</summary>
    private static QualityIssue? Resources(EventLog log)
    {
        if (log.EventAttribute("org:resource") is not { } column || column.Values.Count < 2) return null;
        var rows = Grouped(log, row => column.Code(row) < 0 || log.Times[row] == EventLog.NoTime ? EventLog.NoTime : log.Times[row] / TimeSpan.TicksPerMinute, column.Code, FewestCases, out var minutes);
        var share = (double)rows.Count / log.EventCount;
        if (rows.Count < FewestEvents || share < 0.01) return null;
        var who = rows.CountBy(column.Code).OrderByDescending(pair => pair.Value).ToList();
        return Doctor.Issue(
            "resource-bursts", false,
            $"{Say.Count(rows.Count, "event")} ({Say.Share(share)}) were recorded by one resource on at least five cases within the same minute, {Say.Count(minutes, "time")}, by {Say.Count(who.Count, "resource")} "
            + $"(most by '{column.Values[who[0].Key]}', {Say.Number(who[0].Value)}). Where that is a person and not a system, the work was done before and entered later.",
            Cases(log, rows.ToHashSet().Contains), new("events", rows.Count), new("share", share), new("minutes", minutes), new("resources", who.Count));
    }

    /// <summary>The rows of which at least so many cases share time and code.</summary>
    private static List<int> Grouped(EventLog log, Func<int, long> time, Func<int, int> code, int fewestCases, out int groups)
    {
        var keys = new List<(long Time, int Code, int Case, int Row)>();
        for (var at = 0; at < log.CaseCount; at++)
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
                if (time(row) is var when && when != EventLog.NoTime)
                    keys.Add((when, code(row), at, row));
        keys.Sort();
        var rows = new List<int>();
        groups = 0;
        for (var (start, end) = (0, 0); start < keys.Count; start = end)
        {
            var cases = 0;
            for (; end < keys.Count && (keys[end].Time, keys[end].Code) == (keys[start].Time, keys[start].Code); end++)
                if (end == start || keys[end].Case != keys[end - 1].Case)
                    cases++;
            if (cases < fewestCases) continue;
            groups++;
            for (var at = start; at < end; at++) rows.Add(keys[at].Row);
        }

        return rows;
    }

    private static List<int> Cases(EventLog log, Func<int, bool> isMeant)
    {
        var cases = new List<int>();
        for (var at = 0; at < log.CaseCount; at++)
        {
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                if (!isMeant(row)) continue;
                cases.Add(at);
                break;
            }
        }

        return cases;
    }
}
