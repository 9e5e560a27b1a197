using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>The time of a case in which the customer has the clock: from an event of a state that is the customer's to the case's next event.</summary>
/// <param name="log">The log.</param>
/// <param name="isCustomers">Whether each activity leaves the clock with the customer; empty where none does.</param>
/// <param name="last">The last instant of the log: a wait that has not ended lasts until then.</param>
/// <param name="working">Working time, or null for time by the clock.</param>
internal sealed class CustomerClock(EventLog log, bool[] isCustomers, long last, WorkingTime? working)
{
    public static CustomerClock Of(EventLog log, MeasureTerms terms)
    {
        var (first, last) = CaseSpan.Of(log.Times);
        if (terms.CustomerStates.Count == 0 || first == EventLog.NoTime) return new(log, [], last, null);
        var isCustomers = new bool[log.ActivityNames.Count];
        foreach (var state in terms.CustomerStates)
            if (log.ActivityNames.IndexOf(state) is var code and >= 0)
                isCustomers[code] = true;
        return new(log, isCustomers, last, terms.Calendar is { } calendar ? new WorkingTime(calendar, first, last) : null);
    }

    /// <summary>Ticks between two instants of a case that are the customer's.</summary>
    public long Between(int @case, long from, long to)
    {
        if (isCustomers.Length == 0) return 0;
        var sum = 0L;
        var (begin, end) = (log.CaseStarts[@case], log.CaseStarts[@case + 1]);
        for (var at = begin; at < end; at++)
        {
            if (!isCustomers[log.Activities[at]] || log.Times[at] == EventLog.NoTime) continue;
            var (start, stop) = (Math.Max(from, log.Times[at]), Math.Min(to, at + 1 < end ? log.Times[at + 1] : last));
            if (stop > start) sum += working?.Between(start, stop) ?? stop - start;
        }

        return sum;
    }
}
