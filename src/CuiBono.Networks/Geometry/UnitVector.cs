using System.Runtime.InteropServices;

namespace CuiBono.Networks.Geometry;

/// <summary>A place on the sphere as a direction from its centre.</summary>
/// <param name="X">Towards longitude 0 on the equator.</param>
/// <param name="Y">Towards longitude 90 east on the equator.</param>
/// <param name="Z">Towards the north pole.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UnitVector(double X, double Y, double Z)
{
    /// <summary>The direction of a place.</summary>
    public static UnitVector Of(GeoPoint place)
    {
        var (east, cosine) = Math.SinCos(place.Longitude * Math.PI / 180);
        var (north, ring) = Math.SinCos(place.Latitude * Math.PI / 180);
        return new UnitVector(ring * cosine, ring * east, north);
    }

    /// <summary>The place in this direction.</summary>
    public GeoPoint Place => new(Math.Atan2(Y, X) * 180 / Math.PI, Math.Atan2(Z, Math.Sqrt(X * X + Y * Y)) * 180 / Math.PI);

    /// <summary>Metres on the sphere between two directions; exact to rounding near 0 and near half a turn.</summary>
    public double MetresTo(UnitVector other) => GreatCircle.Radius * Math.Atan2(Cross(other).Norm, Dot(other));

    /// <summary>The place at a share of the way along the great circle to another, 0 here and 1 there.</summary>
    /// <remarks>Spherical linear interpolation (Shoemake 1985).</remarks>
    public UnitVector Towards(UnitVector other, double share)
    {
        var angle = Math.Atan2(Cross(other).Norm, Dot(other));
        if (angle < 1e-12) return this;
        var whole = Math.Sin(angle);
        var (here, there) = (Math.Sin((1 - share) * angle) / whole, Math.Sin(share * angle) / whole);
        return new UnitVector(here * X + there * other.X, here * Y + there * other.Y, here * Z + there * other.Z);
    }

    internal double Norm => Math.Sqrt(X * X + Y * Y + Z * Z);

    internal double Dot(UnitVector other) => X * other.X + Y * other.Y + Z * other.Z;

    internal UnitVector Cross(UnitVector other) => new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);
}
