namespace CuiBono.Processes.Maps.Layout;

/// <summary>Leads each line through the places that it owns in the rows.</summary>
/// <remarks>A line is a function x(y): between rows, where nothing stands, it may go anywhere; within a row it stays between the neighbours of its place. It is
/// the monotone cubic through its places (Fritsch and Carlson, 1980), which never overshoots, so that looking at it where it enters and leaves a row is proof
/// enough; where it would touch a neighbour it passes the row straight down.</remarks>
internal sealed class Routing
{
    private const double Margin = 16;
    private const double PortRoom = 14;
    private const double CornerRoom = 12;
    private const double Clearance = 5;
    private const double TipRoom = 10;

    private readonly LayoutNode[] nodes;
    private readonly LayerRows graph;
    private readonly double[] columns;
    private readonly double[] tops;
    private readonly double[] heights;
    private readonly double[] lows;
    private readonly double[] highs;
    private readonly double[] upperPorts;
    private readonly double[] lowerPorts;

    private Routing(LayoutNode[] nodes, LayerRows graph, int[] columns, double labelHeight)
    {
        (this.nodes, this.graph) = (nodes, graph);
        this.columns = Array.ConvertAll(columns, column => (double)column);
        var rows = graph.Order.Length;
        (tops, heights) = (new double[rows], new double[rows]);
        (lows, highs) = (new double[graph.VertexCount], new double[graph.VertexCount]);
        (upperPorts, lowerPorts) = (new double[graph.Segments.Length], new double[graph.Segments.Length]);
        for (var row = 0; row < rows; row++) heights[row] = row % 2 == 1 ? labelHeight : graph.Order[row].Where(graph.IsNode).Select(node => nodes[node].Height).DefaultIfEmpty(labelHeight).Max();
    }

    public static GraphLayout Of(LayoutNode[] nodes, LayoutEdge[] edges, bool[] backward, LayerRows graph, int[] columns, double labelHeight)
    {
        var routing = new Routing(nodes, graph, columns, labelHeight);
        routing.MoveToMargin();
        routing.PlacePorts();
        routing.PlaceRows();
        routing.FindChannels();
        var routes = new LayoutRoute[edges.Length];
        var firstSegment = 0;
        for (var at = 0; at < edges.Length; at++)
        {
            var chain = graph.Chains[at];
            var points = routing.Line(chain, firstSegment, backward[at]);
            firstSegment += chain.Length - 1;
            if (backward[at]) points.Reverse();
            var row = graph.LabelRows[at];
            var label = new LayoutPoint(routing.columns[chain[row - graph.Rows[chain[0]]]], routing.Middle(row));
            routes[at] = new LayoutRoute(points, label, backward[at]);
        }

        var places = Enumerable.Range(0, nodes.Length).Select(node => new LayoutPoint(routing.columns[node], routing.Middle(graph.Rows[node]))).ToArray();
        var width = Enumerable.Range(0, graph.VertexCount).Max(vertex => routing.columns[vertex] + graph.Right(vertex)) + Margin;
        return new GraphLayout(width, routing.tops[^1] + routing.heights[^1] + Margin, places, routes);
    }

    private double Middle(int row) => tops[row] + (heights[row] / 2);

    private void MoveToMargin()
    {
        var least = Enumerable.Range(0, columns.Length).Min(vertex => columns[vertex] - graph.Left(vertex));
        for (var vertex = 0; vertex < columns.Length; vertex++) columns[vertex] += Margin - least;
    }

    private void PlacePorts()
    {
        var places = new int[graph.VertexCount];
        foreach (var row in graph.Order)
            for (var at = 0; at < row.Length; at++)
                places[row[at]] = at;
        for (var at = 0; at < graph.Segments.Length; at++) (upperPorts[at], lowerPorts[at]) = (columns[graph.Segments[at].Upper], columns[graph.Segments[at].Lower]);
        for (var node = 0; node < nodes.Length; node++)
        {
            Spread(node, [.. graph.Down[node].OrderBy(at => places[graph.Segments[at].Lower])], upperPorts, lowerPorts);
            Spread(node, [.. graph.Up[node].OrderBy(at => places[graph.Segments[at].Upper])], lowerPorts, upperPorts);
        }
    }

    /// <summary>Each line leaves its box where it would run straight, or near the corner that faces its way; in order, and apart from its neighbours.</summary>
    private void Spread(int node, int[] segments, double[] ports, double[] farEnds)
    {
        if (segments.Length == 0) return;
        var reach = Math.Max(0, (nodes[node].Width / 2) - CornerRoom);
        var places = new double[segments.Length];
        for (var at = 0; at < places.Length; at++)
        {
            var away = farEnds[segments[at]] - columns[node];
            places[at] = Math.Abs(away) <= reach ? away : Math.Sign(away) * reach * 0.75;
        }

        // The heaviest keeps its place; the others make room to both sides, in the width that is left there.
        var main = Enumerable.Range(0, segments.Length).MaxBy(at => graph.Segments[segments[at]].Weight);
        places[main] = Between(places[main], -reach, reach);
        var (before, after) = (Math.Min(PortRoom, (places[main] + reach) / Math.Max(1, main)), Math.Min(PortRoom, (reach - places[main]) / Math.Max(1, places.Length - 1 - main)));
        for (var at = main + 1; at < places.Length; at++) places[at] = Between(places[at], places[at - 1] + after, reach - ((places.Length - 1 - at) * after));
        for (var at = main - 1; at >= 0; at--) places[at] = Between(places[at], -reach + (at * before), places[at + 1] - before);
        for (var at = 0; at < places.Length; at++) ports[segments[at]] = columns[node] + places[at];
    }

    private static double Between(double value, double low, double high) => Math.Min(Math.Max(value, low), high);

    /// <summary>Rows stand further apart where a line between them has a long way to the side.</summary>
    private void PlaceRows()
    {
        var ways = new double[heights.Length];
        for (var at = 0; at < graph.Segments.Length; at++)
        {
            var row = graph.Rows[graph.Segments[at].Lower];
            ways[row] = Math.Max(ways[row], Math.Abs(upperPorts[at] - lowerPorts[at]));
        }

        tops[0] = Margin;
        for (var row = 1; row < tops.Length; row++) tops[row] = tops[row - 1] + heights[row - 1] + 20 + Math.Min(48, 0.12 * ways[row]);
    }

    /// <summary>From where to where a line may pass its row: to the boxes and labels beside it, and half the way to another line.</summary>
    private void FindChannels()
    {
        foreach (var row in graph.Order)
            for (var at = 0; at < row.Length; at++)
            {
                lows[row[at]] = at == 0 ? double.NegativeInfinity : Wall(row[at - 1], row[at], 1);
                highs[row[at]] = at == row.Length - 1 ? double.PositiveInfinity : Wall(row[at + 1], row[at], -1);
            }

        double Wall(int neighbour, int vertex, int side) => !graph.IsNode(neighbour) && !graph.IsLabel(neighbour)
            ? (columns[neighbour] + columns[vertex]) / 2
            : columns[neighbour] + (side * (Clearance + (side > 0 ? graph.Right(neighbour) : graph.Left(neighbour))));
    }

    private List<LayoutPoint> Line(int[] chain, int firstSegment, bool tipAbove)
    {
        var straight = new bool[chain.Length];
        while (true)
        {
            var knots = Knots(chain, firstSegment, straight, tipAbove);
            var slopes = Slopes(knots);
            var touched = false;
            for (var (at, knot) = (1, 2); at < chain.Length - 1; at++, knot++)
            {
                if (straight[at])
                {
                    knot++;
                    continue;
                }

                var row = graph.Rows[chain[at]];
                var (entry, exit) = (At(knots, slopes, knot - 1, tops[row]), At(knots, slopes, knot, tops[row] + heights[row]));
                if (Math.Min(entry, exit) >= lows[chain[at]] && Math.Max(entry, exit) <= highs[chain[at]]) continue;
                straight[at] = touched = true;
            }

            if (!touched) return Curves(knots, slopes);
        }
    }

    /// <summary>The places that the line goes through; straight near its boxes, and longer so where its arrow head comes.</summary>
    private List<LayoutPoint> Knots(int[] chain, int firstSegment, bool[] straight, bool tipAbove)
    {
        var (upper, lower) = (chain[0], chain[^1]);
        var (from, to) = (upperPorts[firstSegment], lowerPorts[firstSegment + chain.Length - 2]);
        var (upperRow, lowerRow) = (graph.Rows[upper], graph.Rows[lower]);
        var knots = new List<LayoutPoint>
        {
            new(from, Middle(upperRow) + (nodes[upper].Height / 2)),
            new(from, tops[upperRow] + heights[upperRow] + (tipAbove ? TipRoom : 0)),
        };
        for (var at = 1; at < chain.Length - 1; at++)
        {
            var (x, row) = (columns[chain[at]], graph.Rows[chain[at]]);
            if (straight[at]) knots.AddRange([new(x, tops[row]), new(x, tops[row] + heights[row])]);
            else knots.Add(new(x, Middle(row)));
        }

        knots.Add(new(to, tops[lowerRow] - (tipAbove ? 0 : TipRoom)));
        knots.Add(new(to, Middle(lowerRow) - (nodes[lower].Height / 2)));
        return knots;
    }

    private static double[] Slopes(List<LayoutPoint> knots)
    {
        var slopes = new double[knots.Count];
        for (var at = 1; at < slopes.Length - 1; at++)
        {
            var (above, below) = (Secant(knots, at - 1), Secant(knots, at));
            if (above * below > 0) slopes[at] = 2 * above * below / (above + below);
        }

        return slopes;
    }

    private static double Secant(List<LayoutPoint> knots, int at)
    {
        var height = knots[at + 1].Y - knots[at].Y;
        return height < 1e-9 ? 0 : (knots[at + 1].X - knots[at].X) / height;
    }

    /// <summary>The x of the curve from a knot to the next, at a y between them.</summary>
    private static double At(List<LayoutPoint> knots, double[] slopes, int knot, double y)
    {
        var (from, to) = (knots[knot], knots[knot + 1]);
        var height = to.Y - from.Y;
        if (height < 1e-9) return to.X;
        var t = (y - from.Y) / height;
        var s = 1 - t;
        return (s * s * (1 + (2 * t)) * from.X) + (s * s * t * height * slopes[knot]) + (t * t * (3 - (2 * t)) * to.X) - (t * t * s * height * slopes[knot + 1]);
    }

    private static List<LayoutPoint> Curves(List<LayoutPoint> knots, double[] slopes)
    {
        var points = new List<LayoutPoint> { knots[0] };
        for (var at = 0; at < knots.Count - 1; at++)
        {
            var (from, to) = (knots[at], knots[at + 1]);
            var third = (to.Y - from.Y) / 3;
            if (third < 1e-9) continue;
            points.AddRange([new(from.X + (slopes[at] * third), from.Y + third), new(to.X - (slopes[at + 1] * third), to.Y - third), to]);
        }

        return points;
    }
}
