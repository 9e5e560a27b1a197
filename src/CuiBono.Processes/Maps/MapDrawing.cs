using CuiBono.Processes.Maps.Layout;

namespace CuiBono.Processes.Maps;

/// <summary>The places of a map's boxes and lines. Box 0 is the start, the last one the end, the activities lie between them.</summary>
/// <param name="Boxes">The size of each box.</param>
/// <param name="Lines">The lines of text in each box; none in the start and the end.</param>
/// <param name="Layout">Where the boxes stand, and the line of each path but the self loops, in the order of the paths.</param>
/// <param name="RouteOfPath">The route of each path, -1 for a self loop.</param>
internal sealed record MapDrawing(IReadOnlyList<LayoutNode> Boxes, IReadOnlyList<IReadOnlyList<string>> Lines, GraphLayout Layout, IReadOnlyList<int> RouteOfPath)
{
    public const double NameSize = 13;
    public const double NameLine = 16;
    public const double LabelSize = 11;
    public const double LabelHeight = 15;
    public const double TerminalWidth = 64;
    public const double TerminalHeight = 28;

    private const double NameWidth = 150;
    private const int NameLines = 3;
    private const double MinWidth = 84;

    public static MapDrawing Of(MapFigures figures, IReadOnlyList<MapPath> paths)
    {
        var last = figures.Activities.Count + 1;
        var lines = new IReadOnlyList<string>[last + 1];
        var boxes = new LayoutNode[last + 1];
        (lines[0], lines[last]) = ([], []);
        boxes[0] = boxes[last] = new LayoutNode(TerminalWidth, TerminalHeight);
        for (var at = 0; at < figures.Activities.Count; at++) (boxes[at + 1], lines[at + 1]) = Box(figures.Activities[at].Name);

        var edges = new List<LayoutEdge>();
        var routes = new int[paths.Count];
        for (var at = 0; at < paths.Count; at++)
        {
            var path = paths[at];
            var label = LabelWidth(path);
            if (path.From == path.To)
            {
                boxes[path.From + 1] = boxes[path.From + 1] with { LoopLabelWidth = label };
                routes[at] = -1;
                continue;
            }

            routes[at] = edges.Count;
            edges.Add(new LayoutEdge(path.From + 1, path.To == MapPath.Terminal ? last : path.To + 1, path.Count, label));
        }

        return new MapDrawing(boxes, lines, LayeredLayout.Of(boxes, [.. edges], 0, last, LabelHeight), routes);
    }

    /// <summary>The box of an activity, and its name in lines.</summary>
    public static (LayoutNode Box, IReadOnlyList<string> Lines) Box(string name)
    {
        var lines = MapText.Wrap(name, NameWidth, NameSize, NameLines);
        for (var narrower = NameWidth - 8; lines.Count > 1 && narrower > MinWidth && MapText.Wrap(name, narrower, NameSize, NameLines + 1) is var even && even.Count == lines.Count; narrower -= 8) lines = even;
        var width = lines.Max(line => MapText.Width(line, NameSize)) * 1.06;
        return (new LayoutNode(Math.Max(MinWidth, Math.Ceiling(width) + 22), 13 + (NameLine * (lines.Count + 1))), lines);
    }

    /// <summary>Room for whichever figure is shown, and for the arrow of a way back.</summary>
    private static double LabelWidth(MapPath path)
    {
        var text = Math.Max(MapText.Width(HumanFormat.Count(path.Count), LabelSize), MapText.Width(HumanFormat.Duration(path.MedianSeconds), LabelSize));
        return Math.Ceiling(1.06 * text) + 8 + (path.From >= 0 && path.To >= 0 && path.From != path.To ? LabelSize : 0);
    }
}
