using CsCheck;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Tests.Connectivity;

namespace CuiBono.Networks.Tests.Availability;

public sealed class ManyEventsTests
{
    private static readonly Gen<(Graph Graph, double[] Down, SharedEvent[] Events)> Cases =
        from graph in RandomGraph.Upto(6, 9)
        from down in Gen.Double[0, 0.2].Array[graph.LinkCount]
        from events in Gen.Select(Gen.Frequency((9, Gen.Double[0, 0.1]), (1, Gen.Const(1.0))), Gen.Int[0, Math.Max(0, graph.LinkCount - 1)].HashSet[0, Math.Min(3, graph.LinkCount)]).Array[0, 6]
        select (graph, down, events.Select(each => new SharedEvent("event", each.Item1, [.. each.Item2])).ToArray());

    [Fact]
    public void Bounds_contain_the_exact_value_and_close_on_it_as_events_grow_rare() => Cases.Sample(test =>
    {
        var target = test.Graph.NodeCount - 1;
        var exact = TwoTerminal.Of(test.Graph, test.Down, test.Events, 0, target).Low;
        var found = ManyEvents.Of(test.Events, gone => TwoTerminal.Of(test.Graph, [.. test.Down.Select((down, link) => gone.Contains(link) ? 1 : down)], [], 0, target));
        var sum = test.Events.Where(one => one.Unavailability < 1).Sum(one => one.Unavailability);

        Assert.InRange(exact, found.Low - 1e-12, found.High + 1e-12);
        Assert.True(found.High - found.Low <= (sum * sum * sum) + 1e-12);
    });
}
