using CuiBono.Processes.Adoption;

namespace CuiBono.Processes.Tests.Adoption;

public sealed class GoLiveComparisonTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 5);

    // Half of the cases go by the portal from the go-live on: the variants lie 0.5 apart, give or take what chance adds.
    [Fact]
    public void A_change_at_the_go_live_is_found_where_it_is()
    {
        var change = Compare(3, week => week >= 0 ? 0.5 : 0)!;

        Assert.True(change.P <= 0.01, $"p {change.P}");
        Assert.True(change.MostP <= 0.01, $"p {change.MostP}");
        Assert.Equal(GoLive, change.MostAt);
        Assert.InRange(change.Variants.Value, 0.43, 0.57);
        Assert.Equal((10, 9), (change.WeeksBefore, change.WeeksAfter));
        Assert.Equal((1, 2), (change.Before.Variants, change.After.Variants));
        Assert.InRange(change.After.Entropy, 0.97, 1.01);
    }

    [Fact]
    public void A_change_that_came_earlier_is_dated_earlier()
    {
        var change = Compare(4, week => week >= -5 ? 0.5 : 0)!;

        Assert.Equal(GoLive.AddDays(-35), change.MostAt);
    }

    // 60 logs in which nothing changes, at a level of 0.1: more than 13 alarms have a probability of 0.4 % (binomial), and none at all one of 0.2 %.
    [Fact]
    public void Where_nothing_changed_alarms_are_as_rare_as_the_level()
    {
        var alarms = Enumerable.Range(100, 60).Count(seed => Compare(seed, _ => 0.3)!.P <= 0.1);

        Assert.InRange(alarms, 1, 13);
    }

    // From 3 cases in the first week to 60 in the last. 40 logs at a level of 0.1: more than 10 alarms have a probability of 0.2 %.
    [Fact]
    public void Weeks_with_few_cases_do_not_pass_for_a_change()
    {
        var alarms = Enumerable.Range(500, 40).Count(seed => AdoptionFigures.Of(Log(seed, _ => 0.3, -10, 10, week => 3 + (3 * (week + 10))), Terms).Change!.MostP <= 0.1);

        Assert.InRange(alarms, 0, 10);
    }

    // Each of 600 cases goes a way of its own: which hundred of them have a column of their own must not depend on which were seen first.
    [Fact]
    public void Ways_that_occur_once_do_not_pass_for_a_change_because_early_ones_are_numbered_first()
    {
        var builder = new EventLogBuilder();
        var (random, at) = (new Random(6), 0);
        for (var week = -10; week < 10; week++)
            for (var one = 0; one < 30; one++, at++)
            {
                var start = GoLive.ToDateTime(new TimeOnly(9, 0)).AddDays((7 * week) + random.Next(7)).Ticks;
                var @case = builder.StartCase(System.Text.Encoding.UTF8.GetBytes($"case {at}"));
                // Ten steps of two kinds, by the bits of a number of its own.
                foreach (var bit in Enumerable.Range(0, 10)) builder.Add(@case, builder.Activities.Code(((at * 389) & 1023 & 1 << bit) != 0 ? "portal" : "manual"), start + (bit * TimeSpan.TicksPerMinute), 0);
            }

        var change = AdoptionFigures.Of(builder.Build(EventOrder.AsAdded), Terms).Change!;

        Assert.Equal(300, change.Before.Variants);
        Assert.InRange(change.MostP, 0.05, 1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer() => Assert.Equal(Compare(5, _ => 0.3), Compare(5, _ => 0.3));

    [Fact]
    public void Too_few_weeks_are_said()
    {
        var figures = AdoptionFigures.Of(Log(1, _ => 0, -2, 10), Terms);

        Assert.Null(figures.Change);
        Assert.Contains("fewer than 4 weeks", figures.NoChange, StringComparison.Ordinal);
    }

    private static AdoptionTerms Terms => new(GoLive) { New = AdoptionFiguresTests.Marks("activity", "portal") };

    private static GoLiveChange? Compare(int seed, Func<int, double> portal) => AdoptionFigures.Of(Log(seed, portal, -10, 10), Terms).Change;

    /// <summary>Cases that take an hour, thirty a week unless told: by the portal with a probability, by hand otherwise.</summary>
    private static EventLog Log(int seed, Func<int, double> portal, int from, int until, Func<int, int>? volume = null)
    {
        var random = new Random(seed);
        var builder = new EventLogBuilder();
        for (var week = from; week < until; week++)
            for (var at = 0; at < (volume?.Invoke(week) ?? 30); at++)
            {
                var start = GoLive.ToDateTime(new TimeOnly(9, 0)).AddDays((7 * week) + random.Next(7)).Ticks;
                var @case = builder.StartCase(System.Text.Encoding.UTF8.GetBytes($"case {builder.CaseCount}"));
                string[] path = ["received", random.NextDouble() < portal(week) ? "portal" : "manual", "done"];
                foreach (var (step, activity) in path.Index()) builder.Add(@case, builder.Activities.Code(activity), start + (step * TimeSpan.TicksPerMinute * 30), 0);
            }

        builder.Activities.Code("portal");
        return builder.Build(EventOrder.AsAdded);
    }
}
