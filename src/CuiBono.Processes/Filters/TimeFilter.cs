namespace CuiBono.Processes.Filters;

/// <summary>Parts of a log by time. A period holds its first instant and not its end; a case spans from its earliest to its latest instant, and one without any
/// time is never kept.</summary>
public static class TimeFilter
{
    /// <summary>Only the events in a period.</summary>
    public static EventLog Events(EventLog log, DateTimeOffset from, DateTimeOffset before)
    {
        var (first, end) = (from.UtcTicks, before.UtcTicks);
        return log.WhereEvents(row => log.Times[row] is var time && time != EventLog.NoTime && time >= first && time < end);
    }

    /// <summary>The cases that start in a period.</summary>
    public static EventLog CasesStarted(EventLog log, DateTimeOffset from, DateTimeOffset before) => Cases(log, (first, _) => Within(first, from, before));

    /// <summary>The cases whose latest instant is in a period.</summary>
    public static EventLog CasesFinished(EventLog log, DateTimeOffset from, DateTimeOffset before) => Cases(log, (_, last) => Within(last, from, before));

    /// <summary>The cases that start and end in a period.</summary>
    public static EventLog CasesContained(EventLog log, DateTimeOffset from, DateTimeOffset before) =>
        Cases(log, (first, last) => Within(first, from, before) && Within(last, from, before));

    /// <summary>The cases of whose span any part is in a period.</summary>
    public static EventLog CasesIntersecting(EventLog log, DateTimeOffset from, DateTimeOffset before) =>
        Cases(log, (first, last) => first < before.UtcTicks && last >= from.UtcTicks);

    /// <summary>The cases that took from one duration to another, both included.</summary>
    public static EventLog CasesLasting(EventLog log, TimeSpan shortest, TimeSpan longest) =>
        Cases(log, (first, last) => last - first >= shortest.Ticks && last - first <= longest.Ticks);

    private static EventLog Cases(EventLog log, Func<long, long, bool> keep) => log.WhereCases(at =>
    {
        var (first, last) = CaseSpan.Of(log.Times[log.CaseStarts[at]..log.CaseStarts[at + 1]]);
        return first != EventLog.NoTime && keep(first, last);
    });

    private static bool Within(long ticks, DateTimeOffset from, DateTimeOffset before) => ticks >= from.UtcTicks && ticks < before.UtcTicks;
}
