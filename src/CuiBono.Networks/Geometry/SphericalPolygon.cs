namespace CuiBono.Networks.Geometry;

/// <summary>An area on the sphere: one ring and the holes in it, all sides great circles; its border belongs to it.</summary>
/// <remarks>
/// Seen from the centre of the sphere (gnomonic projection, Snyder 1987, section 22) great circles are straight lines, so inside and crossing are decided exactly in the plane, at the poles and on the
/// antimeridian as anywhere. The inside is the side on which the middle of the ring's corners lies; an area that reaches 80 degrees from there, or further, has no such picture and is none.
/// A side of 10 km at latitude 47 leaves the straight line of the degrees by 2 m, one of 100 km by 210 m.
/// </remarks>
public sealed class SphericalPolygon
{
    private const double MostReach = 80 * Math.PI / 180 * GreatCircle.Radius;
    private const double LongestPiece = 100_000;
    private const double Border = 1e-3;

    private readonly UnitVector centre;
    private readonly UnitVector east;
    private readonly UnitVector north;
    private readonly double reach;
    private readonly PlanarRing outer;
    private readonly PlanarRing[] holes;

    private SphericalPolygon(IReadOnlyList<IReadOnlyList<GeoPoint>> rings, UnitVector centre, double reach)
    {
        (Rings, this.centre, this.reach) = (rings, centre, reach);
        var across = new UnitVector(-centre.Y, centre.X, 0);
        east = across.Norm > 1e-9 ? Unit(across) : new UnitVector(0, 1, 0);
        north = centre.Cross(east);
        outer = Flat(rings[0]);
        holes = [.. rings.Skip(1).Select(Flat)];
    }

    /// <summary>The ring and its holes, the first corner not repeated at the end.</summary>
    public IReadOnlyList<IReadOnlyList<GeoPoint>> Rings { get; }

    /// <summary>Takes a ring and its holes; null where they reach 80 degrees from their middle.</summary>
    /// <param name="rings">The ring, then its holes, each of at least three corners, none repeated at the end.</param>
    /// <exception cref="ArgumentException">There is no ring, or one has fewer than three corners.</exception>
    public static SphericalPolygon? Of(IReadOnlyList<IReadOnlyList<GeoPoint>> rings)
    {
        if (rings.Count == 0 || rings.Any(ring => ring.Count < 3)) throw new ArgumentException("A ring has three corners.", nameof(rings));
        double x = 0, y = 0, z = 0;
        foreach (var corner in rings[0])
        {
            var place = UnitVector.Of(corner);
            (x, y, z) = (x + place.X, y + place.Y, z + place.Z);
        }

        var sum = new UnitVector(x, y, z);
        if (sum.Norm < 1e-9) return null;
        var centre = Unit(sum);
        var reach = rings.Max(ring => ring.Max(corner => centre.MetresTo(UnitVector.Of(corner))));
        return reach < MostReach ? new SphericalPolygon(rings, centre, reach) : null;
    }

    /// <summary>Whether a place lies in it.</summary>
    public bool Contains(UnitVector place)
    {
        if (centre.MetresTo(place) > reach + Border) return false;
        var (x, y) = Flat(place);
        return outer.Holds(x, y) && !holes.Any(hole => hole.Holds(x, y) && !hole.Touches(x, y, x, y));
    }

    /// <summary>Whether any part of a line lies in it; a line wholly within a hole does not.</summary>
    public bool Meets(SurveyedLine line)
    {
        for (var segment = 0; segment < line.SegmentCount; segment++)
        {
            var arc = line.Segment(segment);
            if (arc.MetresTo(centre) > reach + Border) continue;
            var cuts = Math.Max(1, (int)Math.Ceiling(arc.Metres / LongestPiece));
            var from = arc.Start;
            for (var cut = 1; cut <= cuts; cut++)
            {
                var to = cut == cuts ? arc.End : arc.Start.Towards(arc.End, (double)cut / cuts);
                if (Crosses(new Arc(from, to))) return true;
                from = to;
            }
        }

        // No side is touched: either all of the line lies in the area, or nothing of it.
        return Contains(line.Places[0]);
    }

    private bool Crosses(Arc piece)
    {
        if (piece.MetresTo(centre) > reach + Border) return false;
        var ((ax, ay), (bx, by)) = (Flat(piece.Start), Flat(piece.End));
        return outer.Touches(ax, ay, bx, by) || holes.Any(hole => hole.Touches(ax, ay, bx, by));
    }

    private PlanarRing Flat(IReadOnlyList<GeoPoint> ring) => new([.. ring.Select(corner => Flat(UnitVector.Of(corner)))]);

    private (double X, double Y) Flat(UnitVector place) => place.Dot(centre) is var depth ? (place.Dot(east) / depth, place.Dot(north) / depth) : default;

    private static UnitVector Unit(UnitVector vector) => vector.Norm is var norm ? new UnitVector(vector.X / norm, vector.Y / norm, vector.Z / norm) : default;
}
