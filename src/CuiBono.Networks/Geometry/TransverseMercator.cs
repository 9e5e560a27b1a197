namespace CuiBono.Networks.Geometry;

/// <summary>Undoes a transverse Mercator projection with the scale 0.9996 and the false easting of 500 km that UTM has.</summary>
/// <remarks>Krüger 1912, series in the third flattening up to its fourth power (as in Karney 2011): below a millimetre in a zone and its neighbours.</remarks>
internal sealed class TransverseMercator
{
    private const double Scale = 0.9996;
    private const double FalseEasting = 500_000;
    private const double MostFromMeridian = 1_000_000;
    private const double MostNorthing = 10_000_000;

    private readonly double radius;
    private readonly double[] unbend;
    private readonly double[] toGeodetic;

    /// <param name="semiMajor">The ellipsoid's equatorial radius in metres.</param>
    /// <param name="flattening">Its flattening.</param>
    public TransverseMercator(double semiMajor, double flattening)
    {
        var n = flattening / (2 - flattening);
        var (n2, n3, n4) = (n * n, n * n * n, n * n * n * n);
        radius = Scale * semiMajor / (1 + n) * (1 + n2 / 4 + n4 / 64);
        unbend = [n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360, n2 / 48 + n3 / 15 - 437 * n4 / 1440, 17 * n3 / 480 - 37 * n4 / 840, 4397 * n4 / 161280];
        toGeodetic = [2 * n - 2 * n2 / 3 - 2 * n3 + 116 * n4 / 45, 7 * n2 / 3 - 8 * n3 / 5 - 227 * n4 / 45, 56 * n3 / 15 - 136 * n4 / 35, 4279 * n4 / 630];
    }

    public static TransverseMercator Wgs84 { get; } = new(6_378_137, 1 / 298.257223563);

    /// <summary>The place of an easting and a northing in metres; null where they lie outside what the projection is for.</summary>
    public GeoPoint? Place(double easting, double northing, double meridian, bool south)
    {
        var (east, north) = (easting - FalseEasting, south ? northing - MostNorthing : northing);
        if (!(Math.Abs(east) <= MostFromMeridian && Math.Abs(north) <= MostNorthing)) return null;
        var (xi, eta) = (north / radius, east / radius);
        var (straightXi, straightEta) = (xi, eta);
        for (var order = 1; order <= unbend.Length; order++)
        {
            straightXi -= unbend[order - 1] * Math.Sin(2 * order * xi) * Math.Cosh(2 * order * eta);
            straightEta -= unbend[order - 1] * Math.Cos(2 * order * xi) * Math.Sinh(2 * order * eta);
        }

        var conformal = Math.Asin(Math.Sin(straightXi) / Math.Cosh(straightEta));
        var latitude = conformal;
        for (var order = 1; order <= toGeodetic.Length; order++) latitude += toGeodetic[order - 1] * Math.Sin(2 * order * conformal);
        var longitude = meridian + double.RadiansToDegrees(Math.Atan2(Math.Sinh(straightEta), Math.Cos(straightXi)));
        return new GeoPoint(Math.IEEERemainder(longitude, 360), double.RadiansToDegrees(latitude));
    }
}
