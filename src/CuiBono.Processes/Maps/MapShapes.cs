using System.Globalization;
using System.Text;
using CuiBono.Processes.Maps.Layout;

namespace CuiBono.Processes.Maps;

/// <summary>Lines and arrow heads as SVG path data.</summary>
internal static class MapShapes
{
    private static readonly double[] Widths = [1.1, 1.7, 2.6, 3.8, 5.5];

    /// <summary>The length of the arrow head of a class of width.</summary>
    public static double TipLength(int width) => 6 + Widths[width];

    /// <summary>A line that ends where its arrow head begins, and the arrow head.</summary>
    public static (string Line, string Tip) Arrow(IReadOnlyList<LayoutPoint> points, int width)
    {
        var (end, length) = (points[^1], TipLength(width));
        var half = 2.2 + (Widths[width] * 0.72);
        var (before, up) = (points[^2], end.Y < points[^2].Y);
        var neck = new LayoutPoint(end.X, end.Y + (up ? length - 1 : 1 - length));

        // The last curve is straight and upright; where it is too short for the head, the one before gives way too.
        var line = new List<LayoutPoint>(points);
        while (line.Count > 4 && (up ? line[^4].Y <= neck.Y : line[^4].Y >= neck.Y)) line.RemoveRange(line.Count - 3, 3);
        if (line.Count < points.Count || Math.Abs(before.X - end.X) > 1e-9) line[^2] = new(line[^2].X + (neck.X - line[^1].X), line[^2].Y);
        line[^1] = neck;
        var back = end.Y + (up ? length : -length);
        return (Path(line), $"M{N(end.X)} {N(end.Y)}L{N(end.X - half)} {N(back)}H{N(end.X + half)}Z");
    }

    /// <summary>A self loop at the right side of a box, and its arrow head.</summary>
    public static (string Line, string Tip) Loop(LayoutPoint place, LayoutNode box, int width)
    {
        var (x, y, reach, length) = (place.X + (box.Width / 2), place.Y, LayoutNode.LoopReach, TipLength(width));
        var half = 2.2 + (Widths[width] * 0.72);
        return (
            $"M{N(x)} {N(y - 9)}C{N(x + reach)} {N(y - 20)} {N(x + reach + 4)} {N(y + 16)} {N(x + length - 1)} {N(y + 9)}",
            $"M{N(x)} {N(y + 8)}L{N(x + length + 1)} {N(y + 9 - half)}L{N(x + length - 1)} {N(y + 10 + half)}Z");
    }

    /// <summary>The middle of a self loop's label.</summary>
    public static LayoutPoint LoopLabel(LayoutPoint place, LayoutNode box) => new(place.X + (box.Width / 2) + LayoutNode.LoopReach - 2 + (box.LoopLabelWidth / 2), place.Y);

    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    /// <summary>Path data in which a straight run is one step.</summary>
    private static string Path(List<LayoutPoint> points)
    {
        var path = new StringBuilder($"M{N(points[0].X)} {N(points[0].Y)}");
        for (var at = 1; at + 2 < points.Count; at += 3)
        {
            var (from, control, other, to) = (points[at - 1], points[at], points[at + 1], points[at + 2]);
            if (IsUpright(from, control, other, to))
            {
                while (at + 5 < points.Count && IsUpright(from, points[at + 3], points[at + 4], points[at + 5]))
                {
                    at += 3;
                    to = points[at + 2];
                }

                path.Append(CultureInfo.InvariantCulture, $"V{N(to.Y)}");
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"C{N(control.X)} {N(control.Y)} {N(other.X)} {N(other.Y)} {N(to.X)} {N(to.Y)}");
        }

        return path.ToString();
    }

    private static bool IsUpright(LayoutPoint from, LayoutPoint control, LayoutPoint other, LayoutPoint to) =>
        Math.Abs(from.X - to.X) < 0.05 && Math.Abs(control.X - from.X) < 0.05 && Math.Abs(other.X - from.X) < 0.05;
}
