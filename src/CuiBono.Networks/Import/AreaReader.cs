using System.Globalization;
using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads an area: polygons of GeoJSON, well-known text, or a list of corners.</summary>
/// <remarks>
/// GeoJSON (RFC 7946) and well-known text (OGC 06-103r4) write longitude first; a plain list of corners is "LAT,LON LAT,LON LAT,LON", as people say a place. Heights are passed over. A side runs along the great
/// circle, the short way, over the antimeridian too. Refused by name: more than 100,000 corners, a ring that is open or has no three corners, a side that goes half round the world, an area that reaches 80 degrees
/// from its middle, coordinates that are no degrees and in no system that is converted.
/// </remarks>
public static class AreaReader
{
    private const int MostBytes = 64 << 20;
    private const int MostDepth = 64;

    /// <summary>Reads GeoJSON: a polygon, several, or features with such.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="file">Its name, for findings.</param>
    public static AreaRead OfGeoJson(Stream stream, string file)
    {
        var rings = new AreaRings(file);
        if (stream.Length - stream.Position > MostBytes) return rings.Refuse("too-large", $"The document has more than {MostBytes >> 20} MB.");
        try
        {
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = MostDepth });
            var root = document.RootElement;
            if (GeoJsonReader.SystemOf(root) is not { } system) return rings.Refuse("crs-unsupported", $"The coordinates are in '{GeoJsonReader.CrsName(root)}', which is not converted; write WGS 84 longitude and latitude.");
            Take(root, system, rings);
            return rings.Read();
        }
        catch (JsonException wrong)
        {
            return new AreaRead(null, [new Finding("json-unreadable", "The document is no JSON, or nested too deep.", new SourcePlace(file) { Line = (int)Math.Min(int.MaxValue, (wrong.LineNumber ?? 0) + 1) })]);
        }
        catch (InvalidOperationException)
        {
            return rings.Refuse("json-unreadable", "The document holds text that is no Unicode.");
        }
    }

    /// <summary>Reads well-known text, POLYGON or MULTIPOLYGON, or a list of corners.</summary>
    /// <param name="text">Such as "POLYGON ((8 47, 9 47, 9 48, 8 47))" or "47,8 47,9 48,9".</param>
    /// <param name="name">Its name, for findings.</param>
    public static AreaRead OfText(string text, string name)
    {
        var rings = new AreaRings(name);
        if (text.Any(char.IsAsciiLetter)) return WellKnownArea.Read(text, rings);
        var corners = new List<GeoPoint>();
        foreach (var pair in text.Split([' ', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(',') is not [var latitude, var longitude] || Number(latitude) is not { } y || Number(longitude) is not { } x || CoordinateSystem.Degrees.Place(x, y) is not { } place)
                return rings.Refuse("place-unreadable", $"'{pair}' is no latitude and longitude in degrees; write LAT,LON LAT,LON LAT,LON.");
            corners.Add(place);
        }

        if (corners.Count > 1 && corners[0] != corners[^1]) corners.Add(corners[0]);
        rings.Add([corners]);
        return rings.Read();
    }

    internal static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static void Take(JsonElement node, CoordinateSystem system, AreaRings rings)
    {
        var coordinates = JsonInventory.Value(node, "coordinates");
        switch (JsonInventory.Text(node, "type"))
        {
            case "FeatureCollection":
                foreach (var feature in JsonInventory.List(node, "features")) Take(feature, system, rings);
                break;
            case "Feature":
                Take(JsonInventory.Value(node, "geometry"), system, rings);
                break;
            case "GeometryCollection":
                foreach (var geometry in JsonInventory.List(node, "geometries")) Take(geometry, system, rings);
                break;
            case "Polygon":
                Polygon(coordinates, system, rings);
                break;
            case "MultiPolygon" when coordinates.ValueKind == JsonValueKind.Array:
                foreach (var polygon in coordinates.EnumerateArray()) Polygon(polygon, system, rings);
                break;
            case var other:
                rings.Refuse("geometry-not-area", $"'{(other is null ? node.ValueKind.ToString() : Markup(other))}' is no area; Polygon and MultiPolygon are read, alone or in features.");
                break;
        }
    }

    private static void Polygon(JsonElement coordinates, CoordinateSystem system, AreaRings rings)
    {
        var read = new List<IReadOnlyList<GeoPoint>>();
        foreach (var ring in coordinates.ValueKind == JsonValueKind.Array ? coordinates.EnumerateArray() : default)
        {
            if (JsonInventory.Line(ring, system) is { } line) read.Add(line);
            else rings.Refuse("place-unreadable", "A ring has coordinates that lie outside the document's system; degrees are written longitude first.");
        }

        rings.Add(read);
    }

    private static string Markup(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
