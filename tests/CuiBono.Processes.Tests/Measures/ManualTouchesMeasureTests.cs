using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

public sealed class ManualTouchesMeasureTests
{
    // A: two people and an unknown. B: a system alone. C: nobody is named. D: a person after completion.
    private static readonly EventLog Log = SmallLog.Of("""
        A | order | 2026-01-05 09:00 | org:resource=Ann
        A | check | 2026-01-05 10:00
        A | build | 2026-01-05 11:00 | org:resource=robot
        A | live  | 2026-01-05 12:00 | org:resource=Bob
        B | order | 2026-01-05 09:00 | org:resource=robot
        C | order | 2026-01-05 09:00
        C | live  | 2026-01-05 10:00 | org:resource=
        D | order | 2026-01-05 09:00 | org:resource=robot
        D | live  | 2026-01-05 10:00 | org:resource=robot
        D | bill  | 2026-01-06 10:00 | org:resource=Ann
        """);

    private static readonly MeasureTerms Terms = new() { Automatic = ["robot"], To = "live" };

    [Fact]
    public void Touches_by_people_are_counted_until_completion() => Assert.Equal(
        ["A 2 2026-01-05 12:00", "B 0 open", "D 0 2026-01-05 10:00", "left out: C name no actor in 'org:resource'"], Log.Measure("manual-touches", Terms));

    [Fact]
    public void Straight_through_is_completed_with_none() => Assert.Equal(
        ["A 0 2026-01-05 09:00", "B 0 open", "D 1 2026-01-05 10:00", "left out: C name no actor in 'org:resource'"], Log.Measure("straight-through", Terms));

    [Fact]
    public void Events_without_an_actor_and_actors_that_never_occur_are_said()
    {
        Assert.Equal(["1 of 7 events name no actor; they count as no touch by people."], Log.Notes("manual-touches", Terms));
        Assert.Equal(
            ["1 of 7 events name no actor; they count as no touch by people.", "No event has the automatic actor 'robto'."], Log.Notes("straight-through", Terms with { Automatic = ["robot", "robto"] }));
        Assert.Contains("No automatic actor was named; every event with a 'org:resource' counts as done by people.", Log.Notes("manual-touches", Terms with { Automatic = [] }));
    }

    [Fact]
    public void The_method_of_a_task_can_be_the_actor()
    {
        var log = SmallLog.Of("""
            A | Check credit: completed | 2026-01-05 09:00 | completionMethod=automatic
            A | Survey: completed       | 2026-01-06 09:00 | completionMethod=manual
            """);

        Assert.Equal(["A 1 2026-01-06 09:00"], log.Measure("manual-touches", new() { Actor = "completionMethod", Automatic = ["automatic"] }));
    }

    [Fact]
    public void A_log_without_actors_is_refused() => Assert.Equal(
        ["The log has no attribute 'org:resource' of events (actor); it has none."],
        new MeasureTerms().Check(SmallLog.Of("A | order | 2026-01-05 09:00"), LogMeasures.Find("manual-touches")!));
}
