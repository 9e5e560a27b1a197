namespace CuiBono.Processes.Import;

/// <summary>How far the times of a log agree with its order.</summary>
internal static class TimeOrder
{
    /// <summary>Neighbours of one case that share an instant, and events that are earlier than the one before them in their case; events without a time do not count.</summary>
    public static (long Tied, long OutOfOrder) Of(EventLog log)
    {
        var (tied, outOfOrder) = (0L, 0L);
        var starts = log.CaseStarts;
        for (var at = 0; at < log.CaseCount; at++)
        {
            var before = EventLog.NoTime;
            foreach (var time in log.Times[starts[at]..starts[at + 1]])
            {
                if (time == EventLog.NoTime) continue;
                if (time == before) tied++;
                if (time < before) outOfOrder++;
                before = time;
            }
        }

        return (tied, outOfOrder);
    }
}
