using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Tests.Performance;

public sealed class ThroughputTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void Days_start_at_the_midnight_of_their_zone_also_where_the_clock_changes()
    {
        // In 2026 summer time starts in Berlin on 29 March: that day begins at 23:00 UTC and the next at 22:00 UTC.
        var log = RandomLog.Build([[At("2026-03-28T22:59:59"), At("2026-03-28T23:00:00")], [At("2026-03-29T21:59:59"), At("2026-03-29T22:00:00"), At("2026-03-31T12:00:00")]]);

        Assert.Equal(
            [new(new(2026, 3, 28), 1, 0, 1), new(new(2026, 3, 29), 1, 1, 2), new(new(2026, 3, 30), 0, 0, 1), new(new(2026, 3, 31), 0, 1, 1)],
            Throughput.Of(log, CalendarUnit.Day, Berlin));
    }

    [Fact]
    public void Weeks_start_on_Monday_and_months_on_the_first_and_empty_ones_are_there()
    {
        var log = RandomLog.Build([[At("2026-01-04T12:00:00"), At("2026-01-20T12:00:00"), At("2026-03-01T00:00:00")]]);

        Assert.Equal([new(2025, 12, 29), new(2026, 1, 5), new(2026, 1, 12), new(2026, 1, 19)], Throughput.Of(log, CalendarUnit.Week, TimeZoneInfo.Utc).Take(4).Select(week => week.Start));
        Assert.Equal([new(new(2026, 1, 1), 1, 0, 2), new(new(2026, 2, 1), 0, 0, 0), new(new(2026, 3, 1), 0, 1, 1)], Throughput.Of(log, CalendarUnit.Month, TimeZoneInfo.Utc));
    }

    [Fact]
    public void The_ends_of_the_calendar_are_counted()
    {
        var log = RandomLog.Build([[new("a", 0)], [new("a", DateTime.MaxValue.Ticks)]]);

        Assert.Equal(2, Throughput.Of(log, CalendarUnit.Month, Berlin).Sum(month => month.Events));
    }

    [Fact]
    public void A_day_whose_midnight_is_skipped_starts_when_the_clock_has_skipped_it()
    {
        // Beirut skips 00:00 to 01:00 when its summer time starts: 31 March 2024 began at 22:00 UTC of the day before.
        var beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut");
        var log = RandomLog.Build([[At("2024-03-30T21:59:59")], [At("2024-03-30T22:00:00")]]);

        Assert.Equal([1, 1], Throughput.Of(log, CalendarUnit.Day, beirut).Select(day => day.Events));
    }

    private static TestEvent At(string utc) => new("a", DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).Ticks);
}
