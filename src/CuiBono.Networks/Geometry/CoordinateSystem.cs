using System.Globalization;

namespace CuiBono.Networks.Geometry;

/// <summary>A system of coordinates that is read: degrees, web Mercator, a zone of UTM or of the United States' state planes.</summary>
/// <remarks>
/// Web Mercator is the inverse spherical Mercator of Snyder 1987 on WGS 84's equatorial radius (EPSG 3857); UTM is EPSG 32601 to 32660 north, 32701 to 32760 south, 25828 to 25838 on ETRS89 and 26901 to 26923 on NAD83, which lie
/// within two metres of WGS 84; state planes are those of <see cref="StatePlane"/>. Every other system is refused by its name: a datum that is taken for another is off by hundreds of metres.
/// </remarks>
internal sealed class CoordinateSystem
{
    private const double Radius = 6_378_137;

    private readonly Func<double, double, GeoPoint?> place;

    private CoordinateSystem(Func<double, double, GeoPoint?> place) => this.place = place;

    public static CoordinateSystem Degrees { get; } = new((x, y) => Math.Abs(x) <= 180 && Math.Abs(y) <= 90 ? new GeoPoint(x, y) : null);

    private static CoordinateSystem WebMercator { get; } = new((x, y) => Math.Abs(x) <= Math.PI * Radius && Math.Abs(y) <= Math.PI * Radius
        ? new GeoPoint(double.RadiansToDegrees(x / Radius), double.RadiansToDegrees(Math.Atan(Math.Sinh(y / Radius))))
        : null);

    /// <summary>The system that a name stands for, such as "urn:ogc:def:crs:EPSG::32632"; null where it is not read.</summary>
    public static CoordinateSystem? Named(string name)
    {
        if (name.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase)) return Degrees;
        if (!name.Contains("EPSG", StringComparison.OrdinalIgnoreCase) || !int.TryParse(name.AsSpan(name.LastIndexOfAny([':', '/']) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return null;
        return code switch
        {
            4326 or 4258 or 4269 or 6318 => Degrees,
            3857 or 900913 => WebMercator,
            >= 32601 and <= 32660 => Utm(Ellipsoid.Wgs84, code - 32600, south: false),
            >= 32701 and <= 32760 => Utm(Ellipsoid.Wgs84, code - 32700, south: true),
            >= 25828 and <= 25838 => Utm(Ellipsoid.Grs80, code - 25800, south: false),
            >= 26901 and <= 26923 => Utm(Ellipsoid.Grs80, code - 26900, south: false),
            _ => StatePlane.Of(code) is { } zone ? new CoordinateSystem(zone) : null,
        };
    }

    /// <summary>The place of two coordinates, east first; null where they lie outside the system.</summary>
    public GeoPoint? Place(double x, double y) => place(x, y);

    private static CoordinateSystem Utm(Ellipsoid ellipsoid, int zone, bool south) => new(TransverseMercator.Utm(ellipsoid, zone, south).Place);
}
