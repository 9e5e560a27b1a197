using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>Whole days between dates, of a calendar where there is one.</summary>
internal sealed class DayCount(BusinessCalendar? calendar)
{
    private readonly int[] holidays = calendar is { Days: var days, Holidays: var free } ? [.. free.Where(day => days.Contains(day.DayOfWeek)).Select(day => day.DayNumber).Order()] : [];

    /// <summary>The days after one date until another, that one included; negative for an earlier one.</summary>
    public int Between(DateOnly from, DateOnly to) => calendar is null ? to.DayNumber - from.DayNumber : Until(to.DayNumber) - Until(from.DayNumber);

    /// <summary>The working days from 1 January of the year 1, a Monday, to a day.</summary>
    private int Until(int day)
    {
        var (weeks, rest) = (day / 7, day % 7);
        var count = weeks * calendar!.Days.Count;
        for (var at = 0; at <= rest; at++)
            if (calendar.Days.Contains((DayOfWeek)((at + 1) % 7)))
                count++;
        var holiday = Array.BinarySearch(holidays, day);
        return count - (holiday < 0 ? ~holiday : holiday + 1);
    }
}
