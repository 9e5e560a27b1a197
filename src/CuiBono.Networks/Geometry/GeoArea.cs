namespace CuiBono.Networks.Geometry;

/// <summary>Ground that something takes, such as a flood: one polygon or several.</summary>
/// <param name="Polygons">They may touch and overlap.</param>
public sealed record GeoArea(IReadOnlyList<SphericalPolygon> Polygons)
{
    /// <summary>Whether a place lies in it.</summary>
    public bool Contains(UnitVector place) => Polygons.Any(polygon => polygon.Contains(place));

    /// <summary>Whether any part of a line lies in it.</summary>
    public bool Meets(SurveyedLine line) => Polygons.Any(polygon => polygon.Meets(line));
}
