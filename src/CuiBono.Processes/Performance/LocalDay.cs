namespace CuiBono.Processes.Performance;

/// <summary>Days of a time zone and the instants at which they start.</summary>
internal static class LocalDay
{
    /// <summary>The last day that another period can follow.</summary>
    public static readonly DateOnly LastStart = DateOnly.MaxValue.AddMonths(-1);

    /// <summary>The day of an instant.</summary>
    public static DateOnly Of(long utcTicks, TimeZoneInfo zone) => DateOnly.FromDayNumber((int)(LocalTicks(utcTicks, zone) / TimeSpan.TicksPerDay));

    /// <summary>The first instant of a day, in ticks UTC; where the clock skips midnight, the instant at which it does.</summary>
    public static long Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.DayNumber * TimeSpan.TicksPerDay;
        var (low, high) = (midnight - (15 * TimeSpan.TicksPerHour), midnight + (15 * TimeSpan.TicksPerHour));
        var guess = midnight - zone.GetUtcOffset(Utc(midnight)).Ticks;
        guess = midnight - zone.GetUtcOffset(Utc(guess)).Ticks;
        if (LocalTicks(guess, zone) == midnight && LocalTicks(guess - 1, zone) == midnight - 1) return guess;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (LocalTicks(middle, zone) >= midnight) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The local clock at an instant, in ticks.</summary>
    public static long LocalTicks(long utcTicks, TimeZoneInfo zone) => Math.Clamp(utcTicks + Offset(utcTicks, zone), 0, DateTime.MaxValue.Ticks);

    /// <summary>How far the local clock is ahead of UTC at an instant, in ticks.</summary>
    public static long Offset(long utcTicks, TimeZoneInfo zone) => zone.GetUtcOffset(Utc(utcTicks)).Ticks;

    private static DateTime Utc(long ticks) => new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
