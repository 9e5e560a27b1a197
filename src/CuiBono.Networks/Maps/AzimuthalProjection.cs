using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Maps;

/// <summary>The sphere laid flat around a centre: directions and distances from it are true.</summary>
/// <remarks>Azimuthal equidistant (Snyder 1987, section 25). Other distances grow towards the rim: by 1 % at 1,560 km, by 5 % at 3,450 km across the direction to the centre. It has no edge where a network could be torn.</remarks>
internal sealed class AzimuthalProjection
{
    private readonly UnitVector centre;
    private readonly UnitVector east;
    private readonly UnitVector north;

    public AzimuthalProjection(IEnumerable<UnitVector> places)
    {
        double x = 0, y = 0, z = 0;
        foreach (var place in places) (x, y, z) = (x + place.X, y + place.Y, z + place.Z);
        centre = Unit(new UnitVector(x, y, z), new UnitVector(1, 0, 0));
        east = Unit(new UnitVector(-centre.Y, centre.X, 0), new UnitVector(0, 1, 0));
        north = centre.Cross(east);
    }

    /// <summary>Metres to the east and to the south of the centre.</summary>
    public MapPoint Of(UnitVector place)
    {
        var (right, up) = (place.Dot(east), place.Dot(north));
        var off = Math.Sqrt((right * right) + (up * up));
        if (off < 1e-12) return new MapPoint(0, 0);
        var metres = centre.MetresTo(place);
        return new MapPoint(metres * right / off, -metres * up / off);
    }

    private static UnitVector Unit(UnitVector vector, UnitVector otherwise) =>
        vector.Norm is var norm and > 1e-9 ? new UnitVector(vector.X / norm, vector.Y / norm, vector.Z / norm) : otherwise;
}
