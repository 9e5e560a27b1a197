using CuiBono.Processes.Measures;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Tests.Measures;

/// <summary>The regulators' indicators on logs counted by hand.</summary>
public sealed class IndicatorTests
{
    private static readonly BusinessCalendar Weekdays = BusinessCalendar.WeekdaysNineToFive(TimeZoneInfo.Utc);

    // Due on Friday, 9 January: A told on Tuesday and late, B late without a word, C in time with a notice, D told too late, E pending and five days late on 14 January.
    private static readonly EventLog Orders = SmallLog.Of("""
        A | order    | 2026-01-05 09:00 | due=2026-01-09
        A | jeopardy | 2026-01-06 15:00 | due=2026-01-13
        A | live     | 2026-01-12 09:00
        B | order    | 2026-01-05 09:00 | due=2026-01-09
        B | live     | 2026-01-13 09:00
        C | order    | 2026-01-05 09:00 | due=2026-01-09
        C | jeopardy | 2026-01-07 15:00
        C | live     | 2026-01-09 20:00
        D | order    | 2026-01-05 09:00 | due=2026-01-09
        D | jeopardy | 2026-01-10 15:00
        D | live     | 2026-01-12 10:00
        E | order    | 2026-01-05 09:00 | due=2026-01-09
        F | order    | 2026-01-05 09:00 | due=2026-01-30
        F | note     | 2026-01-14 12:00
        """);

    [Fact]
    public void Po_2_is_straight_through_without_the_rejected()
    {
        var log = SmallLog.Of("""
            A | request  | 2026-01-05 09:00 | org:resource=gateway
            A | issued   | 2026-01-05 09:01 | org:resource=gateway
            B | request  | 2026-01-05 09:00 | org:resource=gateway
            B | retyped  | 2026-01-05 10:00 | org:resource=Ann
            B | issued   | 2026-01-05 11:00 | org:resource=gateway
            C | request  | 2026-01-05 09:00 | org:resource=gateway
            C | rejected | 2026-01-05 09:01 | org:resource=gateway
            """);

        Assert.Equal(
            ["A 1 2026-01-05 09:01", "B 0 2026-01-05 10:00", "left out: C were rejected"], log.Measure("po-2", new() { To = "issued", Automatic = ["gateway"], Activities = ["rejected"] }));
    }

    [Fact]
    public void Po_5_judges_every_request_whose_time_is_over_whatever_became_of_it()
    {
        var log = SmallLog.Of("""
            A | request | 2026-01-05 09:00
            A | confirm | 2026-01-05 13:00
            B | request | 2026-01-05 16:00
            B | confirm | 2026-01-06 13:00
            C | request | 2026-01-05 09:00
            D | request | 2026-01-08 12:00
            D | confirm | 2026-01-08 12:01
            E | request | 2026-01-08 13:00
            """);
        var terms = new MeasureTerms { From = "request", To = "confirm", Within = TimeSpan.FromHours(5) };

        Assert.Equal(
            ["A 1 2026-01-05 13:00", "B 0 2026-01-05 21:00", "C 0 2026-01-05 14:00", "left out: D, E have time left at the end of the log"], log.Measure("po-5", terms));
        // By the calendar B took one hour and four; "within 1d" is a working day of eight.
        Assert.Equal("B 1 2026-01-06 13:00", log.Measure("po-5", terms with { Calendar = Weekdays })[1]);
        Assert.Equal("B 0 2026-01-06 12:00", log.Measure("po-5", terms with { Calendar = Weekdays, Within = TimeSpan.FromHours(4) })[1]);
        Assert.Equal("B 1 2026-01-06 13:00", log.Measure("po-5", terms with { Calendar = Weekdays, Within = TimeSpan.FromDays(1) })[1]);
    }

    [Fact]
    public void Po_8_is_the_days_from_the_first_notice_to_the_original_date() => Assert.Equal(
        [
            "A 3 2026-01-12 09:00", "C 2 2026-01-09 20:00",
            "left out: B had no jeopardy notice", "left out: D had the notice after the due date", "left out: E, F have not reached 'live'",
        ],
        Orders.Measure("po-8", new() { To = "live", Promised = "due", Activities = ["jeopardy"] }));

    [Fact]
    public void Po_9_is_the_share_of_the_missed_that_were_told_before() => Assert.Equal(
        ["A 1 2026-01-12 09:00", "B 0 2026-01-13 09:00", "D 0 2026-01-12 10:00", "left out: C met the due date", "left out: E, F have not reached 'live'"],
        Orders.Measure("po-9", new() { To = "live", Promised = "due", Activities = ["jeopardy"] }));

    [Fact]
    public void Op_3_moves_the_date_only_where_the_customer_did_before_the_provider()
    {
        var terms = new MeasureTerms { To = "live", Promised = "due" };

        Assert.Equal(["A 0 2026-01-12 09:00", "B 0 2026-01-13 09:00", "C 1 2026-01-09 20:00", "D 0 2026-01-12 10:00", "left out: E, F have not reached 'live'"], Orders.Measure("op-3", terms));
        var moved = SmallLog.Of("""
            A | order          | 2026-01-05 09:00 | due=2026-01-09
            A | customer moves | 2026-01-06 09:00 | due=2026-01-12
            A | plan           | 2026-01-07 09:00 | due=2026-01-12
            A | live           | 2026-01-12 09:00
            B | order          | 2026-01-05 09:00 | due=2026-01-09
            B | plan           | 2026-01-06 09:00 | due=2026-01-10
            B | customer moves | 2026-01-07 09:00 | due=2026-01-12
            B | live           | 2026-01-12 09:00
            """);
        Assert.Equal(["A 1 2026-01-12 09:00", "B 0 2026-01-12 09:00"], moved.Measure("op-3", terms with { Activities = ["customer moves"] }));
    }

    [Fact]
    public void Op_4_is_the_working_days_of_the_completed() => Assert.Equal(
        ["A 5 2026-01-12 09:00", "B 6 2026-01-13 09:00", "C 5 2026-01-09 20:00", "D 5.125 2026-01-12 10:00", "left out: E, F have not reached 'live'"],
        Orders.Measure("op-4", new() { From = "order", To = "live", Calendar = Weekdays }));

    [Fact]
    public void Op_5_waits_thirty_days_for_trouble()
    {
        var log = SmallLog.Of("""
            A | live    | 2026-01-01 09:00
            B | live    | 2026-01-01 09:00
            B | trouble | 2026-01-31 09:00
            C | live    | 2026-01-01 09:00
            C | trouble | 2026-01-31 09:01
            D | live    | 2026-02-10 09:00
            E | trouble | 2026-01-01 09:00
            E | live    | 2026-01-02 09:00
            F | order   | 2026-01-02 09:00
            """);

        Assert.Equal(
            ["A 1 2026-01-31 09:00", "B 0 2026-01-31 09:00", "C 1 2026-01-31 09:00", "D 1 open", "E 0 2026-01-02 09:00", "left out: F have not reached 'live'"],
            log.Measure("op-5", new() { To = "live", Activities = ["trouble"] }));
    }

    [Fact]
    public void Op_15_is_how_late_the_pending_are_at_the_end_of_the_log()
    {
        var terms = new MeasureTerms { To = "live", Promised = "due" };

        Assert.Equal(["E 5 open", "left out: A, B, C, D have reached 'live'", "left out: F are not yet due"], Orders.Measure("op-15", terms));
        Assert.Equal("E 3 open", Orders.Measure("op-15", terms with { Calendar = Weekdays })[0]);
    }

    [Fact]
    public void Mr_5_and_mr_6_take_the_customers_time_out()
    {
        var log = SmallLog.Of("""
            A | received  | 2026-01-05 09:00
            A | no access | 2026-01-05 10:00
            A | visit     | 2026-01-05 15:00
            A | cleared   | 2026-01-05 17:00
            B | received  | 2026-01-05 09:00
            B | cleared   | 2026-01-05 14:00
            C | received  | 2026-01-05 09:00
            C | note      | 2026-01-06 09:00
            """);
        var terms = new MeasureTerms { From = "received", To = "cleared", CustomerStates = ["no access"] };

        Assert.Equal(["A 1 2026-01-05 17:00", "B 0 2026-01-05 13:00", "C 0 2026-01-05 13:00"], log.Measure("mr-5", terms with { Within = TimeSpan.FromHours(4) }));
        Assert.Equal(["A 3 2026-01-05 17:00", "B 5 2026-01-05 14:00", "left out: C have not reached 'cleared'"], log.Measure("mr-6", terms));
    }

    [Fact]
    public void Mr_7_finds_the_next_report_on_the_same_line()
    {
        var log = SmallLog.Of("""
            A | received | 2026-01-01 09:00 | line=555-1
            B | received | 2026-01-31 09:00 | :line=555-1
            C | received | 2026-01-05 09:00 | line=555-2
            D | received | 2026-03-10 09:00 | line=555-2
            E | received | 2026-03-12 09:00
            """);

        Assert.Equal(
            ["A 1 2026-01-31 09:00", "B 0 2026-03-02 09:00", "C 0 2026-02-04 09:00", "D 0 open", "left out: E name nothing in 'line'"], log.Measure("mr-7", new() { Attribute = "line" }));
        Assert.Equal("A 0 2026-01-30 09:00", log.Measure("mr-7", new() { Attribute = "line", Within = TimeSpan.FromDays(29) })[0]);
    }
}
