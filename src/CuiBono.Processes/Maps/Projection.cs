namespace CuiBono.Processes.Maps;

/// <summary>A log with some of its activities only.</summary>
internal static class Projection
{
    /// <summary>The log without the events of other activities: what stood on both sides of such an event now follows directly. All cases stay, some without events.</summary>
    public static EventLog Of(EventLog log, ReadOnlySpan<bool> kept)
    {
        var starts = new int[log.CaseCount + 1];
        var oldStarts = log.CaseStarts;
        var activities = log.Activities;
        var times = log.Times;
        var count = 0;
        foreach (var activity in activities)
            if (kept[activity])
                count++;
        var (keptActivities, keptTimes) = (new ushort[count], new long[count]);
        var next = 0;
        for (var at = 0; at < log.CaseCount; at++)
        {
            for (var row = oldStarts[at]; row < oldStarts[at + 1]; row++)
            {
                if (!kept[activities[row]]) continue;
                (keptActivities[next], keptTimes[next]) = (activities[row], times[row]);
                next++;
            }

            starts[at + 1] = next;
        }

        return new EventLog(starts, keptActivities, keptTimes, log.ActivityNames, log.CaseNames.Names, log.CaseNames.Codes);
    }
}
