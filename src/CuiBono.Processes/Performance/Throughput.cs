namespace CuiBono.Processes.Performance;

/// <summary>What happened in one period of the calendar.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Started">Cases whose earliest instant is in it.</param>
/// <param name="Finished">Cases whose latest instant is in it; whether they are really finished a log alone cannot say.</param>
/// <param name="Events">Events in it.</param>
public readonly record struct Throughput(DateOnly Start, int Started, int Finished, int Events)
{
    /// <summary>The periods of a log from its first event to its last, the empty ones included.</summary>
    /// <param name="log">The log.</param>
    /// <param name="unit">How long a period is.</param>
    /// <param name="zone">The zone whose midnight a period starts at.</param>
    public static IReadOnlyList<Throughput> Of(EventLog log, CalendarUnit unit, TimeZoneInfo zone)
    {
        var (first, last) = CaseSpan.Of(log.Times);
        if (first == EventLog.NoTime) return [];
        var (days, bounds) = Periods(first, last, unit, zone);
        var (started, finished, events) = (new int[days.Count], new int[days.Count], new int[days.Count]);
        foreach (var time in log.Times)
            if (time != EventLog.NoTime)
                events[Period(bounds, time)]++;
        for (var at = 0; at < log.CaseCount; at++)
        {
            var (begin, end) = CaseSpan.Of(log.Times[log.CaseStarts[at]..log.CaseStarts[at + 1]]);
            if (begin == EventLog.NoTime) continue;
            started[Period(bounds, begin)]++;
            finished[Period(bounds, end)]++;
        }

        return [.. days.Select((day, at) => new Throughput(day, started[at], finished[at], events[at]))];
    }

    private static (List<DateOnly> Days, long[] Bounds) Periods(long first, long last, CalendarUnit unit, TimeZoneInfo zone)
    {
        var days = new List<DateOnly>();
        var bounds = new List<long>();
        for (var day = StartOf(LocalDay.Of(first, zone), unit); ; day = Next(day, unit))
        {
            var bound = LocalDay.Start(day, zone);
            if (bound > last) break;
            days.Add(day);
            bounds.Add(bound);
            if (day > LocalDay.LastStart) break;
        }

        return (days, [.. bounds]);
    }

    private static DateOnly StartOf(DateOnly day, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Week => day.AddDays(-Math.Min(day.DayNumber, ((int)day.DayOfWeek + 6) % 7)),
        CalendarUnit.Month => day.AddDays(1 - day.Day),
        _ => day,
    };

    private static DateOnly Next(DateOnly day, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Week => day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7)),
        CalendarUnit.Month => day.AddMonths(1),
        _ => day.AddDays(1),
    };

    private static int Period(long[] bounds, long time) => Array.BinarySearch(bounds, time) is var at && at < 0 ? ~at - 1 : at;
}
