using System.Text;
using CsCheck;
using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Tests.Discovery;

public sealed class DirectlyFollowsGraphTests
{
    [Fact]
    public void Counts_and_mean_times_are_those_of_an_obvious_loop() => RandomLog.Cases.Sample(cases => Compare(cases, DirectlyFollowsGraph.Of(RandomLog.Build(cases))));

    [Fact]
    public void More_activities_than_a_matrix_holds_give_the_same()
    {
        Gen.Int[0, 3000].Array[0, 8].Array[0, 20].Sample(cases =>
        {
            var events = cases.Select(one => one.Select((activity, at) => new TestEvent($"{activity}", at * activity)).ToArray()).ToArray();
            var padded = events.Append([.. Enumerable.Range(0, 3001).Select(activity => new TestEvent($"{activity}", activity))]).ToArray();
            Compare(padded, DirectlyFollowsGraph.Of(RandomLog.Build(padded)));
        }, iter: 10);
    }

    [Fact]
    public void A_log_of_two_cases_has_these_edges()
    {
        var graph = DirectlyFollowsGraph.Of(RandomLog.Build(
        [
            [new("a", 0), new("b", 10 * TimeSpan.TicksPerSecond), new("b", null), new("a", 40 * TimeSpan.TicksPerSecond)],
            [new("a", 0), new("b", 30 * TimeSpan.TicksPerSecond)],
            [],
        ]));

        Assert.Equal([new DirectlyFollowsEdge(0, 1, 2, 2, 20), new(1, 0, 1, 0, double.NaN), new(1, 1, 1, 0, double.NaN)], graph.Edges.ToArray());
        Assert.Equal([3, 3], graph.ActivityCounts.ToArray());
        Assert.Equal([2, 0], graph.StartCounts.ToArray());
        Assert.Equal([1, 1], graph.EndCounts.ToArray());
        Assert.Equal(3, graph.CaseCount);
        Assert.Equal(2, graph.Count(0, 1));
        Assert.Equal(0, graph.Count(0, 0));
    }

    [Fact]
    public void The_mean_of_times_whose_sum_passes_64_bits_is_right()
    {
        var cases = Enumerable.Repeat<TestEvent[]>([new("a", 0), new("b", DateTime.MaxValue.Ticks)], 10).ToArray();

        Assert.Equal(DateTime.MaxValue.Ticks / 1e7, DirectlyFollowsGraph.Of(RandomLog.Build(cases)).Edges[0].MeanSeconds, 1e-3);
    }

    [Fact]
    public void The_canonical_text_is_sorted_by_code_point()
    {
        var log = RandomLog.Build([[new("b", 0), new("\U0001F600", 1), new("\uFFFD", 2), new("b", 3)]]);
        using var text = new MemoryStream();

        DirectlyFollowsGraph.Of(log).WriteCanonicalText(text);

        Assert.Equal("b\t\U0001F600\t1\n\uFFFD\tb\t1\n\U0001F600\t\uFFFD\t1", Encoding.UTF8.GetString(text.ToArray()));
    }

    private static void Compare(TestEvent[][] cases, DirectlyFollowsGraph graph)
    {
        var pairs = cases.SelectMany(events => events.Zip(events.Skip(1))).ToList();
        var expected = pairs.GroupBy(pair => (pair.First.Activity, pair.Second.Activity)).ToDictionary(group => group.Key, group => group.ToList());
        Assert.Equal(expected.Count, graph.Edges.Length);
        foreach (var edge in graph.Edges)
        {
            var group = expected[(graph.ActivityNames[edge.From], graph.ActivityNames[edge.To])];
            var times = group.Where(pair => pair.First.Time is not null && pair.Second.Time is not null).Select(pair => (pair.Second.Time - pair.First.Time)!.Value / 1e7).ToList();
            Assert.Equal((group.Count, times.Count), (edge.Count, edge.Timed));
            if (times.Count > 0) Assert.Equal(times.Average(), edge.MeanSeconds, 1e-6);
            Assert.Equal(edge, graph.Edges[graph.IndexOf(edge.From, edge.To)]);
        }

        for (var code = 0; code < graph.ActivityNames.Count; code++)
        {
            var name = graph.ActivityNames[code];
            Assert.Equal(cases.Sum(events => events.Count(item => item.Activity == name)), graph.ActivityCounts[code]);
            Assert.Equal(cases.Count(events => events.Length > 0 && events[0].Activity == name), graph.StartCounts[code]);
            Assert.Equal(cases.Count(events => events.Length > 0 && events[^1].Activity == name), graph.EndCounts[code]);
        }
    }
}
