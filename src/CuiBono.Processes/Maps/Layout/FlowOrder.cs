namespace CuiBono.Processes.Maps.Layout;

/// <summary>Puts nodes in a line so that little weight runs backwards; what does is drawn against the flow.</summary>
/// <remarks>The greedy order of Eades, Lin and Smyth (1993), with weights, then sifting: each node moves to the place where the least weight runs backwards,
/// until none gains. A heuristic: the smallest feedback arc set is NP-hard.</remarks>
internal static class FlowOrder
{
    private const int Rounds = 12;

    /// <summary>The place of each node in the line.</summary>
    public static int[] Of(int count, ReadOnlySpan<LayoutEdge> edges)
    {
        var weights = new double[count * count];
        foreach (var edge in edges) weights[(edge.From * count) + edge.To] += edge.Weight;
        var order = Greedy(count, weights);
        for (var round = 0; round < Rounds && Sift(order, weights); round++) ;
        var places = new int[count];
        for (var at = 0; at < count; at++) places[order[at]] = at;
        return places;
    }

    private static int[] Greedy(int count, double[] weights)
    {
        var (outgoing, incoming) = (new double[count], new double[count]);
        for (var from = 0; from < count; from++)
            for (var to = 0; to < count; to++)
            {
                outgoing[from] += weights[(from * count) + to];
                incoming[to] += weights[(from * count) + to];
            }

        var order = new int[count];
        var taken = new bool[count];
        var (head, tail) = (0, count - 1);
        while (head <= tail)
        {
            var (next, isSink) = Next(taken, outgoing, incoming);
            taken[next] = true;
            order[isSink ? tail-- : head++] = next;
            for (var other = 0; other < count; other++)
            {
                outgoing[other] -= weights[(other * count) + next];
                incoming[other] -= weights[(next * count) + other];
            }
        }

        return order;
    }

    private static (int Node, bool IsSink) Next(bool[] taken, double[] outgoing, double[] incoming)
    {
        const double Nothing = 1e-9;
        var (best, gain) = (-1, double.NegativeInfinity);
        for (var node = 0; node < taken.Length; node++)
        {
            if (taken[node]) continue;
            if (outgoing[node] <= Nothing && incoming[node] > Nothing) return (node, true);
            var value = incoming[node] <= Nothing ? double.PositiveInfinity : outgoing[node] - incoming[node];
            if (best < 0 || value > gain) (best, gain) = (node, value);
        }

        return (best, false);
    }

    private static bool Sift(int[] order, double[] weights)
    {
        var count = order.Length;
        var moved = false;
        for (var node = 0; node < count; node++)
        {
            var place = Array.IndexOf(order, node);
            var (best, least) = (place, -1e-9);
            for (var (at, cost) = (place - 1, 0.0); at >= 0; at--)
            {
                cost += weights[(order[at] * count) + node] - weights[(node * count) + order[at]];
                if (cost < least) (best, least) = (at, cost);
            }

            for (var (at, cost) = (place + 1, 0.0); at < count; at++)
            {
                cost += weights[(node * count) + order[at]] - weights[(order[at] * count) + node];
                if (cost < least) (best, least) = (at, cost);
            }

            if (best == place) continue;
            if (best < place) Array.Copy(order, best, order, best + 1, place - best);
            else Array.Copy(order, place + 1, order, place, best - place);
            order[best] = node;
            moved = true;
        }

        return moved;
    }
}
