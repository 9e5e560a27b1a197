namespace CuiBono.Processes;

/// <summary>The earliest and the latest instant of events.</summary>
internal static class CaseSpan
{
    /// <summary>Both in ticks; both <see cref="EventLog.NoTime"/> where no event has a time.</summary>
    public static (long First, long Last) Of(ReadOnlySpan<long> times)
    {
        var (first, last) = (long.MaxValue, EventLog.NoTime);
        foreach (var time in times)
        {
            if (time == EventLog.NoTime) continue;
            if (time < first) first = time;
            if (time > last) last = time;
        }

        return (last == EventLog.NoTime ? EventLog.NoTime : first, last);
    }
}
