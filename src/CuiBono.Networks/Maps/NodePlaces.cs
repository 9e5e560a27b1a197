using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Maps;

/// <summary>Where each node stands in the picture, and how places of the earth come to it.</summary>
/// <remarks>
/// Geography where at least half of the nodes have a place and two of them differ: a node without a place then stands in the middle of its neighbours, a little aside, and what has no neighbours with a place
/// below the map. Else a schematic drawing.
/// </remarks>
internal sealed class NodePlaces
{
    public const double FullWidth = 1160;
    private const double HeightToWidth = 760.0 / FullWidth;
    private const double HopPixels = 84;
    private const double LongestStep = 100_000;
    private readonly AzimuthalProjection? projection;
    private readonly MapPoint[] points;
    private double left;
    private double top;
    private double scale = 1;
    private double shift;

    public NodePlaces(Inventory inventory, double width)
    {
        Width = width;
        var graph = Graph.Of(inventory);
        IsPlaced = new bool[graph.NodeCount];
        var places = new UnitVector[graph.NodeCount];
        foreach (var (index, node) in inventory.Nodes.Index())
            if (node.Position is { } position) (IsPlaced[index], places[index]) = (true, UnitVector.Of(position));
        foreach (var link in inventory.Links)
        {
            if (link.Route.Count == 0) continue;
            if (!IsPlaced[link.From]) (IsPlaced[link.From], places[link.From]) = (true, UnitVector.Of(link.Route[0]));
            if (!IsPlaced[link.To]) (IsPlaced[link.To], places[link.To]) = (true, UnitVector.Of(link.Route[^1]));
        }

        var placed = Enumerable.Range(0, places.Length).Where(node => IsPlaced[node]).ToList();
        if (placed.Count * 2 < places.Length || placed.Select(node => places[node]).Distinct().Count() < 2)
        {
            points = StressLayout.Of(graph);
            Array.Clear(IsPlaced);
            Fit(points, HopPixels);
            for (var node = 0; node < points.Length; node++) points[node] = Fitted(points[node]);
            return;
        }

        projection = new AzimuthalProjection(placed.Select(node => places[node]));
        points = new MapPoint[places.Length];
        Fit(placed.Select(node => projection.Of(places[node])).Concat(inventory.Links.SelectMany(link => link.Route).Select(place => projection.Of(UnitVector.Of(place)))), double.MaxValue);
        foreach (var node in placed) points[node] = Of(places[node]);
        PlaceOthers(graph);
    }

    public double Width { get; }

    public double Height { get; private set; }

    /// <summary>Pixels of a metre; null where the drawing is schematic.</summary>
    public double? PixelsPerMetre => projection is null ? null : scale;

    /// <summary>Which nodes stand where they are on the earth.</summary>
    public bool[] IsPlaced { get; }

    public MapPoint Of(int node) => points[node];

    public MapPoint Of(UnitVector place) => Fitted(projection!.Of(place));

    /// <summary>A line on the earth, in steps short enough that great circles bend as they should.</summary>
    public IReadOnlyList<MapPoint> Of(SurveyedLine line)
    {
        var drawn = new List<MapPoint>();
        for (var segment = 0; segment < line.SegmentCount; segment++)
        {
            var arc = line.Segment(segment);
            var steps = Math.Max(1, (int)Math.Ceiling(arc.Metres / LongestStep));
            for (var step = segment == 0 ? 0 : 1; step <= steps; step++)
            {
                var point = Of(step == steps ? arc.End : arc.Start.Towards(arc.End, (double)step / steps));
                if (drawn.Count == 0 || Math.Abs(point.X - drawn[^1].X) + Math.Abs(point.Y - drawn[^1].Y) > 0.3 || (segment == line.SegmentCount - 1 && step == steps)) drawn.Add(point);
            }
        }

        return drawn;
    }

    private void Fit(IEnumerable<MapPoint> all, double most)
    {
        double right = double.MinValue, bottom = double.MinValue;
        (left, top) = (double.MaxValue, double.MaxValue);
        foreach (var point in all) (left, top, right, bottom) = (Math.Min(left, point.X), Math.Min(top, point.Y), Math.Max(right, point.X), Math.Max(bottom, point.Y));
        if (right < left) (left, top, right, bottom) = (0, 0, 0, 0);
        scale = Math.Min(most, Math.Min(Width / Math.Max(right - left, 1e-3), Width * HeightToWidth / Math.Max(bottom - top, 1e-3)));
        shift = (Width - ((right - left) * scale)) / 2;
        Height = (bottom - top) * scale;
    }

    private MapPoint Fitted(MapPoint point) => new(shift + ((point.X - left) * scale), (point.Y - top) * scale);

    private void PlaceOthers(Graph graph)
    {
        var stands = (bool[])IsPlaced.Clone();
        var queue = new Queue<int>(Enumerable.Range(0, points.Length).Where(node => stands[node]));
        while (queue.TryDequeue(out var from))
        {
            foreach (var node in graph.NeighboursOf(from).ToArray())
            {
                if (stands[node]) continue;
                var near = graph.NeighboursOf(node).ToArray().Where(other => stands[other]).ToList();
                var (aside, turn) = (16 + (4 * (node % 5)), node * 2.399963);
                points[node] = new MapPoint(Inside(near.Average(other => points[other].X) + (aside * Math.Cos(turn)), Width), Inside(near.Average(other => points[other].Y) + (aside * Math.Sin(turn)), Height));
                stands[node] = true;
                queue.Enqueue(node);
            }
        }

        var (x, y) = (20.0, Height + 30);
        for (var node = 0; node < points.Length; node++)
        {
            if (stands[node]) continue;
            if (x > Width - 20) (x, y) = (20, y + 24);
            points[node] = new MapPoint(x, y);
            (x, Height) = (x + 24, y);
        }
    }

    private static double Inside(double value, double most) => Math.Clamp(value, 0, most);
}
