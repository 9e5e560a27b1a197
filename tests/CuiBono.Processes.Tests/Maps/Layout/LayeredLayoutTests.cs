using CsCheck;
using CuiBono.Processes.Maps.Layout;

namespace CuiBono.Processes.Tests.Maps.Layout;

public class LayeredLayoutTests
{
    private const double LabelHeight = 15;

    [Fact]
    public void No_box_label_or_line_touches_what_is_not_its_own() => RandomGraph.Any.Sample(graph => AssertFree(graph.Nodes, graph.Edges, Lay(graph)), iter: 150);

    [Fact]
    public void A_dense_graph_of_eighty_boxes_is_free_of_overlaps_too()
    {
        var graph = RandomGraph.Spaghetti(80, 400);

        AssertFree(graph.Nodes, graph.Edges, Lay(graph));
    }

    [Fact]
    public void Every_line_runs_from_its_box_to_its_box_without_a_break() => RandomGraph.Any.Sample(graph =>
    {
        var layout = Lay(graph);
        Assert.Equal(graph.Edges.Length, layout.Routes.Count);
        for (var at = 0; at < graph.Edges.Length; at++)
        {
            var (edge, route) = (graph.Edges[at], layout.Routes[at]);
            Assert.True(route.Points.Count >= 4 && route.Points.Count % 3 == 1);
            AssertOnBorder(layout.Nodes[edge.From], graph.Nodes[edge.From], route.Points[0], below: !route.Backward);
            AssertOnBorder(layout.Nodes[edge.To], graph.Nodes[edge.To], route.Points[^1], below: route.Backward);
            Assert.Contains(Curve.Sample(route.Points), point => Math.Abs(point.X - route.Label.X) < 0.5 && Math.Abs(point.Y - route.Label.Y) < 4);
            Assert.Equal(route.Backward, layout.Nodes[edge.From].Y > layout.Nodes[edge.To].Y);
        }
    }, iter: 100);

    [Fact]
    public void Everything_lies_on_the_page() => RandomGraph.Any.Sample(graph =>
    {
        var layout = Lay(graph);
        foreach (var point in layout.Nodes.Concat(layout.Routes.SelectMany(route => Curve.Sample(route.Points))))
            Assert.True(point.X >= 0 && point.X <= layout.Width && point.Y >= 0 && point.Y <= layout.Height);
    }, iter: 50);

    [Fact]
    public void The_same_graph_is_laid_out_the_same() => RandomGraph.Any.Sample(graph =>
    {
        var (one, other) = (Lay(graph), Lay(graph));
        Assert.Equal(one.Nodes, other.Nodes);
        Assert.Equal(one.Routes.SelectMany(route => route.Points), other.Routes.SelectMany(route => route.Points));
    }, iter: 20);

    [Fact]
    public void The_start_stands_above_and_the_end_below_everything() => RandomGraph.Any.Sample(graph =>
    {
        var layout = Lay(graph);
        for (var node = 1; node < graph.Nodes.Length - 1; node++)
        {
            Assert.True(layout.Nodes[0].Y < layout.Nodes[node].Y);
            Assert.True(layout.Nodes[^1].Y > layout.Nodes[node].Y);
        }
    }, iter: 50);

    [Fact]
    public void A_chain_runs_straight_down_and_a_rare_way_back_runs_up()
    {
        var nodes = Enumerable.Repeat(new LayoutNode(90, 40), 4).ToArray();
        LayoutEdge[] edges = [new(0, 1, 100, 20), new(1, 2, 100, 20), new(2, 3, 100, 20), new(2, 1, 5, 20)];

        var layout = LayeredLayout.Of(nodes, edges, 0, 3, LabelHeight);

        Assert.Single(layout.Nodes.Select(node => node.X).Distinct());
        Assert.Equal([false, false, false, true], layout.Routes.Select(route => route.Backward));
        foreach (var route in layout.Routes.Take(3)) Assert.Single(route.Points.Select(point => point.X).Distinct());
    }

    private static GraphLayout Lay(RandomGraph graph) => LayeredLayout.Of(graph.Nodes, graph.Edges, 0, graph.Nodes.Length - 1, LabelHeight);

    private static void AssertOnBorder(LayoutPoint place, LayoutNode node, LayoutPoint end, bool below)
    {
        Assert.Equal(place.Y + ((below ? 1 : -1) * node.Height / 2), end.Y, 6);
        Assert.InRange(end.X, place.X - (node.Width / 2), place.X + (node.Width / 2));
    }

    private static void AssertFree(LayoutNode[] nodes, LayoutEdge[] edges, GraphLayout layout)
    {
        var boxes = layout.Nodes.Select((place, at) => new Area(place.X - nodes[at].Left, place.Y - (nodes[at].Height / 2), place.X + nodes[at].Right, place.Y + (nodes[at].Height / 2))).ToArray();
        var labels = layout.Routes.Select((route, at) => new Area(
            route.Label.X - (edges[at].LabelWidth / 2), route.Label.Y - (LabelHeight / 2), route.Label.X + (edges[at].LabelWidth / 2), route.Label.Y + (LabelHeight / 2))).ToArray();
        Area[] all = [.. boxes, .. labels];
        for (var at = 0; at < all.Length; at++)
            for (var other = at + 1; other < all.Length; other++)
                Assert.False(all[at].Overlaps(all[other]), $"{at} and {other} overlap");
        for (var at = 0; at < edges.Length; at++)
        {
            var points = Curve.Sample(layout.Routes[at].Points);
            for (var box = 0; box < boxes.Length; box++)
                if (box != edges[at].From && box != edges[at].To)
                    Assert.DoesNotContain(points, boxes[box].Holds);
                else
                    Assert.DoesNotContain(points, point => boxes[box].Holds(point) && Math.Abs(point.Y - layout.Nodes[box].Y) < (nodes[box].Height / 2) - 0.01);
            for (var label = 0; label < labels.Length; label++)
                if (label != at)
                    Assert.DoesNotContain(points, labels[label].Holds);
        }
    }
}
