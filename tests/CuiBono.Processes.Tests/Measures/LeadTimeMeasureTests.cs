using CuiBono.Processes.Measures;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Tests.Measures;

public sealed class LeadTimeMeasureTests
{
    // A: 4 days, of which 1 waits for the customer and 12 hours more behind an event without a time. B: open for 10 days, the last 3 with the customer.
    private static readonly EventLog Log = SmallLog.Of("""
        A | order   | 2026-01-05 09:00
        A | pending | 2026-01-06 09:00
        A | go on   | 2026-01-07 09:00
        A | pending | 2026-01-08 09:00
        A | note    |
        A | go on   | 2026-01-08 21:00
        A | live    | 2026-01-09 09:00
        B | order   | 2026-01-05 09:00
        B | pending | 2026-01-12 09:00
        C | quote   | 2026-01-15 09:00
        D | order   |
        """);

    private static readonly MeasureTerms Terms = new() { From = "order", To = "live" };

    [Fact]
    public void Open_cases_count_their_time_so_far_and_the_others_are_left_out_by_reason() => Assert.Equal(
        ["A 4 2026-01-09 09:00", "B 10 open", "left out: C never reached 'order'", "left out: D have no time at a milestone"], Log.Measure("lead-time", Terms));

    [Fact]
    public void The_customers_time_is_taken_out_until_the_next_event_that_has_a_time() =>
        Assert.Equal(["A 2.5 2026-01-09 09:00", "B 7 open"], Log.Measure("lead-time", Terms with { CustomerStates = ["pending"] })[..2]);

    [Fact]
    public void A_calendar_counts_working_days()
    {
        // A: Monday 9:00 to Friday 9:00 is four days of eight hours, of which Tuesday and Thursday are the customer's. B: the 5th to the 15th, 9:00, is eight, three of them from Monday the 12th on.
        var terms = Terms with { Calendar = BusinessCalendar.WeekdaysNineToFive(TimeZoneInfo.Utc) };

        Assert.Equal(["A 4 2026-01-09 09:00", "B 8 open"], Log.Measure("lead-time", terms)[..2]);
        Assert.Equal(["A 2 2026-01-09 09:00", "B 5 open"], Log.Measure("lead-time", terms with { CustomerStates = ["pending"] })[..2]);
    }

    [Fact]
    public void A_log_without_times_says_nothing_of_anyone() => Assert.Equal(
        ["left out: A have no time at a milestone"],
        SmallLog.Of("A | order | \n A | live | ").Measure("lead-time", Terms with { CustomerStates = ["order"], Calendar = BusinessCalendar.WeekdaysNineToFive(TimeZoneInfo.Utc) }));

    [Fact]
    public void A_milestone_that_the_log_does_not_have_is_refused_with_those_it_has()
    {
        var problem = Assert.Single((Terms with { To = "lvie" }).Check(Log, LogMeasures.Find("lead-time")!));

        Assert.Equal("The log has no activity 'lvie' (to); it has 'order', 'pending', 'go on', 'note', 'live', 'quote'.", problem);
        Assert.Contains("lead-time needs 'from'.", new MeasureTerms { To = "live" }.Check(Log, LogMeasures.Find("lead-time")!));
    }
}
