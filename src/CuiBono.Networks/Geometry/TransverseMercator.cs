namespace CuiBono.Networks.Geometry;

/// <summary>Undoes a transverse Mercator projection.</summary>
/// <remarks>Krüger 1912, series in the third flattening up to its fourth power (as in Karney 2011): below a millimetre in a zone and its neighbours.</remarks>
internal sealed class TransverseMercator
{
    private const double MostFromMeridian = 1_000_000;
    private const double MostNorthing = 10_000_000;

    private readonly double radius;
    private readonly double meridian;
    private readonly double falseEasting;
    private readonly double falseNorthing;
    private readonly double originNorthing;
    private readonly double[] unbend;
    private readonly double[] toGeodetic;

    /// <param name="ellipsoid">The figure of the earth.</param>
    /// <param name="originLatitude">The latitude in degrees from where northings count.</param>
    /// <param name="meridian">The central meridian in degrees.</param>
    /// <param name="scale">The scale on it.</param>
    /// <param name="falseEasting">The easting on it, in metres.</param>
    /// <param name="falseNorthing">The northing at the origin, in metres.</param>
    public TransverseMercator(Ellipsoid ellipsoid, double originLatitude, double meridian, double scale, double falseEasting, double falseNorthing)
    {
        (this.meridian, this.falseEasting, this.falseNorthing) = (meridian, falseEasting, falseNorthing);
        var n = ellipsoid.Flattening / (2 - ellipsoid.Flattening);
        var (n2, n3, n4) = (n * n, n * n * n, n * n * n * n);
        radius = scale * ellipsoid.SemiMajor / (1 + n) * (1 + n2 / 4 + n4 / 64);
        unbend = [n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360, n2 / 48 + n3 / 15 - 437 * n4 / 1440, 17 * n3 / 480 - 37 * n4 / 840, 4397 * n4 / 161280];
        toGeodetic = [2 * n - 2 * n2 / 3 - 2 * n3 + 116 * n4 / 45, 7 * n2 / 3 - 8 * n3 / 5 - 227 * n4 / 45, 56 * n3 / 15 - 136 * n4 / 35, 4279 * n4 / 630];
        double[] bend = [n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180, 13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440, 61 * n3 / 240 - 103 * n4 / 140, 49561 * n4 / 161280];
        var (latitude, e) = (double.DegreesToRadians(originLatitude), ellipsoid.Eccentricity);
        var conformal = Math.Atan(Math.Sinh(Math.Asinh(Math.Tan(latitude)) - e * Math.Atanh(e * Math.Sin(latitude))));
        var xi = conformal;
        for (var order = 1; order <= bend.Length; order++) xi += bend[order - 1] * Math.Sin(2 * order * conformal);
        originNorthing = radius * xi;
    }

    /// <summary>A zone of UTM: 6 degrees wide, scale 0.9996, false easting 500 km, in the south a false northing of 10,000 km.</summary>
    public static TransverseMercator Utm(Ellipsoid ellipsoid, int zone, bool south) => new(ellipsoid, 0, 6 * zone - 183, 0.9996, 500_000, south ? MostNorthing : 0);

    /// <summary>The place of an easting and a northing in metres; null where they lie outside what the projection is for.</summary>
    public GeoPoint? Place(double easting, double northing)
    {
        var (east, north) = (easting - falseEasting, northing - falseNorthing);
        if (!(Math.Abs(east) <= MostFromMeridian && Math.Abs(north) <= MostNorthing)) return null;
        var (xi, eta) = ((north + originNorthing) / radius, east / radius);
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
