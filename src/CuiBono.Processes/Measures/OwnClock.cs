using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>The organisation's own time of a case: by the clock or the working calendar, less the time in which the customer had the clock.</summary>
internal sealed class OwnClock
{
    private readonly CustomerClock customers;
    private readonly WorkingTime? working;

    public OwnClock(EventLog log, MeasureTerms terms)
    {
        var (first, last) = terms.Span(log);
        working = terms.Calendar is { } calendar && first != EventLog.NoTime ? new WorkingTime(calendar, first, last) : null;
        customers = CustomerClock.Of(log, terms.CustomerStates, last, working);
        DayTicks = terms.Calendar is { } hours ? (hours.Closes - hours.Opens).Ticks : TimeSpan.TicksPerDay;
    }

    /// <summary>Ticks of a day: 24 hours, or the working hours of a working day.</summary>
    public long DayTicks { get; }

    /// <summary>Own ticks from one instant of a case to a later one.</summary>
    public long Between(int @case, long from, long to) => Math.Max(0, (working?.Between(from, to) ?? to - from) - customers.Between(@case, from, to));

    /// <summary>A limit as own ticks: whole days of it are days of the calendar.</summary>
    public long Limit(TimeSpan within) => (within.Days * DayTicks) + (within - TimeSpan.FromDays(within.Days)).Ticks;

    /// <summary>The instant at which a case's own time since another reaches a limit, by bisection; the later end where it does not.</summary>
    public long Reaches(int @case, long from, long to, long limit)
    {
        var low = from;
        while (to - low > 1)
        {
            var middle = low + ((to - low) / 2);
            if (Between(@case, from, middle) >= limit) to = middle;
            else low = middle;
        }

        return to;
    }
}
