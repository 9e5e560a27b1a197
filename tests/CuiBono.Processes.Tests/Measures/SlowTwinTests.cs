using CsCheck;
using CuiBono.Processes.Measures;

namespace CuiBono.Processes.Tests.Measures;

/// <summary>Measures against slow and obvious twins on random orders.</summary>
public sealed class SlowTwinTests
{
    private const int Order = 0, Wait = 1, Fail = 2, Live = 3;

    [Fact]
    public void Every_case_is_somewhere_once_and_in_the_order_of_the_log() => RandomOrders.Cases.Sample(cases =>
    {
        var log = RandomOrders.Build(cases);
        foreach (var measure in LogMeasures.All.Where(one => one.Measure.Name != "volume"))
        {
            var measured = measure.Of(log, RandomOrders.Terms);
            Assert.Equal(Enumerable.Range(0, cases.Length), measured.Values.Select(one => one.Case).Concat(measured.LeftOut.SelectMany(left => left.Cases)).Order());
            Assert.Equal(measured.Values.Select(one => one.Case).Order(), measured.Values.Select(one => one.Case));
            if (measure.Measure.Kind == Evidence.MeasureKind.Share) Assert.All(measured.Values, one => Assert.True(one.Value is 0 or 1));
            Assert.All(measured.Values, one => Assert.True(one.IsOpen || one.Final >= one.Start || measure.Measure.Name.StartsWith("on-time", StringComparison.Ordinal)));
        }
    });

    [Fact]
    public void Lead_time_is_the_hours_that_are_not_the_customers() => RandomOrders.Cases.Sample(cases =>
    {
        var (log, last) = (RandomOrders.Build(cases), RandomOrders.Last(cases));
        var expected = cases.Index().Select(one => (one.Index, Own: OwnHours(one.Item, last))).Where(one => one.Own is not null).Select(one => (one.Index, one.Own!.Value / 24.0));

        Assert.Equal(expected, LogMeasures.Find("lead-time")!.Of(log, RandomOrders.Terms).Values.Select(one => (one.Case, one.Value)));
    });

    [Fact]
    public void On_time_is_what_a_list_of_promises_says() => RandomOrders.Cases.Sample(cases =>
    {
        var (log, last) = (RandomOrders.Build(cases), RandomOrders.Last(cases));
        foreach (var (name, isFirst) in new[] { ("on-time-first", true), ("on-time-last", false) })
        {
            var expected = cases.Index().Select(one => (one.Index, Value: OnTime(one.Item, last, isFirst))).Where(one => one.Value is not null).Select(one => (one.Index, (double)one.Value!.Value));
            Assert.Equal(expected, LogMeasures.Find(name)!.Of(log, RandomOrders.Terms).Values.Select(one => (one.Case, one.Value)));
        }
    });

    [Fact]
    public void Fallout_touches_and_straight_through_are_what_lists_say() => RandomOrders.Cases.Sample(cases =>
    {
        var log = RandomOrders.Build(cases);
        var judged = cases.Index().Where(one => RandomOrders.First(one.Item) is not null && Completion(one.Item) is not { Hour: null }).ToList();

        Assert.Equal(
            judged.Select(one => (one.Index, Work(one.Item).Any(item => item.Activity == Fail) ? 1.0 : 0.0)),
            LogMeasures.Find("order-fallout")!.Of(log, RandomOrders.Terms).Values.Select(one => (one.Case, one.Value)));
        var known = judged.Where(one => Work(one.Item).Any(item => item.Actor > 0)).ToList();
        Assert.Equal(
            known.Select(one => (one.Index, (double)Work(one.Item).Count(item => item.Actor > 1))),
            LogMeasures.Find("manual-touches")!.Of(log, RandomOrders.Terms).Values.Select(one => (one.Case, one.Value)));
        Assert.Equal(
            known.Select(one => (one.Index, Completion(one.Item) is not null && Work(one.Item).All(item => item.Actor <= 1) ? 1.0 : 0.0)),
            LogMeasures.Find("straight-through")!.Of(log, RandomOrders.Terms).Values.Select(one => (one.Case, one.Value)));
    });

    [Fact]
    public void Repeats_are_found_as_by_comparing_all_pairs() => RandomOrders.Cases.Sample(cases =>
    {
        var log = RandomOrders.Build(cases);
        var reports = cases.Index().Where(one => RandomOrders.First(one.Item) is not null).Select(one => (one.Index, Line: one.Item[0].Actor, Hour: RandomOrders.First(one.Item)!.Value)).ToList();

        // Of two reports of one instant the one that stands first in the log is followed by the other.
        Assert.Equal(
            reports.Select(one => (one.Index, reports.Any(other => other.Line == one.Line && (other.Hour, other.Index).CompareTo((one.Hour, one.Index)) > 0 && other.Hour - one.Hour <= 30) ? 1.0 : 0.0)),
            LogMeasures.Find("mr-7")!.Of(log, RandomOrders.Terms).Values.Select(one => (one.Case, one.Value)));
    });

    [Fact]
    public void In_time_is_what_own_hours_say_of_those_whose_time_is_over() => RandomOrders.Cases.Sample(cases =>
    {
        var (log, last) = (RandomOrders.Build(cases), RandomOrders.Last(cases));
        var expected = new List<(int, double)>();
        foreach (var (at, events) in cases.Index())
        {
            if (OwnHours(events, last) is not { } own || OwnHours([.. events.Where(one => one.Activity != Live)], last, events) <= 30) continue;
            expected.Add((at, Reached(events) && own <= 30 ? 1 : 0));
        }

        Assert.Equal(expected, LogMeasures.Find("po-5")!.Of(log, RandomOrders.Terms).Values.Select(one => (one.Case, one.Value)));
    });

    [Fact]
    public void A_part_of_a_log_is_open_until_the_end_of_the_whole() => RandomOrders.Cases.Sample(cases =>
    {
        var log = RandomOrders.Build(cases);
        foreach (var measure in LogMeasures.All.Where(one => one.Measure.Name is not "volume" and not "mr-7"))
        {
            var part = log.WhereCases(at => at % 2 == 0);
            Assert.Equal(
                measure.Of(log, RandomOrders.Terms).Values.Where(one => one.Case % 2 == 0).Select(one => one with { Case = one.Case / 2 }),
                measure.Of(part, RandomOrders.Terms.SeenIn(log)).Values);
        }
    });

    private static RandomOrderEvent? Completion(RandomOrderEvent[] events) => events.FirstOrDefault(one => one.Activity == Live);

    private static IEnumerable<RandomOrderEvent> Work(RandomOrderEvent[] events) => events.TakeWhile(one => one.Activity != Live).Concat(events.Where(one => one.Activity == Live).Take(1));

    private static bool Reached(RandomOrderEvent[] events) => events.SkipWhile(one => one.Activity != Order).Any(one => one.Activity == Live);

    /// <summary>Hour by hour: whose clock runs is said by the last timed event before it. Null where a milestone has no time or the first was not reached.</summary>
    /// <param name="events">The events with the milestones that count.</param>
    /// <param name="last">The last hour of the log.</param>
    /// <param name="clock">The events that say whose clock runs, where they are others.</param>
    private static int? OwnHours(RandomOrderEvent[] events, int last, RandomOrderEvent[]? clock = null)
    {
        var behind = events.SkipWhile(one => one.Activity != Order).ToList();
        if (behind.Count == 0 || behind[0].Hour is not { } from) return null;
        var live = behind.FirstOrDefault(one => one.Activity == Live);
        if (live is { Hour: null }) return null;
        return Enumerable.Range(from, (live?.Hour ?? last) - from).Count(hour => (clock ?? events).LastOrDefault(one => one.Hour <= hour)?.Activity != Wait);
    }

    private static int? OnTime(RandomOrderEvent[] events, int last, bool isFirst)
    {
        var before = events.TakeWhile(one => one.Activity != Live).Where(one => one.PromisedDay is not null).ToList();
        if (before.Count == 0 || RandomOrders.First(events) is null || Completion(events) is { Hour: null }) return null;
        var endOfDay = 24 * ((isFirst ? before[0] : before[^1]).PromisedDay!.Value + 1);
        if (endOfDay > last) return null;
        return Completion(events) is { Hour: { } hour } && hour < endOfDay ? 1 : 0;
    }
}
