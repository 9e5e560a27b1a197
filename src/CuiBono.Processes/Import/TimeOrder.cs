namespace CuiBono.Processes.Import;

/// <summary>How far the times of a log agree with its order.</summary>
internal static class TimeOrder
{
    /// <summary>Neighbours of one case that share an instant, and events that stand behind a later event of their case.</summary>
    public static (long Tied, long OutOfOrder) Of(EventLog log)
    {
        var (tied, outOfOrder) = (0L, 0L);
        var starts = log.CaseStarts;
        for (var at = 0; at < log.CaseCount; at++)
        {
            var (before, latest) = (EventLog.NoTime, EventLog.NoTime);
            foreach (var time in log.Times[starts[at]..starts[at + 1]])
            {
                if (time != EventLog.NoTime)
                {
                    if (time == before) tied++;
                    if (time < latest) outOfOrder++;
                    latest = Math.Max(latest, time);
                }

                before = time;
            }
        }

        return (tied, outOfOrder);
    }
}
