using CsCheck;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Tests.ObjectCentric;

public sealed class ObjectCentricDirectlyFollowsGraphTests
{
    [Fact]
    public void Items_of_the_shop_by_hand()
    {
        var graph = ObjectCentricDirectlyFollowsGraph.Of(Shop.Log());
        var items = graph.Types.Single(type => type.ObjectType == "item");

        // i1: e1 e3 e6 - i2: e1 e5 e8 - i3: e2 e4 e6.
        // place order: e1 (i1, i2) and e2 (i3); it begins all three lives. pick item: e3, e4, e5, one item each. pack: e6 (i1, i3) and e8 (i2); it ends all.
        Assert.Equal([("place order", 2, 3, 3, 2, 3, 0, 0), ("pick item", 3, 3, 3, 0, 0, 0, 0), ("pack", 2, 3, 3, 0, 0, 2, 3)],
            items.Nodes.Select(node => (graph.ActivityNames[node.Activity], node.Events, node.UniqueObjects, node.TotalObjects, node.StartEvents, node.StartObjects, node.EndEvents, node.EndObjects)));
        // place order > pick item: (e1,e3,i1) 2 h, (e1,e5,i2) 4 h, (e2,e4,i3) 2 h. pick item > pack: (e3,e6,i1) 3 h, (e4,e6,i3) 2 h, (e5,e8,i2) 3 h.
        Assert.Equal([("place order", "pick item", 3, 3, 3, 8 * 3600.0 / 3), ("pick item", "pack", 3, 3, 3, 8 * 3600.0 / 3)], Edges(graph, items));
    }

    [Fact]
    public void Events_that_share_objects_are_one_pair_and_several_objects()
    {
        // Both items go through e1 and e2 together, and i1 repeats the pair of activities with e3 and e4:
        // a > b happens in the pairs (e1,e2), (e3,e4), for two objects, three times. b > a happens once, (e2,e3) for i1.
        var builder = new ObjectCentricLogBuilder();
        var (one, two) = (builder.AddObject("i1", "item"), builder.AddObject("i2", "item"));
        for (var at = 0; at < 4; at++)
        {
            var number = builder.AddEvent($"e{at + 1}", at % 2 == 0 ? "a" : "b", DateTimeOffset.UnixEpoch.AddHours(at));
            builder.Relate(number, one);
            if (at < 2) builder.Relate(number, two);
        }

        var graph = ObjectCentricDirectlyFollowsGraph.Of(builder.Build());

        Assert.Equal([("a", "b", 2, 2, 3, 3600.0), ("b", "a", 1, 1, 1, 3600.0)], Edges(graph, graph.Types[0]));
        // The last event of i1 is e4, that of i2 is e2, both of b; both begin with e1.
        Assert.Equal([new ObjectCentricNode(0, 2, 2, 3, 1, 2, 0, 0), new ObjectCentricNode(1, 2, 2, 3, 0, 0, 2, 2)], graph.Types[0].Nodes);
    }

    [Fact]
    public void An_event_without_objects_counts_for_its_activity_and_in_no_graph()
    {
        var graph = ObjectCentricDirectlyFollowsGraph.Of(Shop.Log());

        Assert.Equal([2, 3, 2, 2, 1, 1], graph.ActivityCounts.ToArray());
        Assert.DoesNotContain(graph.Types.SelectMany(type => type.Nodes), node => graph.ActivityNames[node.Activity] == "count stock");
        Assert.Equal((3, 1), graph.Types.Where(type => type.ObjectType == "order").Select(type => (type.Objects, type.ObjectsWithoutEvents)).Single());
    }

    [Fact]
    public void Random_logs_count_as_sets_of_pairs_and_triples_would() =>
        RandomLogs.Any.Sample(log =>
        {
            var graph = ObjectCentricDirectlyFollowsGraph.Of(log);
            for (var type = 0; type < log.ObjectTypes.Count; type++)
            {
                var steps = Enumerable.Range(0, log.ObjectCount).Where(number => log.ObjectTypeCodes[number] == type)
                    .SelectMany(number => RandomLogs.Trace(log, number) is var trace ? trace.Zip(trace.Skip(1), (from, to) => (From: from, To: to, Object: number)) : []).ToList();
                var expected = steps.GroupBy(step => (log.EventTypeCodes[step.From], log.EventTypeCodes[step.To])).OrderBy(group => group.Key)
                    .Select(group => (group.Key.Item1, group.Key.Item2, group.Select(step => (step.From, step.To)).Distinct().Count(), group.Select(step => step.Object).Distinct().Count(), group.Distinct().Count()));
                Assert.Equal(expected, graph.Types[type].Edges.Select(edge => ((ushort)edge.From, (ushort)edge.To, edge.EventPairs, edge.UniqueObjects, edge.TotalObjects)));
            }
        }, iter: 300);

    private static IEnumerable<(string, string, int, int, int, double)> Edges(ObjectCentricDirectlyFollowsGraph graph, ObjectTypeGraph type) =>
        type.Edges.Select(edge => (graph.ActivityNames[edge.From], graph.ActivityNames[edge.To], edge.EventPairs, edge.UniqueObjects, edge.TotalObjects, edge.MeanSeconds));
}
