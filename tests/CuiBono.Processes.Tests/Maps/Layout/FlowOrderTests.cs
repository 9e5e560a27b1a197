using CsCheck;
using CuiBono.Processes.Maps.Layout;

namespace CuiBono.Processes.Tests.Maps.Layout;

public class FlowOrderTests
{
    [Fact]
    public void Nothing_runs_backwards_where_nothing_has_to() => Gen.Select(Gen.Int[2, 9], Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[0, 30]).Sample((count, drawn) =>
    {
        var edges = drawn.Where(pair => pair.Item1 > pair.Item2 && pair.Item1 < count).Distinct().Select(pair => new LayoutEdge(pair.Item1, pair.Item2, 1, 0)).ToArray();

        var places = FlowOrder.Of(count, edges);

        Assert.Equal(Enumerable.Range(0, count), places.Order());
        Assert.All(edges, edge => Assert.True(places[edge.From] < places[edge.To]));
    });

    [Fact]
    public void Of_a_circle_the_rarest_step_runs_backwards()
    {
        LayoutEdge[] circle = [new(0, 1, 5, 0), new(1, 2, 2, 0), new(2, 3, 9, 0), new(3, 0, 7, 0)];

        var places = FlowOrder.Of(4, circle);

        Assert.Equal([1], Enumerable.Range(0, 4).Where(at => places[circle[at].From] > places[circle[at].To]));
    }
}
