namespace CuiBono.Processes.Performance;

/// <summary>The working time between instants by a business calendar, laid out once for a period and then found by search.</summary>
/// <remarks>A day whose clock changes is cut at the change, so that each part has one offset; the change is found to the tick. A zone that changes its clock twice
/// within one day would be seen wrongly; the zone database has none.</remarks>
public sealed class WorkingTime
{
    private readonly List<long> starts = [];
    private readonly List<long> ends = [];
    private readonly List<long> before = [];
    private readonly BusinessCalendar calendar;
    private long total;

    /// <summary>The working time of a period.</summary>
    /// <param name="calendar">When work is done.</param>
    /// <param name="from">First instant that will be asked for, in ticks UTC.</param>
    /// <param name="to">Last instant that will be asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar's hours are no part of a day.</exception>
    public WorkingTime(BusinessCalendar calendar, long from, long to)
    {
        if (calendar.Opens < TimeSpan.Zero || calendar.Closes > TimeSpan.FromDays(1) || calendar.Opens >= calendar.Closes)
            throw new ArgumentOutOfRangeException(nameof(calendar), "Work begins before it ends, within one day.");
        this.calendar = calendar;
        var last = LocalDay.Of(to, calendar.Zone);
        for (var day = LocalDay.Of(from, calendar.Zone); day <= last; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day)) AddDay(day);
            if (day == DateOnly.MaxValue) break;
        }
    }

    /// <summary>Working ticks from one instant to a later one; negative for an earlier one.</summary>
    public long Between(long from, long to) => Until(to) - Until(from);

    private void AddDay(DateOnly day)
    {
        var start = LocalDay.Start(day, calendar.Zone);
        var end = day == DateOnly.MaxValue ? DateTime.MaxValue.Ticks : LocalDay.Start(day.AddDays(1), calendar.Zone);
        var (first, last) = (LocalDay.Offset(start, calendar.Zone), LocalDay.Offset(end - 1, calendar.Zone));
        if (first == last)
        {
            AddPart(day, start, end, first);
            return;
        }

        var (low, high) = (start, end - 1);
        while (low + 1 < high)
        {
            var middle = low + ((high - low) / 2);
            if (LocalDay.Offset(middle, calendar.Zone) == first) low = middle;
            else high = middle;
        }

        AddPart(day, start, high, first);
        AddPart(day, high, end, last);
    }

    /// <summary>Adds the working time of the part of a day that has one offset.</summary>
    private void AddPart(DateOnly day, long start, long end, long offset)
    {
        var midnight = (day.DayNumber * TimeSpan.TicksPerDay) - offset;
        var (opens, closes) = (Math.Max(start, midnight + calendar.Opens.Ticks), Math.Min(end, midnight + calendar.Closes.Ticks));
        if (opens >= closes) return;
        starts.Add(opens);
        ends.Add(closes);
        before.Add(total);
        total += closes - opens;
    }

    private long Until(long instant)
    {
        var at = starts.BinarySearch(instant);
        if (at < 0) at = ~at - 1;
        return at < 0 ? 0 : before[at] + Math.Min(instant, ends[at]) - starts[at];
    }
}
