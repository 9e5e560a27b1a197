namespace CuiBono.Networks.Geometry;

/// <summary>The figure of the earth that a system of coordinates takes.</summary>
/// <param name="SemiMajor">The equatorial radius in metres.</param>
/// <param name="Flattening">The flattening.</param>
internal readonly record struct Ellipsoid(double SemiMajor, double Flattening)
{
    public static Ellipsoid Wgs84 { get; } = new(6_378_137, 1 / 298.257223563);

    public static Ellipsoid Grs80 { get; } = new(6_378_137, 1 / 298.257222101);

    /// <summary>The first eccentricity.</summary>
    public double Eccentricity => Math.Sqrt(Flattening * (2 - Flattening));
}
