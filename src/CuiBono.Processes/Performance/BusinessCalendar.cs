namespace CuiBono.Processes.Performance;

/// <summary>When work is done: so many hours on so many days of the week, in a time zone, holidays excepted.</summary>
/// <param name="Days">The working days.</param>
/// <param name="Opens">When work begins, as time since midnight by the clock of the zone.</param>
/// <param name="Closes">When it ends, later than it begins and at most 24 hours.</param>
/// <param name="Zone">The zone whose clock counts. An hour that the clock skips has no working time, one that it shows twice has it twice.</param>
public sealed record BusinessCalendar(IReadOnlySet<DayOfWeek> Days, TimeSpan Opens, TimeSpan Closes, TimeZoneInfo Zone)
{
    /// <summary>Days without work although their day of the week has it.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Monday to Friday from nine to five.</summary>
    public static BusinessCalendar WeekdaysNineToFive(TimeZoneInfo zone) =>
        new(new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }, TimeSpan.FromHours(9), TimeSpan.FromHours(17), zone);

    /// <summary>Whether there is work on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => Days.Contains(day.DayOfWeek) && !Holidays.Contains(day);
}
