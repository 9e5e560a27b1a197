namespace CuiBono.Processes.Maps.Layout;

/// <summary>Orders the vertices of each row so that lines cross little, and the heavy ones least.</summary>
/// <remarks>Layer by layer sweeps with the barycentre (Sugiyama et al., 1981), each followed by exchanges of neighbours (Gansner et al., 1993, section 3); a
/// crossing costs the product of the two weights. From two starting orders, the better result; crossings are counted after Barth, Juenger and Mutzel (2002).</remarks>
internal sealed class CrossingReduction
{
    private const int Sweeps = 24;
    private const int Patience = 6;

    private readonly LayerRows graph;
    private readonly int[][] up;
    private readonly int[][] down;
    private readonly int[][] upWeights;
    private readonly int[][] downWeights;
    private readonly int[] places;
    private readonly double[] keys;
    private readonly long[] sums;
    private int[][] order;

    private CrossingReduction(LayerRows graph)
    {
        this.graph = graph;
        up = Array.ConvertAll(graph.Up, list => Array.ConvertAll(list, at => graph.Segments[at].Upper));
        down = Array.ConvertAll(graph.Down, list => Array.ConvertAll(list, at => graph.Segments[at].Lower));
        upWeights = Array.ConvertAll(graph.Up, list => Array.ConvertAll(list, at => graph.Segments[at].Weight));
        downWeights = Array.ConvertAll(graph.Down, list => Array.ConvertAll(list, at => graph.Segments[at].Weight));
        (places, keys) = (new int[graph.VertexCount], new double[graph.VertexCount]);
        sums = new long[graph.Order.Max(row => row.Length) + 1];
        order = graph.Order;
    }

    /// <summary>Orders the rows of the graph.</summary>
    public static void Apply(LayerRows graph)
    {
        var reduction = new CrossingReduction(graph);
        reduction.StartFrom(top: true);
        var (best, least) = reduction.Improve();
        reduction.StartFrom(top: false);
        var (other, cost) = reduction.Improve();
        graph.Order = cost < least ? other : best;
    }

    /// <summary>Walks the graph in depth, the heaviest lines first, and sets each vertex beside those met before.</summary>
    private void StartFrom(bool top)
    {
        var rows = Array.ConvertAll(order, row => new List<int>(row.Length));
        var met = new bool[graph.VertexCount];
        var (ahead, weights) = top ? (down, downWeights) : (up, upWeights);
        var stack = new Stack<int>();
        foreach (var root in Enumerable.Range(0, met.Length).OrderBy(vertex => top ? graph.Rows[vertex] : -graph.Rows[vertex]))
        {
            stack.Push(root);
            while (stack.TryPop(out var vertex))
            {
                if (met[vertex]) continue;
                met[vertex] = true;
                rows[graph.Rows[vertex]].Add(vertex);
                foreach (var at in Enumerable.Range(0, ahead[vertex].Length).OrderBy(at => weights[vertex][at])) stack.Push(ahead[vertex][at]);
            }
        }

        order = Array.ConvertAll(rows, row => row.ToArray());
        foreach (var row in order) Number(row);
    }

    private (int[][] Order, long Cost) Improve()
    {
        var (best, least, stale) = (Copy(), Cost(), 0);
        for (var sweep = 0; sweep < Sweeps && stale < Patience && least > 0; sweep++)
        {
            var downwards = sweep % 2 == 0;
            for (var step = 1; step < order.Length; step++)
            {
                var row = downwards ? step : order.Length - 1 - step;
                SortByBarycentre(order[row], downwards ? up : down, downwards ? upWeights : downWeights);
            }

            Exchange();
            var cost = Cost();
            stale++;
            if (cost >= least) continue;
            (best, least, stale) = (Copy(), cost, 0);
        }

        return (best, least);
    }

    private int[][] Copy() => Array.ConvertAll(order, row => (int[])row.Clone());

    private void Number(int[] row)
    {
        for (var at = 0; at < row.Length; at++) places[row[at]] = at;
    }

    /// <summary>Vertices without lines to the fixed row keep their place among the others.</summary>
    private void SortByBarycentre(int[] row, int[][] neighbours, int[][] weights)
    {
        var free = new List<int>(row.Length);
        foreach (var vertex in row)
        {
            if (neighbours[vertex].Length == 0) continue;
            double sum = 0, total = 0;
            for (var at = 0; at < neighbours[vertex].Length; at++)
            {
                sum += (double)weights[vertex][at] * places[neighbours[vertex][at]];
                total += weights[vertex][at];
            }

            keys[vertex] = sum / total;
            free.Add(vertex);
        }

        var sorted = free.OrderBy(vertex => keys[vertex]).ToArray();
        for (var (at, next) = (0, 0); at < row.Length; at++)
            if (neighbours[row[at]].Length > 0)
                row[at] = sorted[next++];
        Number(row);
    }

    private void Exchange()
    {
        for (var (round, improved) = (0, true); improved && round < 8; round++)
        {
            improved = false;
            foreach (var row in order)
                for (var at = 1; at < row.Length; at++)
                {
                    var (left, right) = (row[at - 1], row[at]);
                    if (Gain(left, right, up, upWeights) + Gain(left, right, down, downWeights) <= 0) continue;
                    (row[at - 1], row[at]) = (right, left);
                    (places[left], places[right]) = (at, at - 1);
                    improved = true;
                }
        }
    }

    /// <summary>What is saved to one side when the two change places.</summary>
    private long Gain(int left, int right, int[][] neighbours, int[][] weights)
    {
        long gain = 0;
        var (ofLeft, ofRight) = (neighbours[left], neighbours[right]);
        for (var i = 0; i < ofLeft.Length; i++)
            for (var j = 0; j < ofRight.Length; j++)
                gain += Math.Sign(places[ofLeft[i]] - places[ofRight[j]]) * weights[left][i] * weights[right][j];
        return gain;
    }

    private long Cost()
    {
        long cost = 0;
        for (var row = 1; row < order.Length; row++) cost += CostAbove(order[row], order[row - 1].Length);
        return cost;
    }

    /// <summary>Takes the segments by lower, then upper end; the weights of earlier ones that end further right above are crossed.</summary>
    private long CostAbove(int[] row, int width)
    {
        Array.Clear(sums);
        long cost = 0, total = 0;
        foreach (var vertex in row)
        {
            for (var at = 0; at < up[vertex].Length; at++)
            {
                long before = 0;
                for (var place = places[up[vertex][at]] + 1; place > 0; place &= place - 1) before += sums[place];
                cost += (total - before) * upWeights[vertex][at];
            }

            for (var at = 0; at < up[vertex].Length; at++)
            {
                for (var place = places[up[vertex][at]] + 1; place <= width; place += place & -place) sums[place] += upWeights[vertex][at];
                total += upWeights[vertex][at];
            }
        }

        return cost;
    }
}
