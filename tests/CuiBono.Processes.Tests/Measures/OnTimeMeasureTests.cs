using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

public sealed class OnTimeMeasureTests
{
    private static readonly MeasureTerms Terms = new() { To = "live", Promised = "promised" };

    // Promises: A kept by the first; B late by the first, kept by the second; C late and open; D not yet due; E none; F unreadable; G promised only at completion.
    private static readonly EventLog Log = SmallLog.Of("""
        A | order | 2026-01-05 09:00 | promised=2026-01-07
        A | live  | 2026-01-07 23:30
        B | order | 2026-01-05 10:00 | promised=2026-01-06
        B | plan  | 2026-01-06 10:00 | promised=2026-01-09
        B | live  | 2026-01-09 12:00 | promised=2026-01-31
        C | order | 2026-01-05 11:00 | promised=2026-01-08T12:00:00Z
        D | order | 2026-01-05 12:00 | promised=2026-01-20
        D | live  | 2026-01-06 12:00
        E | order | 2026-01-05 13:00
        F | order | 2026-01-05 14:00 | promised=soon
        G | order | 2026-01-05 15:00
        G | live  | 2026-01-12 15:00 | promised=2026-01-12
        """);

    [Fact]
    public void The_first_promise_is_judged_and_only_where_it_is_over() => Assert.Equal(
        [
            "A 1 2026-01-07 23:30", "B 0 2026-01-06 23:59", "C 0 2026-01-08 12:00",
            "left out: D are promised for after the end of the log", "left out: E, G have no promised date", "left out: F have a promised date that cannot be read",
        ],
        Log.Measure("on-time-first", Terms));

    [Fact]
    public void The_last_promise_before_completion_is_judged_apart() => Assert.Equal("B 1 2026-01-09 12:00", Log.Measure("on-time-last", Terms)[1]);

    [Fact]
    public void A_day_ends_in_the_zone_of_the_promise()
    {
        // 7 January 23:30 UTC is 8 January 00:30 in Berlin.
        var berlin = Terms with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

        Assert.Equal("A 0 2026-01-07 22:59", Log.Measure("on-time-first", berlin)[0]);
    }

    [Fact]
    public void A_promise_of_the_case_counts_where_its_events_have_none()
    {
        var log = SmallLog.Of("""
            A | order | 2026-01-05 09:00 | :promised=05.01.2026
            A | live  | 2026-01-06 09:00
            """);

        Assert.Equal(["A 0 2026-01-05 23:59"], log.Measure("on-time-first", Terms));
        Assert.Empty(log.Notes("on-time-first", Terms));
    }

    [Fact]
    public void Promises_of_TM_Forum_orders_are_followed_from_the_case_through_the_events_that_move_them()
    {
        var log = SmallLog.Of("""
            A | product order: ordered       | 2026-01-05 09:00 | :expectedCompletionDate=2026-01-09T00:00:00Z
            A | product order: promise moved | 2026-01-06 09:00 | from=2026-01-09T00:00:00Z | to=2026-01-12T00:00:00Z
            A | product order: completed     | 2026-01-11 09:00
            B | product order: ordered       | 2026-01-05 09:00 | :expectedCompletionDate=2026-01-13T00:00:00Z
            B | product order: completed     | 2026-01-13 09:00 | to=2026-01-01
            B | product order: note          | 2026-01-20 09:00
            """);
        var terms = new MeasureTerms { To = "product order: completed", Promised = "expectedCompletionDate" };

        Assert.Equal(["A 0 2026-01-09 23:59", "B 1 2026-01-13 09:00"], log.Measure("on-time-first", terms));
        Assert.Equal(["A 1 2026-01-11 09:00", "B 1 2026-01-13 09:00"], log.Measure("on-time-last", terms));
        Assert.Equal("A 0 2026-01-11 09:00", log.Measure("op-3", terms)[0]);
        Assert.Equal("A 1 2026-01-11 09:00", log.Measure("op-3", terms with { Activities = ["product order: promise moved"] })[0]);
    }

    [Fact]
    public void Midnight_is_a_date_without_time()
    {
        var log = SmallLog.Of("""
            A | order | 2026-01-05 09:00 | promised=2026-01-05T00:00:00.000Z
            A | live  | 2026-01-05 17:00
            A | bill  | 2026-01-07 09:00
            """);

        Assert.Equal(["A 1 2026-01-05 17:00"], log.Measure("on-time-first", Terms));
    }

    [Fact]
    public void Day_and_month_are_told_apart_by_the_column_or_the_guess_is_said()
    {
        const string Known = """
            A | order | 2026-01-05 09:00 | promised=02/01/2026
            B | order | 2026-01-05 09:00 | promised=01/31/2026
            A | live  | 2026-01-20 09:00
            B | live  | 2026-01-20 09:00
            C | order | 2026-03-20 09:00
            """;

        Assert.Equal(["A 1 2026-01-20 09:00", "B 1 2026-01-20 09:00"], SmallLog.Of(Known).Measure("on-time-first", Terms)[..2]);
        var guessed = SmallLog.Of(Known.Replace("01/31/2026", "03/01/2026", StringComparison.Ordinal));
        Assert.Equal(["A 0 2026-01-02 23:59", "B 0 2026-01-03 23:59"], guessed.Measure("on-time-first", Terms)[..2]);
        Assert.Equal(["The dates of 'promised' have day and month in an order that none of them decides; the day is read first."], guessed.Notes("on-time-first", Terms));
    }
}
