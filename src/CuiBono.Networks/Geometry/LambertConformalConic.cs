namespace CuiBono.Networks.Geometry;

/// <summary>Undoes a Lambert conformal conic projection with two standard parallels north of the equator.</summary>
/// <remarks>EPSG method 9802, IOGP Guidance Note 7-2, section 3.1.1 (Snyder 1987, equations 15-1 to 15-11 and 7-9): the latitude by iteration, to 1e-14.</remarks>
internal sealed class LambertConformalConic
{
    private const double MostFromOrigin = 3_000_000;

    private readonly double e;
    private readonly double n;
    private readonly double scaled;
    private readonly double originRadius;
    private readonly double meridian;
    private readonly double falseEasting;
    private readonly double falseNorthing;

    /// <param name="ellipsoid">The figure of the earth.</param>
    /// <param name="originLatitude">The latitude of the false origin in degrees.</param>
    /// <param name="meridian">Its longitude.</param>
    /// <param name="first">One standard parallel in degrees.</param>
    /// <param name="second">The other.</param>
    /// <param name="falseEasting">The easting at the false origin, in metres.</param>
    /// <param name="falseNorthing">The northing there.</param>
    public LambertConformalConic(Ellipsoid ellipsoid, double originLatitude, double meridian, double first, double second, double falseEasting, double falseNorthing)
    {
        (this.meridian, this.falseEasting, this.falseNorthing) = (meridian, falseEasting, falseNorthing);
        e = ellipsoid.Eccentricity;
        var (one, two) = (double.DegreesToRadians(first), double.DegreesToRadians(second));
        n = Math.Log(M(one) / M(two)) / Math.Log(T(one) / T(two));
        scaled = ellipsoid.SemiMajor * M(one) / (n * Math.Pow(T(one), n));
        originRadius = scaled * Math.Pow(T(double.DegreesToRadians(originLatitude)), n);
    }

    /// <summary>The place of an easting and a northing in metres; null where they lie outside what the projection is for.</summary>
    public GeoPoint? Place(double easting, double northing)
    {
        var (east, north) = (easting - falseEasting, originRadius - (northing - falseNorthing));
        if (!(Math.Abs(east) <= MostFromOrigin && Math.Abs(northing - falseNorthing) <= MostFromOrigin && north > 0)) return null;
        var t = Math.Pow(Math.Sqrt(east * east + north * north) / scaled, 1 / n);
        var latitude = Math.PI / 2 - 2 * Math.Atan(t);
        for (var (step, change) = (0, 1.0); step < 15 && change > 1e-14; step++)
        {
            var (before, sine) = (latitude, e * Math.Sin(latitude));
            latitude = Math.PI / 2 - 2 * Math.Atan(t * Math.Pow((1 - sine) / (1 + sine), e / 2));
            change = Math.Abs(latitude - before);
        }

        var longitude = meridian + double.RadiansToDegrees(Math.Atan2(east, north) / n);
        return new GeoPoint(Math.IEEERemainder(longitude, 360), double.RadiansToDegrees(latitude));
    }

    private double M(double latitude) => Math.Cos(latitude) / Math.Sqrt(1 - e * e * Math.Sin(latitude) * Math.Sin(latitude));

    private double T(double latitude)
    {
        var sine = e * Math.Sin(latitude);
        return Math.Tan(Math.PI / 4 - latitude / 2) / Math.Pow((1 - sine) / (1 + sine), e / 2);
    }
}
