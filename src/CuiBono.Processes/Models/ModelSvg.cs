using System.Text;
using CuiBono.Processes.Maps;
using static CuiBono.Processes.Maps.MapShapes;

namespace CuiBono.Processes.Models;

/// <summary>Draws a process tree as BPMN in an SVG picture that stands by itself, with the coordinates that <see cref="BpmnWriter"/> writes.</summary>
/// <remarks>Needs no program and no font, and is light everywhere. Names that do not fit their task end in an ellipsis; pointing at a task shows its whole name.</remarks>
public static class ModelSvg
{
    private const double Margin = 24;
    private const double Head = 60;
    private const double Legend = 44;
    private const double LegendWidth = 640;
    private const double NameSize = 12;
    private const double NameLine = 14;
    private const double Bend = 8;

    /// <summary>Draws a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="title">What stands above the picture.</param>
    /// <param name="stream">Where to; it is left open.</param>
    public static void Write(ProcessTree tree, string title, Stream stream)
    {
        var block = BpmnBlock.Of(tree);
        var width = Math.Max(LegendWidth, block.Width) + (2 * Margin);
        var height = Head + block.Above + block.Below + Legend + Margin;
        using var output = new StreamWriter(stream, new UTF8Encoding(false), 1 << 12, leaveOpen: true) { NewLine = "\n" };
        output.Write($$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{N(width)}}" height="{{N(height)}}" viewBox="0 0 {{N(width)}} {{N(height)}}" role="img" aria-labelledby="model-title">
            <title id="model-title">{{MapText.Escape(title)}}</title>
            <style>
            text{font:12px "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;fill:#1c2733}
            .title{font-size:17px;font-weight:600}
            .soft{fill:#556270}
            .name{text-anchor:middle}
            .line{fill:none;stroke:#556270;stroke-width:1.4}
            .tip{fill:#556270}
            .task{fill:#eef4fb;stroke:#2f5f8f;stroke-width:1.4}
            .gateway{fill:#fff8e6;stroke:#8a6d1a;stroke-width:1.4}
            .mark{fill:none;stroke:#8a6d1a;stroke-width:3}
            .start{fill:#e9f6ec;stroke:#2b7a3d;stroke-width:1.6}
            .end{fill:#fbecec;stroke:#a33a3a;stroke-width:3.4}
            </style>
            <rect width="100%" height="100%" fill="#fff"/>
            <text class="title" x="{{N(Margin)}}" y="34">{{MapText.Escape(MapText.Wrap(title, width - (2 * Margin), 18.5, 1)[0])}}</text>
            <g transform="translate({{N(Margin)}} {{N(Head + block.Above)}})">

            """.ReplaceLineEndings("\n"));
        foreach (var flow in block.Flows) WriteFlow(flow.Points, output);
        foreach (var shape in block.Shapes) WriteShape(shape, output);
        output.Write("</g>\n");
        WriteLegend(height - Margin, output);
        output.Write("</svg>\n");
    }

    private static void WriteFlow((double X, double Y)[] points, StreamWriter output)
    {
        var (end, before) = (points[^1], points[^2]);
        var (dx, dy) = (Math.Sign(Math.Round(end.X - before.X)), Math.Sign(Math.Round(end.Y - before.Y)));
        var line = new StringBuilder($"M{N(points[0].X)} {N(points[0].Y)}");
        for (var at = 1; at < points.Length - 1; at++)
        {
            var (into, outOf) = (Toward(points[at], points[at - 1]), Toward(points[at], points[at + 1]));
            line.Append($"L{N(into.X)} {N(into.Y)}Q{N(points[at].X)} {N(points[at].Y)} {N(outOf.X)} {N(outOf.Y)}");
        }

        line.Append($"L{N(end.X - (7 * dx))} {N(end.Y - (7 * dy))}");
        var (left, right) = ((X: end.X - (9 * dx) - (4 * dy), Y: end.Y - (9 * dy) - (4 * dx)), (X: end.X - (9 * dx) + (4 * dy), Y: end.Y - (9 * dy) + (4 * dx)));
        output.Write($"<path class=\"line\" d=\"{line}\"/><path class=\"tip\" d=\"M{N(end.X)} {N(end.Y)}L{N(left.X)} {N(left.Y)}L{N(right.X)} {N(right.Y)}Z\"/>\n");
    }

    /// <summary>A point on the way from one to another, where a bend begins.</summary>
    private static (double X, double Y) Toward((double X, double Y) from, (double X, double Y) to)
    {
        var length = Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
        var share = length == 0 ? 0 : Math.Min(Bend, length / 2) / length;
        return (from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }

    private static void WriteShape(BpmnBlock.Shape shape, StreamWriter output)
    {
        var (x, y) = (shape.X + (shape.Width / 2), shape.Y + (shape.Height / 2));
        if (shape.Kind != "task")
        {
            WriteSign(shape.Kind, x, y, shape.Width / 2, output);
            return;
        }

        var lines = MapText.Wrap(shape.Name ?? "", shape.Width - 8, NameSize, 5);
        output.Write($"<g><title>{MapText.Escape(shape.Name ?? "")}</title><rect class=\"task\" x=\"{N(shape.X)}\" y=\"{N(shape.Y)}\" width=\"{N(shape.Width)}\" height=\"{N(shape.Height)}\" rx=\"8\"/>");
        for (var at = 0; at < lines.Count; at++)
            output.Write($"<text class=\"name\" x=\"{N(x)}\" y=\"{N(y + 4 + (NameLine * (at - ((lines.Count - 1) / 2.0))))}\">{MapText.Escape(lines[at])}</text>");
        output.Write("</g>\n");
    }

    private static void WriteSign(string kind, double x, double y, double radius, StreamWriter output)
    {
        if (kind is "startEvent" or "endEvent")
        {
            output.Write($"<circle class=\"{(kind == "startEvent" ? "start" : "end")}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"/>\n");
            return;
        }

        var (reach, diagonal) = (radius * 0.46, radius * 0.3);
        var mark = kind == "parallelGateway"
            ? $"M{N(x - reach)} {N(y)}H{N(x + reach)}M{N(x)} {N(y - reach)}V{N(y + reach)}"
            : $"M{N(x - diagonal)} {N(y - diagonal)}L{N(x + diagonal)} {N(y + diagonal)}M{N(x - diagonal)} {N(y + diagonal)}L{N(x + diagonal)} {N(y - diagonal)}";
        output.Write($"<path class=\"gateway\" d=\"M{N(x)} {N(y - radius)}L{N(x + radius)} {N(y)}L{N(x)} {N(y + radius)}L{N(x - radius)} {N(y)}Z\"/><path class=\"mark\" d=\"{mark}\"/>\n");
    }

    private static void WriteLegend(double y, StreamWriter output)
    {
        WriteSign("startEvent", Margin + 9, y, 9, output);
        WriteSign("endEvent", Margin + 94, y, 8, output);
        WriteSign("exclusiveGateway", Margin + 178, y, 12, output);
        WriteSign("parallelGateway", Margin + 394, y, 12, output);
        output.Write($"<text class=\"soft\" x=\"{N(Margin + 25)}\" y=\"{N(y + 4)}\">start</text><text class=\"soft\" x=\"{N(Margin + 109)}\" y=\"{N(y + 4)}\">end</text>");
        output.Write($"<text class=\"soft\" x=\"{N(Margin + 196)}\" y=\"{N(y + 4)}\">one of the ways, or back again</text><text class=\"soft\" x=\"{N(Margin + 412)}\" y=\"{N(y + 4)}\">all of the ways, in any order</text>\n");
    }
}
