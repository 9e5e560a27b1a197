using CsCheck;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Tests.Connectivity;

namespace CuiBono.Networks.Tests.Availability;

public sealed class TwoTerminalTests
{
    private static readonly Gen<(Graph Graph, double[] Down, SharedEvent[] Events, int Source, int Target)> Cases =
        from graph in RandomGraph.Upto(6, 9)
        from down in Gen.Double[0, 1].Array[graph.LinkCount]
        from events in Gen.Select(Gen.Double[0, 1], Gen.Int[0, Math.Max(0, graph.LinkCount - 1)].HashSet[0, Math.Min(3, graph.LinkCount)]).Array[0, 4]
        from source in Gen.Int[0, graph.NodeCount - 1]
        from target in Gen.Int[0, graph.NodeCount - 1]
        select (graph, down, events.Select(each => new SharedEvent("event", each.Item1, [.. each.Item2])).ToArray(), source, target);

    [Fact]
    public void Two_links_in_parallel_are_down_together_or_with_their_bridge()
    {
        var graph = new Graph(2, [0, 0], [1, 1]);

        Assert.Equal(0.1 * 0.2, TwoTerminal.Of(graph, [0.1, 0.2], [], 0, 1).Low, 1e-15);
        Assert.Equal(0.5 + 0.5 * 0.1 * 0.2, TwoTerminal.Of(graph, [0.1, 0.2], [new SharedEvent("bridge", 0.5, [0, 1])], 0, 1).Low, 1e-15);
    }

    [Fact]
    public void The_bridge_network_has_the_textbook_value()
    {
        // Wheatstone's bridge with every link down half of the time: both ways of the middle link are equally likely, and 1/2 is the answer by self-duality.
        var graph = new Graph(4, [0, 0, 1, 1, 2], [1, 2, 2, 3, 3]);

        Assert.Equal(0.5, TwoTerminal.Of(graph, [0.5, 0.5, 0.5, 0.5, 0.5], [], 0, 3).Low, 1e-15);
    }

    [Fact]
    public void No_digits_are_lost_where_failure_is_rare()
    {
        var graph = new Graph(4, [0, 0, 1, 1, 2], [1, 2, 2, 3, 3]);

        // Both links at an end, or one at each end and the middle: 2 q^2 + 2 q^3 - 5 q^4 + 2 q^5.
        const double Q = 1e-9;
        Assert.Equal(1, TwoTerminal.Of(graph, [Q, Q, Q, Q, Q], [], 0, 3).Low / (2 * Q * Q + 2 * Q * Q * Q), 1e-14);
    }

    [Fact]
    public void It_is_the_sum_over_all_states() => Cases.Sample(test =>
    {
        var found = TwoTerminal.Of(test.Graph, test.Down, test.Events, test.Source, test.Target);

        Assert.True(found.IsExact);
        Assert.Equal(EveryState(test.Graph, test.Down, test.Events, test.Source, test.Target), found.Low, 1e-12);
    });

    [Fact]
    public void Bounds_contain_the_value() => Cases.Sample(test =>
    {
        var exact = TwoTerminal.Of(test.Graph, test.Down, test.Events, test.Source, test.Target).Low;
        var found = TwoTerminal.Of(test.Graph, test.Down, test.Events, test.Source, test.Target, limit: 1);

        Assert.InRange(exact, found.Low - 1e-14, found.High + 1e-14);
    });

    [Fact]
    public void Another_risk_never_helps() => Cases.Sample(test =>
    {
        var before = TwoTerminal.Of(test.Graph, test.Down, [.. test.Events.Skip(1)], test.Source, test.Target);
        var after = TwoTerminal.Of(test.Graph, test.Down, test.Events, test.Source, test.Target);

        Assert.True(after.Low >= before.Low - 1e-14);
    });

    [Fact]
    public void A_link_split_in_two_and_a_pair_turned_round_change_nothing() => Cases.Sample(test =>
    {
        if (test.Graph.LinkCount == 0) return;
        var (from, to) = (test.Graph.From.ToArray(), test.Graph.To.ToArray());
        var middle = test.Graph.NodeCount;
        var split = new Graph(middle + 1, [middle, .. from[1..], from[0]], [to[0], .. to[1..], middle]);
        double[] down = [test.Down[0] / 2, .. test.Down[1..], (test.Down[0] - test.Down[0] / 2) / (1 - test.Down[0] / 2)];
        SharedEvent[] events = [.. test.Events.Select(each => each.Links.Contains(0) ? each with { Links = [.. each.Links, from.Length] } : each)];

        var before = TwoTerminal.Of(test.Graph, test.Down, test.Events, test.Source, test.Target).Low;
        Assert.Equal(before, TwoTerminal.Of(split, down, events, test.Source, test.Target).Low, 1e-13);
        Assert.Equal(before, TwoTerminal.Of(test.Graph, test.Down, test.Events, test.Target, test.Source).Low, 1e-13);
    });

    [Fact]
    public void Other_numbers_change_nothing() => Cases.Sample(test =>
    {
        var nodes = test.Graph.NodeCount;
        int[] from = [.. test.Graph.From.ToArray().Reverse().Select(node => nodes - 1 - node)];
        int[] to = [.. test.Graph.To.ToArray().Reverse().Select(node => nodes - 1 - node)];
        SharedEvent[] events = [.. test.Events.Reverse().Select(each => each with { Links = [.. each.Links.Select(link => from.Length - 1 - link)] })];

        Assert.Equal(
            TwoTerminal.Of(test.Graph, test.Down, test.Events, test.Source, test.Target).Low,
            TwoTerminal.Of(new Graph(nodes, to, from), test.Down.Reverse().ToArray(), events, nodes - 1 - test.Source, nodes - 1 - test.Target).Low,
            1e-13);
    });

    private static double EveryState(Graph graph, double[] down, SharedEvent[] events, int source, int target)
    {
        var sum = 0.0;
        for (var state = 0; state < 1 << (down.Length + events.Length); state++)
        {
            var share = 1.0;
            var lost = new bool[down.Length];
            for (var link = 0; link < down.Length; link++) share *= (lost[link] = (state >> link & 1) == 1) ? down[link] : 1 - down[link];
            for (var each = 0; each < events.Length; each++)
            {
                var lasts = (state >> (down.Length + each) & 1) == 1;
                share *= lasts ? events[each].Unavailability : 1 - events[each].Unavailability;
                if (lasts) foreach (var link in events[each].Links) lost[link] = true;
            }

            var parts = Components.Of(RandomGraph.WithoutLinks(graph, link => lost[link])).ComponentOf;
            if (parts[source] != parts[target]) sum += share;
        }

        return sum;
    }

    [Fact]
    public void What_each_link_does_is_what_comes_out_with_it_up_and_with_it_down() => Cases.Sample(test =>
    {
        var (whole, byLink) = TwoTerminal.ByLink(test.Graph, test.Down, test.Source, test.Target, TwoTerminal.DefaultLimit);

        Assert.Equal(TwoTerminal.Of(test.Graph, test.Down, [], test.Source, test.Target), whole);
        for (var link = 0; link < test.Graph.LinkCount; link++)
        {
            var figures = byLink!.TryGetValue(link, out var found) ? found : (Up: whole.Low, Down: whole.Low);
            if (test.Down[link] < 1) Assert.Equal(With(link, 0), figures.Up, 1e-13);
            if (test.Down[link] is > 0 and < 1) Assert.Equal(With(link, 1), figures.Down, 1e-13);
        }

        double With(int link, double down) => TwoTerminal.Of(test.Graph, [.. test.Down.Select((before, each) => each == link ? down : before)], [], test.Source, test.Target).Low;
    }, iter: 400);
}
