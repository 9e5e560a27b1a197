using System.Globalization;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Collects the rings of an area, and why one is none.</summary>
internal sealed class AreaRings(string file)
{
    private const int MostCorners = 100_000;
    private const double HalfRound = 180;
    private const double ClearlyAcross = 340;

    private readonly List<SphericalPolygon> polygons = [];
    private readonly FindingList findings = new(file);
    private int corners;

    /// <summary>Says what is wrong; there is no area then.</summary>
    public AreaRead Refuse(string code, string message)
    {
        findings.Refuse(code, message);
        return Read();
    }

    /// <summary>Takes a ring and its holes, the first corner of each repeated at its end.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<GeoPoint>> rings)
    {
        corners += rings.Sum(ring => ring.Count);
        if (corners > MostCorners) findings.Refuse("too-many-corners", string.Create(CultureInfo.InvariantCulture, $"The area has more than {MostCorners:N0} corners."));
        else if (rings.Count == 0) findings.Refuse("ring-missing", "A polygon has no ring.");
        else if (rings.Any(ring => ring.Count == 0 || ring[0] != ring[^1])) findings.Refuse("ring-open", "A ring does not end where it begins.");
        else if (rings.Any(ring => ring.Distinct().Count() < 3)) findings.Refuse("ring-too-short", "A ring has fewer than three corners.");
        else if (rings.Any(GoesRound)) findings.Refuse("side-too-long", "A side goes half round the world or further, so that it is not clear which way; cut the area at the antimeridian.");
        else if (SphericalPolygon.Of([.. rings.Select(ring => (IReadOnlyList<GeoPoint>)[.. ring.SkipLast(1)])]) is { } polygon) polygons.Add(polygon);
        else findings.Refuse("area-too-large", "The area reaches 80 degrees or further from its middle.");
    }

    public AreaRead Read()
    {
        if (polygons.Count == 0 && findings.All.Count == 0) findings.Refuse("area-missing", "There is no polygon in it.");
        return new AreaRead(findings.All.Count == 0 ? new GeoArea(polygons) : null, findings.All);
    }

    private static bool GoesRound(IReadOnlyList<GeoPoint> ring)
    {
        for (var at = 1; at < ring.Count; at++)
            if (Math.Abs(ring[at].Longitude - ring[at - 1].Longitude) is (>= HalfRound and < ClearlyAcross) or 2 * HalfRound) return true;
        return false;
    }
}
