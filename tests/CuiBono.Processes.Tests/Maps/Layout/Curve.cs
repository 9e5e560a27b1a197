using CuiBono.Processes.Maps.Layout;

namespace CuiBono.Processes.Tests.Maps.Layout;

/// <summary>Points along a chain of cubic Bezier curves, by de Casteljau's construction.</summary>
internal static class Curve
{
    public static List<LayoutPoint> Sample(IReadOnlyList<LayoutPoint> points)
    {
        const int Steps = 24;
        var sampled = new List<LayoutPoint> { points[0] };
        for (var at = 0; at + 3 < points.Count; at += 3)
            for (var step = 1; step <= Steps; step++)
            {
                var t = (double)step / Steps;
                var (a, b, c) = (Between(points[at], points[at + 1], t), Between(points[at + 1], points[at + 2], t), Between(points[at + 2], points[at + 3], t));
                sampled.Add(Between(Between(a, b, t), Between(b, c, t), t));
            }

        return sampled;
    }

    private static LayoutPoint Between(LayoutPoint from, LayoutPoint to, double t) => new(from.X + (t * (to.X - from.X)), from.Y + (t * (to.Y - from.Y)));
}
