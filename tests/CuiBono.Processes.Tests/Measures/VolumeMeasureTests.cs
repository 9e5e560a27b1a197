using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

public sealed class VolumeMeasureTests
{
    // Monday is 5, 12, 19 and 26 January 2026.
    private static readonly EventLog Log = SmallLog.Of("""
        A | order | 2026-01-07 09:00
        B | order | 2026-01-12 00:00
        B | live  | 2026-01-30 00:00
        C | live  | 2026-01-20 00:00
        C | order | 2026-01-18 23:59
        D | order | 2026-01-27 09:00
        E | order |
        """);

    [Fact]
    public void Values_are_of_whole_weeks_the_empty_ones_included() => Assert.Equal(
        ["2026-01-12 00:00 2 2026-01-19 00:00", "2026-01-19 00:00 0 2026-01-26 00:00", "left out: E have no time", "left out: A, D began in the log's first or last week, which is not whole"],
        Log.Measure("volume", new MeasureTerms()));

    [Fact]
    public void A_week_begins_at_midnight_of_the_zone()
    {
        // In Auckland case C begins on Monday the 19th at 12:59, and B ends on the 30th.
        var lines = Log.Measure("volume", new MeasureTerms { Zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland") });

        Assert.Equal(["2026-01-11 11:00 1 2026-01-18 11:00", "2026-01-18 11:00 1 2026-01-25 11:00"], lines[..2]);
    }

    [Fact]
    public void A_log_without_times_has_no_weeks() => Assert.Equal(["left out: A have no time"], SmallLog.Of("A | order | ").Measure("volume", new MeasureTerms()));
}
