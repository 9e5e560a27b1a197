namespace CuiBono.Outcomes;

/// <summary>Steps between days that stop at the first and the last day there is, whatever a file says.</summary>
internal static class Calendar
{
    public static DateOnly Plus(this DateOnly day, long days) => DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public static DateOnly YearBefore(this DateOnly day) => day.Year > 1 ? day.AddYears(-1) : DateOnly.MinValue;

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(this DateOnly day) => day.Plus(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
