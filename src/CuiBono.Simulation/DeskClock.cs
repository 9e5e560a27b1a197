namespace CuiBono.Simulation;

/// <summary>The order desk's clock and calendar: Central European time, Monday to Friday from 8 to 18, not on public holidays.</summary>
/// <remarks>Easter by the rule of Butcher's Ecclesiastical Calendar (1876). The holidays are those of all German states.</remarks>
internal sealed class DeskClock(DateOnly first)
{
    private const long Opens = 8 * TimeSpan.TicksPerHour;
    private const long OpenFor = 10 * TimeSpan.TicksPerHour;
    private readonly List<int> openDaysBefore = [];
    private readonly List<int> openDays = [];

    /// <summary>Whether the desk works on a day.</summary>
    public static bool IsOpen(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>An instant as the desk's clock shows it.</summary>
    public static DateTimeOffset Local(DateTime instant) =>
        new(instant.Ticks + Offset(instant).Ticks, Offset(instant));

    /// <summary>The instant of a local time.</summary>
    public static DateTime Instant(DateTime local)
    {
        var winter = local.AddHours(-1);
        return winter - Offset(winter) + TimeSpan.FromHours(1);
    }

    /// <summary>The working time from the first day's midnight to an instant.</summary>
    public long Worked(DateTime instant)
    {
        var local = instant.Ticks + Offset(instant).Ticks;
        var day = (int)(local / TimeSpan.TicksPerDay) - first.DayNumber;
        Know(day + 1);
        return (openDaysBefore[day] * OpenFor) + (openDaysBefore[day + 1] > openDaysBefore[day] ? Math.Clamp((local % TimeSpan.TicksPerDay) - Opens, 0, OpenFor) : 0);
    }

    /// <summary>The instant at which so much working time has passed.</summary>
    public DateTime At(long worked)
    {
        var place = (int)(worked / OpenFor);
        while (openDays.Count <= place) Know(openDaysBefore.Count + 30);
        return Instant(new DateTime(((first.DayNumber + (long)openDays[place]) * TimeSpan.TicksPerDay) + Opens + (worked % OpenFor)));
    }

    private void Know(int days)
    {
        if (openDaysBefore.Count == 0) openDaysBefore.Add(0);
        while (openDaysBefore.Count <= days)
        {
            var day = openDaysBefore.Count - 1;
            var open = IsOpen(first.AddDays(day));
            if (open) openDays.Add(day);
            openDaysBefore.Add(openDaysBefore[day] + (open ? 1 : 0));
        }
    }

    private static bool IsHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (10, 3) or (12, 25) or (12, 26) || (day.DayNumber - Easter(day.Year).DayNumber) is -2 or 1 or 39 or 50;

    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var days = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }

    /// <summary>Summer time runs from the last Sunday of March to that of October, each time at 1 o'clock universal time.</summary>
    private static TimeSpan Offset(DateTime instant)
    {
        static DateTime LastSunday(int year, int month) => new DateTime(year, month, 31, 1, 0, 0).AddDays(-(int)new DateTime(year, month, 31).DayOfWeek);
        return TimeSpan.FromHours(instant >= LastSunday(instant.Year, 3) && instant < LastSunday(instant.Year, 10) ? 2 : 1);
    }
}
