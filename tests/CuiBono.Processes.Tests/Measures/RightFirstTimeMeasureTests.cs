using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

public sealed class RightFirstTimeMeasureTests
{
    // A clean; B held before completion; C trouble five days after completion; D open and clean so far; E open and failed; F completed four days before the log ends.
    private static readonly EventLog Log = SmallLog.Of("""
        A | order  | 2026-01-05 09:00
        A | live   | 2026-01-06 09:00
        B | order  | 2026-01-05 09:00
        B | held   | 2026-01-05 12:00
        B | live   | 2026-01-08 09:00
        C | order  | 2026-01-05 09:00
        C | live   | 2026-01-06 10:00
        C | ticket | 2026-01-11 10:00
        D | order  | 2026-01-20 09:00
        E | order  | 2026-01-05 09:00
        E | failed |
        F | order  | 2026-01-15 09:00
        F | live   | 2026-01-16 09:00
        """);

    private static readonly MeasureTerms Terms = new() { To = "live", Activities = ["held", "failed", "ticket"] };

    [Fact]
    public void Without_a_time_after_completion_only_what_came_before_spoils_it() => Assert.Equal(
        ["A 1 2026-01-06 09:00", "B 0 2026-01-05 12:00", "C 1 2026-01-06 10:00", "D 0 open", "E 0 2026-01-05 09:00", "F 1 2026-01-16 09:00"],
        Log.Measure("right-first-time", Terms));

    [Fact]
    public void Trouble_within_the_time_after_completion_spoils_it_and_while_the_time_runs_the_case_is_open() => Assert.Equal(
        ["A 1 2026-01-13 09:00", "B 0 2026-01-05 12:00", "C 0 2026-01-11 10:00", "D 0 open", "E 0 2026-01-05 09:00", "F 1 open"],
        Log.Measure("right-first-time", Terms with { Within = TimeSpan.FromDays(7) }));

    [Fact]
    public void Without_activities_the_states_of_TM_Forum_orders_are_counted()
    {
        var log = SmallLog.Of("""
            A | product order: state -> acknowledged | 2026-01-05 09:00
            A | product order: state -> held         | 2026-01-05 10:00
            A | product order: completed             | 2026-01-05 11:00
            """);
        var terms = new MeasureTerms { To = "product order: completed" };

        Assert.Equal(["A 0 2026-01-05 10:00"], log.Measure("right-first-time", terms));
        Assert.Equal(["No activities were given; counted are 'product order: state -> held'."], log.Notes("right-first-time", terms));
    }

    [Fact]
    public void Where_there_is_no_such_state_activities_are_asked_for()
    {
        var log = SmallLog.Of("A | order | 2026-01-05 09:00");

        Assert.Equal(["right-first-time needs 'activities': the log has none of the states 'failed', 'held', 'partial' that are counted where none are given."],
            new MeasureTerms { To = "order" }.Check(log, LogMeasures.Find("right-first-time")!));
    }

    [Fact]
    public void Activities_that_never_occur_are_said()
    {
        Assert.Equal(["Of the activities, 'hled' never occurs in the log."], Log.Notes("right-first-time", Terms with { Activities = ["failed", "hled"] }));
        Assert.Equal(["None of the activities 'hled', 'x' occurs in the log."], Log.Notes("right-first-time", Terms with { Activities = ["hled", "x"] }));
    }
}
