using System.Text;
using CsCheck;

namespace CuiBono.Processes.Tests;

public sealed class EventLogBuilderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Rows_of_a_table_are_grouped_by_case_and_sorted_by_instant_and_ties_keep_their_order()
    {
        var builder = new EventLogBuilder();
        builder.Add("b", "late", Noon.AddHours(1));
        builder.Add("a", "only", Noon);
        builder.Add("b", "first of the tie", Noon);
        builder.Add("b", "second of the tie", Noon.ToOffset(TimeSpan.Zero));

        var log = builder.Build();

        Assert.Equal(["b", "a"], [log.CaseId(0), log.CaseId(1)]);
        Assert.Equal(["first of the tie", "second of the tie", "late", "only"], Names(log));
        Assert.Equal([0, 3, 4], log.CaseStarts.ToArray());
        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(1)], [log.Offsets[0], log.Offsets[1], log.Offsets[2], log.Offsets[3]]);
    }

    [Fact]
    public void Traces_with_one_id_stay_two_cases()
    {
        var builder = new EventLogBuilder();
        foreach (var activity in new[] { "x", "y" }) builder.Add(builder.StartCase("same"u8), builder.Activities.Code(activity), 0, 0);

        var log = builder.Build(EventOrder.AsAdded);

        Assert.Equal(2, log.CaseCount);
        Assert.Equal("same", log.CaseId(1));
    }

    [Fact]
    public void Attributes_follow_their_events_when_rows_are_sorted()
    {
        var builder = new EventLogBuilder();
        var resource = builder.EventAttribute("resource", AttributeKind.Text);
        resource.Set(builder.Add("a", "late", Noon.AddHours(1)), "Ada");
        builder.Add("a", "early", Noon);

        var log = builder.Build();

        Assert.Null(log.EventAttribute("resource")![0]);
        Assert.Equal("Ada", log.EventAttribute("resource")![1]);
    }

    [Fact]
    public void An_event_without_a_time_stays_behind_the_event_before_it()
    {
        var builder = new EventLogBuilder();
        var (one, activity) = (builder.Case("a"u8), builder.Activities);
        builder.Add(one, activity.Code("second"), 20, 0);
        builder.Add(one, activity.Code("third, timeless"), EventLog.NoTime, 0);
        builder.Add(one, activity.Code("first"), 10, 0);

        Assert.Equal(["first", "second", "third, timeless"], Names(builder.Build()));
    }

    [Fact]
    public void A_log_of_random_rows_is_what_an_obvious_sort_gives() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 20]).Array[0, 60].Sample(rows =>
        {
            var builder = new EventLogBuilder();
            foreach (var (id, activity, time) in rows)
                builder.Add(builder.Case(Encoding.UTF8.GetBytes($"case {id}")), builder.Activities.Code($"activity {activity}"), time, 0);
            var log = builder.Build();

            var expected = rows.GroupBy(row => row.Item1).SelectMany(group => group.OrderBy(row => row.Item3)).ToList();
            Assert.Equal(expected.Select(row => $"activity {row.Item2}"), Names(log));
            Assert.Equal(expected.Select(row => (long)row.Item3), log.Times.ToArray());
        });

    [Fact]
    public void Codes_follow_first_appearance_and_every_text_is_found_again() =>
        Gen.String.Array[0, 200].Sample(texts =>
        {
            var wellFormed = texts.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).ToList();
            var vocabulary = Vocabulary.Of(wellFormed);

            Assert.Equal(wellFormed.Distinct(StringComparer.Ordinal), vocabulary);
            foreach (var text in wellFormed) Assert.Equal(text, vocabulary[vocabulary.IndexOf(text)]);
        });

    [Fact]
    public void Variants_are_the_distinct_sequences_with_their_cases() =>
        Gen.Int[0, 2].Array[0, 4].Array[0, 40].Sample(cases =>
        {
            var builder = new EventLogBuilder();
            foreach (var events in cases)
            {
                var id = builder.StartCase(Encoding.UTF8.GetBytes($"{builder.CaseCount}"));
                foreach (var activity in events) builder.Add(id, builder.Activities.Code($"{activity}"), 0, 0);
            }

            var log = builder.Build(EventOrder.AsAdded);
            var variants = Variants.Of(log);

            var expected = cases.GroupBy(events => string.Join(',', events)).Select(group => (group.Key, group.Count())).ToList();
            Assert.Equal(expected, Enumerable.Range(0, variants.Count)
                .Select(variant => (string.Join(',', variants.Sequence(variant).ToArray().Select(code => log.ActivityNames[code])), variants.Frequencies[variant])));
            Assert.All(Enumerable.Range(0, cases.Length), at => Assert.Equal(expected[variants.OfCase[at]].Key, string.Join(',', cases[at])));
        });

    private static IEnumerable<string> Names(EventLog log) => log.Activities.ToArray().Select(code => log.ActivityNames[code]);
}
