namespace CuiBono.Networks.Geometry;

/// <summary>Distances on a sphere of the earth's mean radius.</summary>
/// <remarks>The sphere differs from the ellipsoid by up to 0.5 % of a distance.</remarks>
public static class GreatCircle
{
    /// <summary>The mean radius R1 of the earth in metres (IUGG).</summary>
    public const double Radius = 6_371_008.8;

    /// <summary>Metres between two places by the haversine formula (Sinnott 1984), exact to rounding for places near each other.</summary>
    public static double Metres(GeoPoint a, GeoPoint b)
    {
        const double Degree = Math.PI / 180;
        var north = Math.Sin((b.Latitude - a.Latitude) * Degree / 2);
        var east = Math.Sin((b.Longitude - a.Longitude) * Degree / 2);
        var h = north * north + Math.Cos(a.Latitude * Degree) * Math.Cos(b.Latitude * Degree) * east * east;
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
