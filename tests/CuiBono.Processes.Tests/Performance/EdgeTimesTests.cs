using CsCheck;
using CuiBono.Processes.Discovery;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Tests.Performance;

public sealed class EdgeTimesTests
{
    [Fact]
    public void Median_and_p90_are_those_of_sorted_times() => RandomLog.Cases.Sample(Compare);

    [Fact]
    public void More_activities_than_a_matrix_holds_give_the_same()
    {
        TestEvent[] many = [.. Enumerable.Range(0, 3000).Select(activity => new TestEvent($"{activity % 1500}", activity % 7))];
        Compare([many, many[..2000], many[5..100]]);
    }

    [Fact]
    public void Percentiles_are_those_of_type_7_in_R()
    {
        // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.5, .9), type = 7) gives 3.5 and 6.9.
        long[] values = [3, 1, 4, 1, 5, 9, 2, 6];

        Assert.Equal(3.5, Percentile.OfUnsorted(values, 0.5));
        Assert.Equal(6.9, Percentile.OfUnsorted(values, 0.9), 1e-12);
        Assert.Equal(double.NaN, Percentile.OfUnsorted([], 0.5));
    }

    [Fact]
    public void Selection_gives_what_sorting_gives() =>
        Gen.Select(Gen.Long[-50, 50].Array[1, 300], Gen.Double[0, 1]).Sample((values, share) =>
        {
            var sorted = values.Order().ToArray();
            var position = (values.Length - 1) * share;
            var rank = (int)position;
            var expected = rank + 1 == values.Length ? sorted[rank] : sorted[rank] + ((position - rank) * (sorted[rank + 1] - sorted[rank]));

            Assert.Equal(expected, Percentile.OfUnsorted(values.ToArray(), share), 1e-9);
        });

    private static void Compare(TestEvent[][] cases)
    {
        var log = RandomLog.Build(cases);
        var graph = DirectlyFollowsGraph.Of(log);
        var times = EdgeTimes.Of(log, graph);
        var pairs = cases.SelectMany(events => events.Zip(events.Skip(1))).Where(pair => pair.First.Time is not null && pair.Second.Time is not null)
            .ToLookup(pair => (pair.First.Activity, pair.Second.Activity), pair => (pair.Second.Time - pair.First.Time)!.Value / 1e7);
        for (var at = 0; at < graph.Edges.Length; at++)
        {
            var edge = graph.Edges[at];
            var sorted = pairs[(graph.ActivityNames[edge.From], graph.ActivityNames[edge.To])].Order().ToList();
            Assert.Equal(sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2, times.MedianSeconds[at], 1e-6);
            Assert.Equal(sorted.Count == 0 ? double.NaN : Type7(sorted, 0.9), times.P90Seconds[at], 1e-6);
        }
    }

    private static double Type7(List<double> sorted, double share)
    {
        var position = (sorted.Count - 1) * share;
        var rank = (int)position;
        return rank + 1 == sorted.Count ? sorted[rank] : sorted[rank] + ((position - rank) * (sorted[rank + 1] - sorted[rank]));
    }
}
