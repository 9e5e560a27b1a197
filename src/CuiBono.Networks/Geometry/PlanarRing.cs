namespace CuiBono.Networks.Geometry;

/// <summary>A closed ring in the plane, its sides sorted into strips so that few are looked at.</summary>
internal sealed class PlanarRing
{
    /// <summary>What is this near to a side touches it; on the sphere less than a millimetre.</summary>
    private const double Near = 1e-10;
    private const int MostStrips = 4096;

    private readonly (double X, double Y)[] corners;
    private readonly double bottom;
    private readonly double height;
    private readonly int[] first;
    private readonly int[] sideAt;

    public PlanarRing((double X, double Y)[] corners)
    {
        this.corners = corners;
        bottom = corners.Min(corner => corner.Y);
        var strips = Math.Clamp(corners.Length / 4, 1, MostStrips);
        height = Math.Max((corners.Max(corner => corner.Y) - bottom) / strips, 1e-15);
        first = new int[strips + 1];
        for (var side = 0; side < corners.Length; side++)
            for (var (strip, last) = Strips(side); strip <= last; strip++) first[strip + 1]++;
        for (var strip = 0; strip < strips; strip++) first[strip + 1] += first[strip];
        sideAt = new int[first[^1]];
        var next = first[..^1];
        for (var side = 0; side < corners.Length; side++)
            for (var (strip, last) = Strips(side); strip <= last; strip++) sideAt[next[strip]++] = side;
    }

    /// <summary>Whether a point lies inside or on the ring: a ray to the right crosses its sides an odd number of times.</summary>
    public bool Holds(double x, double y)
    {
        var inside = false;
        var strip = StripOf(y);
        foreach (var side in sideAt.AsSpan(first[strip], first[strip + 1] - first[strip]))
        {
            var (a, b) = Side(side);
            if (Distance(x, y, a, b) <= Near) return true;
            if (a.Y > y != b.Y > y && x < a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X))) inside = !inside;
        }

        return inside;
    }

    /// <summary>Whether a segment crosses or touches a side; one point is a segment.</summary>
    public bool Touches(double ax, double ay, double bx, double by)
    {
        var ((left, right), (low, high)) = (ax < bx ? (ax, bx) : (bx, ax), ay < by ? (ay, by) : (by, ay));
        for (var (strip, last) = (StripOf(low - Near), StripOf(high + Near)); strip <= last; strip++)
        {
            foreach (var side in sideAt.AsSpan(first[strip], first[strip + 1] - first[strip]))
            {
                var (c, d) = Side(side);
                if (Math.Max(c.X, d.X) < left - Near || Math.Min(c.X, d.X) > right + Near || Math.Max(c.Y, d.Y) < low - Near || Math.Min(c.Y, d.Y) > high + Near) continue;
                if (Meet((ax, ay), (bx, by), c, d)) return true;
            }
        }

        return false;
    }

    private static bool Meet((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        if (Turn(a, b, c) * Turn(a, b, d) < 0 && Turn(c, d, a) * Turn(c, d, b) < 0) return true;
        return Distance(a.X, a.Y, c, d) <= Near || Distance(b.X, b.Y, c, d) <= Near || Distance(c.X, c.Y, a, b) <= Near || Distance(d.X, d.Y, a, b) <= Near;
    }

    private static int Turn((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) => Math.Sign(((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X)));

    private static double Distance(double x, double y, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var square = (dx * dx) + (dy * dy);
        var share = square > 0 ? Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / square, 0, 1) : 0;
        return Math.Sqrt(Math.Pow(x - a.X - (share * dx), 2) + Math.Pow(y - a.Y - (share * dy), 2));
    }

    private ((double X, double Y) A, (double X, double Y) B) Side(int side) => (corners[side], corners[side + 1 == corners.Length ? 0 : side + 1]);

    private (int First, int Last) Strips(int side) => Side(side) is var (a, b) ? (StripOf(Math.Min(a.Y, b.Y) - Near), StripOf(Math.Max(a.Y, b.Y) + Near)) : default;

    private int StripOf(double y) => (int)Math.Clamp((y - bottom) / height, 0, first.Length - 2);
}
