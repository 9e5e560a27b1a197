namespace CuiBono.Networks.Connectivity;

/// <summary>For how many pairs of other nodes a node lies on the shortest ways.</summary>
/// <remarks>Brandes 2001 on the simple graph: every link counts one step, ends are left out, each unordered pair counts once, and a pair with several shortest ways is shared among them. Not normalised.</remarks>
public static class Betweenness
{
    /// <summary>The value of each node.</summary>
    public static double[] Of(Graph graph)
    {
        var simple = graph.Simple();
        var count = simple.NodeCount;
        var between = new double[count];
        var distance = new int[count];
        var ways = new double[count];
        var share = new double[count];
        var order = new int[count];
        for (var source = 0; source < count; source++)
        {
            Array.Fill(distance, -1);
            distance[source] = 0;
            ways[source] = 1;
            share[source] = 0;
            order[0] = source;
            var tail = 1;
            for (var head = 0; head < tail; head++)
            {
                var node = order[head];
                var step = distance[node] + 1;
                var here = ways[node];
                foreach (var other in simple.NeighboursOf(node))
                {
                    var known = distance[other];
                    if (known < 0)
                    {
                        distance[other] = step;
                        ways[other] = here;
                        share[other] = 0;
                        order[tail++] = other;
                    }
                    else if (known == step)
                    {
                        ways[other] += here;
                    }
                }
            }

            for (var at = tail - 1; at > 0; at--)
            {
                var node = order[at];
                var before = distance[node] - 1;
                var given = (1 + share[node]) / ways[node];
                foreach (var other in simple.NeighboursOf(node))
                    if (distance[other] == before) share[other] += ways[other] * given;
                between[node] += share[node];
            }
        }

        for (var node = 0; node < count; node++) between[node] /= 2;
        return between;
    }
}
