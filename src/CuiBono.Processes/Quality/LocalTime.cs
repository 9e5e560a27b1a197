namespace CuiBono.Processes.Quality;

/// <summary>The clock that an event's time was written by.</summary>
internal static class LocalTime
{
    /// <summary>Local ticks of an event that has a time.</summary>
    public static long Ticks(EventLog log, int row) => Math.Clamp(log.Times[row] + (log.Offsets[row] ?? TimeSpan.Zero).Ticks, 0, DateTime.MaxValue.Ticks);

    /// <summary>Its local day, as <see cref="DateOnly.DayNumber"/>.</summary>
    public static int Day(EventLog log, int row) => (int)(Ticks(log, row) / TimeSpan.TicksPerDay);
}
