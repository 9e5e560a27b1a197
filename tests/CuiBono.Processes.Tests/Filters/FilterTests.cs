using CsCheck;
using CuiBono.Processes.Filters;

namespace CuiBono.Processes.Tests.Filters;

public sealed class FilterTests
{
    [Fact]
    public void Activity_filters_keep_what_a_loop_over_the_events_keeps() => RandomLog.Cases.Sample(cases =>
    {
        var log = RandomLog.Build(cases);
        const string One = "activity 1";
        const string Two = "activity 2";

        Same(Events(cases, item => item.Activity == One), ActivityFilter.EventsOf(log, One));
        Same(Events(cases, item => item.Activity != One), ActivityFilter.EventsExcept(log, One, "no such activity"));
        Same(Cases(cases, events => events.Any(item => item.Activity is One or Two)), ActivityFilter.CasesWith(log, One, Two));
        Same(Cases(cases, events => !events.Any(item => item.Activity is One or Two)), ActivityFilter.CasesWithout(log, One, Two));
        Same(Cases(cases, events => events.FirstOrDefault()?.Activity == One), ActivityFilter.StartingWith(log, One));
        Same(Cases(cases, events => events.LastOrDefault()?.Activity == One), ActivityFilter.EndingWith(log, One));
        Same(Cases(cases, events => events.Count(item => item.Activity == One) >= 2), ActivityFilter.Repeating(log, One));
        Same(Cases(cases, events => events.Zip(events.Skip(1)).Any(pair => pair is ({ Activity: One }, { Activity: Two }))), ActivityFilter.DirectlyFollowing(log, One, Two));
        Same(Cases(cases, events => events.SkipWhile(item => item.Activity != One).Skip(1).Any(item => item.Activity == Two)), ActivityFilter.EventuallyFollowing(log, One, Two));
    });

    [Fact]
    public void Time_filters_keep_what_a_loop_over_the_events_keeps() => RandomLog.Cases.Sample(cases =>
    {
        var log = RandomLog.Build(cases);
        var (from, before) = (new DateTimeOffset(3 * TimeSpan.TicksPerMinute, TimeSpan.Zero), new DateTimeOffset(6 * TimeSpan.TicksPerMinute, TimeSpan.Zero));
        bool In(long? time) => time >= from.Ticks && time < before.Ticks;
        IEnumerable<long> Times(TestEvent[] events) => events.Where(item => item.Time is not null).Select(item => item.Time!.Value).DefaultIfEmpty(long.MinValue);

        Same(Events(cases, item => In(item.Time)), TimeFilter.Events(log, from, before));
        Same(Cases(cases, events => In(Times(events).Min())), TimeFilter.CasesStarted(log, from, before));
        Same(Cases(cases, events => In(Times(events).Max())), TimeFilter.CasesFinished(log, from, before));
        Same(Cases(cases, events => Times(events).All(time => In(time))), TimeFilter.CasesContained(log, from, before));
        Same(Cases(cases, events => Times(events).Min() < before.Ticks && Times(events).Max() >= from.Ticks), TimeFilter.CasesIntersecting(log, from, before));
        Same(
            Cases(cases, events => events.Any(item => item.Time is not null) && Times(events).Max() - Times(events).Min() is >= TimeSpan.TicksPerMinute and <= 4 * TimeSpan.TicksPerMinute),
            TimeFilter.CasesLasting(log, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4)));
    });

    [Fact]
    public void Case_filters_keep_what_a_loop_over_the_cases_keeps() => RandomLog.Cases.Sample(cases =>
    {
        var log = RandomLog.Build(cases);
        var variants = cases.GroupBy(Key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Count: group.Count())).ToList();
        var covered = 0;
        var covering = variants.TakeWhile(variant => covered < 0.6 * cases.Length && (covered += variant.Count) > 0).Select(variant => variant.Key).ToHashSet();

        Same(cases.Where((_, at) => at is 2 or 5), CaseFilter.WithIds(log, "case 5", "case 2", "case 99"));
        Same(Cases(cases, events => events.Length is 1 or 2), CaseFilter.OfSize(log, 1, 2));
        Same(Cases(cases, events => variants.Take(2).Any(variant => variant.Key == Key(events))), CaseFilter.OfTopVariants(log, 2));
        Same(Cases(cases, events => covering.Contains(Key(events))), CaseFilter.OfVariantsCovering(log, 0.6));
    });

    [Fact]
    public void Filters_of_filters_keep_ids_attributes_and_offsets_of_their_events()
    {
        var builder = new EventLogBuilder();
        for (var at = 0; at < 6; at++)
        {
            var row = builder.Add($"case {at}", at % 2 == 0 ? "even" : "odd", new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(at)));
            builder.EventAttribute("who", AttributeKind.Text).Set(row, $"person {at}");
            builder.CaseAttribute("amount", AttributeKind.Integer).Set(at, $"{10 * at}");
        }

        var log = AttributeFilter.CasesBetween(ActivityFilter.CasesWith(builder.Build(), "even"), "amount", 15, 100);

        Assert.Equal(["case 2", "case 4"], [log.CaseId(0), log.CaseId(1)]);
        Assert.Equal("person 4", log.EventAttribute("who")![1]);
        Assert.Equal("20", log.CaseAttribute("amount")![0]);
        Assert.Equal(TimeSpan.FromHours(4), log.Offsets[1]);
        Assert.Equal(1, AttributeFilter.CasesWithEvent(log, "who", "person 2").CaseCount);
        Assert.Equal(1, AttributeFilter.Cases(log, "amount", "40").CaseCount);
        Assert.Equal(1, AttributeFilter.Events(log, "who", "person 2", "person 3").EventCount);
        Assert.Equal(0, AttributeFilter.EventsBetween(log, "no such attribute", 0, 1).EventCount);
    }

    [Fact]
    public void A_case_that_loses_its_last_event_goes_and_one_without_events_stays()
    {
        var log = ActivityFilter.EventsExcept(RandomLog.Build([[new("a", 0)], [], [new("a", 0), new("b", 1)]]), "a");

        Assert.Equal(["case 1", "case 2"], [log.CaseId(0), log.CaseId(1)]);
        Assert.Equal([0, 0, 1], log.CaseStarts.ToArray());
    }

    private static string Key(TestEvent[] events) => string.Join('\u0001', events.Select(item => item.Activity));

    private static IEnumerable<TestEvent[]> Cases(TestEvent[][] cases, Func<TestEvent[], bool> keep) => cases.Where(keep);

    private static IEnumerable<TestEvent[]> Events(TestEvent[][] cases, Func<TestEvent, bool> keep) =>
        cases.Select(events => (Before: events.Length, After: events.Where(keep).ToArray())).Where(pair => pair.Before == 0 || pair.After.Length > 0).Select(pair => pair.After);

    private static void Same(IEnumerable<TestEvent[]> expected, EventLog log) => Assert.Equal(
        expected.Select(events => string.Join(' ', events.Select(item => $"{item.Activity}@{item.Time}"))),
        Enumerable.Range(0, log.CaseCount).Select(at => string.Join(' ', Enumerable.Range(log.CaseStarts[at], log.CaseStarts[at + 1] - log.CaseStarts[at])
            .Select(row => $"{log.ActivityNames[log.Activities[row]]}@{(log.Times[row] == EventLog.NoTime ? null : log.Times[row])}"))));
}
