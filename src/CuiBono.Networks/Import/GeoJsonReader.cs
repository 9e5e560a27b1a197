using System.Globalization;
using System.Text.Json;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from GeoJSON: lines are links, points are nodes.</summary>
/// <remarks>
/// RFC 7946: longitude before latitude, WGS 84. An end of a line belongs to the node at exactly its place; where there is none, a node is made there. Nothing is snapped. A line of several parts is a
/// link a part, a point of several parts a node a part. Web Mercator, UTM and the state planes of the United States are converted where "crs" names them; polygons and other systems are not read, and that is said.
/// </remarks>
public static class GeoJsonReader
{
    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file) =>
        JsonInventory.Read(stream, file, root => Holds(root) ? Of(root, file) : JsonInventory.Refused(file, "geojson-unreadable", "The document is no GeoJSON feature or collection of features."));

    internal static bool Holds(JsonElement root) => JsonInventory.Text(root, "type") is "FeatureCollection" or "Feature";

    internal static Inventory Of(JsonElement root, string file)
    {
        if (SystemOf(root) is not { } system) return JsonInventory.Refused(file, "crs-unsupported", $"The coordinates are in '{CrsName(root)}', which is not converted; write WGS 84 longitude and latitude.");
        return new Reading(file, system, new FindingList(file)).Of(root);
    }

    /// <summary>The system of coordinates that a document declares in the old way of 2008: degrees where it declares none, null where it is not read.</summary>
    internal static CoordinateSystem? SystemOf(JsonElement root) =>
        JsonInventory.Value(root, "crs").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? CoordinateSystem.Degrees : CrsName(root) is { } name ? CoordinateSystem.Named(name) : null;

    internal static string? CrsName(JsonElement root) => JsonInventory.Text(JsonInventory.Value(JsonInventory.Value(root, "crs"), "properties"), "name");

    private sealed class Reading(string file, CoordinateSystem system, FindingList findings)
    {
        private readonly PlacedNetwork network = new(file, findings);

        public Inventory Of(JsonElement root)
        {
            if (JsonInventory.Text(root, "type") == "Feature") Feature(root, 0);
            else if (JsonInventory.Value(root, "features").ValueKind == JsonValueKind.Array)
                foreach (var (at, feature) in JsonInventory.List(root, "features").Index()) Feature(feature, at);
            else Say("geojson-unreadable", "The collection has no list of features.");
            return network.ToInventory();
        }

        private void Feature(JsonElement feature, int at)
        {
            if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            {
                Say("place-missing", $"Feature {at} has no geometry and is left out.");
                return;
            }

            var properties = JsonInventory.Value(feature, "properties");
            Geometry(geometry, JsonInventory.Text(feature, "id") ?? JsonInventory.Text(properties, "id"), JsonInventory.Text(properties, "name"), at);
        }

        private void Geometry(JsonElement geometry, string? id, string? name, int at)
        {
            var coordinates = JsonInventory.Value(geometry, "coordinates");
            switch (JsonInventory.Text(geometry, "type"))
            {
                case "Point":
                    Point(coordinates, id ?? $"feature {at}", name, at);
                    break;
                case "MultiPoint" when coordinates.ValueKind == JsonValueKind.Array:
                    foreach (var (part, point) in coordinates.EnumerateArray().Index()) Point(point, string.Create(CultureInfo.InvariantCulture, $"{id ?? $"feature {at}"} #{part + 1}"), name, at);
                    break;
                case "LineString":
                    Line(coordinates, id, name, at);
                    break;
                case "MultiLineString" when coordinates.ValueKind == JsonValueKind.Array:
                    foreach (var part in coordinates.EnumerateArray()) Line(part, id, name, at);
                    break;
                case "GeometryCollection":
                    foreach (var (part, each) in JsonInventory.List(geometry, "geometries").Index()) Geometry(each, part == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id ?? $"feature {at}"} part {part + 1}"), name, at);
                    break;
                default:
                    Say("geometry-not-read", $"Feature {at} is neither point nor line and is left out.");
                    break;
            }
        }

        private void Point(JsonElement position, string id, string? name, int at)
        {
            if (JsonInventory.Place(position, system) is not { } place) NoPlace(position, at);
            else if (network.Has(id)) Say("node-repeated", $"Node {id} stands twice; the first counts.");
            else network.Add(id, name, place);
        }

        private void Line(JsonElement coordinates, string? id, string? name, int at)
        {
            if (JsonInventory.Line(coordinates, system) is not { } line) NoPlace(coordinates.ValueKind == JsonValueKind.Array ? coordinates.EnumerateArray().FirstOrDefault(position => JsonInventory.Place(position, system) is null) : coordinates, at);
            else if (line.Count < 2) Say("line-too-short", $"The line of feature {at} has fewer than two places and is left out.");
            else network.AddLine(id, name, line);
        }

        private void NoPlace(JsonElement position, int at)
        {
            if (system == CoordinateSystem.Degrees && JsonInventory.Pair(position) is var (x, y) && Math.Abs(x) <= 90 && Math.Abs(y) is > 90 and <= 180)
                Say("place-swapped", $"Feature {at} has a latitude beyond 90 degrees, as when latitude stands before longitude, and is left out; write longitude first in the whole document.");
            else Say("place-unreadable", $"Feature {at} has coordinates that lie outside the document's system and is left out; projected coordinates are read where \"crs\" names web Mercator, UTM or a state plane.");
        }

        private void Say(string code, string message) => findings.Warn(code, message);
    }
}
