using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>A line between two distances along a chain of places, measured by haversine only.</summary>
internal sealed class PlainLine
{
    private const double Finest = 0.001;
    private const int MostPieces = 2_000_000;
    private readonly IReadOnlyList<GeoPoint> places;
    private readonly double[] along;
    private readonly double start;
    private readonly double end;

    public PlainLine(IReadOnlyList<GeoPoint> places, double trim)
    {
        this.places = places;
        along = new double[places.Count];
        for (var at = 1; at < along.Length; at++) along[at] = along[at - 1] + GreatCircle.Metres(places[at - 1], places[at]);
        (start, end) = along[^1] <= 2 * trim ? (along[^1] / 2, along[^1] / 2) : (trim, along[^1] - trim);
    }

    /// <summary>Whether two lines come within a distance: pieces of both are halved until their middles are near enough, or too far apart for what lies around them.</summary>
    public bool IsWithin(PlainLine other, double metres)
    {
        var open = new Stack<(double A, double B, double C, double D)>();
        open.Push((start, end, other.start, other.end));
        for (var pieces = 0; open.TryPop(out var piece); pieces++)
        {
            var (mine, theirs) = (piece.B - piece.A, piece.D - piece.C);
            var (here, there) = ((piece.A + piece.B) / 2, (piece.C + piece.D) / 2);
            var distance = GreatCircle.Metres(At(here), other.At(there));
            if (distance <= metres) return true;
            if (distance - (mine + theirs) / 2 > metres + Finest) continue;
            if (mine + theirs < Finest || pieces > MostPieces) return true;
            if (mine >= theirs)
            {
                open.Push((piece.A, here, piece.C, piece.D));
                open.Push((here, piece.B, piece.C, piece.D));
            }
            else
            {
                open.Push((piece.A, piece.B, piece.C, there));
                open.Push((piece.A, piece.B, there, piece.D));
            }
        }

        return false;
    }

    private GeoPoint At(double metres)
    {
        var at = 1;
        while (at < along.Length - 1 && along[at] < metres) at++;
        if (at >= along.Length || along[at] - along[at - 1] < 1e-6) return places[Math.Min(at, along.Length - 1)];
        var angle = (along[at] - along[at - 1]) / GreatCircle.Radius;
        var share = (metres - along[at - 1]) / (along[at] - along[at - 1]);
        var (u, v) = (Math.Sin((1 - share) * angle) / Math.Sin(angle), Math.Sin(share * angle) / Math.Sin(angle));
        var (a, b) = (Vector(places[at - 1]), Vector(places[at]));
        var (x, y, z) = (u * a.X + v * b.X, u * a.Y + v * b.Y, u * a.Z + v * b.Z);
        return new GeoPoint(Math.Atan2(y, x) * 180 / Math.PI, Math.Atan2(z, Math.Sqrt(x * x + y * y)) * 180 / Math.PI);
    }

    private static (double X, double Y, double Z) Vector(GeoPoint place)
    {
        var (longitude, latitude) = (place.Longitude * Math.PI / 180, place.Latitude * Math.PI / 180);
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }
}
