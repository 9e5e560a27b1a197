using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>The time of a case in which the customer has the clock: from an event of a state that is the customer's to the case's next event that has a time.</summary>
/// <param name="log">The log.</param>
/// <param name="isCustomers">Whether each activity leaves the clock with the customer; empty where none does.</param>
/// <param name="last">The last instant of the log: a wait that has not ended lasts until then.</param>
/// <param name="working">Working time, or null for time by the clock.</param>
internal sealed class CustomerClock(EventLog log, bool[] isCustomers, long last, WorkingTime? working)
{
    public static CustomerClock Of(EventLog log, IReadOnlyList<string> states, long last, WorkingTime? working) =>
        new(log, states.Count == 0 || last == EventLog.NoTime ? [] : ActivityMarks.Of(log, states), last, working);

    /// <summary>Ticks between two instants of a case that are the customer's.</summary>
    public long Between(int @case, long from, long to)
    {
        if (isCustomers.Length == 0) return 0;
        var activities = log.Activities;
        var times = log.Times;
        var end = log.CaseStarts[@case + 1];
        var (sum, since) = (0L, EventLog.NoTime);
        for (var at = log.CaseStarts[@case]; at < end; at++)
        {
            if (times[at] == EventLog.NoTime) continue;
            if (since != EventLog.NoTime) sum += Within(Math.Max(from, since), Math.Min(to, times[at]));
            since = isCustomers[activities[at]] ? times[at] : EventLog.NoTime;
        }

        return since == EventLog.NoTime ? sum : sum + Within(Math.Max(from, since), Math.Min(to, last));
    }

    private long Within(long start, long stop) => stop <= start ? 0 : working?.Between(start, stop) ?? stop - start;
}
