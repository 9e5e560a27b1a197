using System.Globalization;

namespace CuiBono.Networks.Geometry;

/// <summary>The zones of the State Plane Coordinate System of 1983, by EPSG code, in metres, US survey feet or international feet.</summary>
/// <remarks>
/// Stem, State Plane Coordinate System of 1983, NOAA Manual NOS NGS 5 (1989), appendix A, as the EPSG dataset codes them on NAD83 and NAD83(2011): 232 zones and units, 451 codes. Zone 1 of Alaska, an oblique Mercator, is not
/// among them; nor are NAD27 and the zones of 1927. NAD83 is taken for WGS 84, from which it is some two metres away.
/// </remarks>
internal static class StatePlane
{
    private const double SurveyFoot = 1200 / 3937d;
    private const double Foot = 0.3048;
    private const double MostInTransverse = 500_000;
    private const double MostInConic = 1_200_000;

    private static readonly Lazy<Dictionary<int, string[]>> Zones = new(Load);

    /// <summary>How many codes there are.</summary>
    public static int Count => Zones.Value.Count;

    /// <summary>What gives the places of a zone's coordinates; null where the code is of none.</summary>
    public static Func<double, double, GeoPoint?>? Of(int code)
    {
        if (!Zones.Value.TryGetValue(code, out var zone)) return null;
        var unit = zone[1] switch { "m" => 1, "ft" => Foot, _ => SurveyFoot };
        var (latitude, longitude, falseEasting, falseNorthing) = (Degrees(zone[4]), Degrees(zone[5]), unit * Number(zone[8]), unit * Number(zone[9]));
        if (zone[3] == "tm")
        {
            var transverse = new TransverseMercator(Ellipsoid.Grs80, latitude, longitude, Number(zone[6]), falseEasting, falseNorthing);
            return (x, y) => Math.Abs(unit * x - falseEasting) <= MostInTransverse ? transverse.Place(unit * x, unit * y) : null;
        }

        var conic = new LambertConformalConic(Ellipsoid.Grs80, latitude, longitude, Degrees(zone[6]), Degrees(zone[7]), falseEasting, falseNorthing);
        return (x, y) => Math.Abs(unit * x - falseEasting) <= MostInConic ? conic.Place(unit * x, unit * y) : null;
    }

    private static Dictionary<int, string[]> Load()
    {
        using var text = new StreamReader(typeof(StatePlane).Assembly.GetManifestResourceStream("StatePlane.csv")!);
        var zones = new Dictionary<int, string[]>();
        text.ReadLine();
        while (text.ReadLine() is { } line)
        {
            var zone = line.Split(',');
            foreach (var code in zone[2].Split(' ')) zones.Add(int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture), zone);
        }

        return zones;
    }

    /// <summary>Degrees and minutes, seconds where there are any: "-85:50".</summary>
    private static double Degrees(string text)
    {
        var parts = text.TrimStart('-').Split(':');
        var degrees = Number(parts[0]) + Number(parts[1]) / 60 + (parts.Length > 2 ? Number(parts[2]) / 3600 : 0);
        return text[0] == '-' ? -degrees : degrees;
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
