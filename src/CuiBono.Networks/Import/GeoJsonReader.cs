using System.Globalization;
using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from GeoJSON: lines are links, points are nodes.</summary>
/// <remarks>
/// RFC 7946: longitude before latitude, WGS 84. An end of a line belongs to the node at exactly its place; where there is none, a node is made there. Nothing is snapped. A line of several parts is a
/// link a part, a point of several parts a node a part. Web Mercator and UTM are converted where "crs" names them; polygons and other systems are not read, and that is said.
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
        return new Reading(file, system).Of(root);
    }

    /// <summary>The system of coordinates that a document declares in the old way of 2008: degrees where it declares none, null where it is not read.</summary>
    internal static CoordinateSystem? SystemOf(JsonElement root) =>
        JsonInventory.Value(root, "crs").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? CoordinateSystem.Degrees : CrsName(root) is { } name ? CoordinateSystem.Named(name) : null;

    internal static string? CrsName(JsonElement root) => JsonInventory.Text(JsonInventory.Value(JsonInventory.Value(root, "crs"), "properties"), "name");

    private sealed class Reading(string file, CoordinateSystem system)
    {
        private readonly List<NetworkNode> nodes = [];
        private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
        private readonly Dictionary<GeoPoint, int> byPlace = [];
        private readonly List<(string? Id, string? Name, List<GeoPoint> Line)> lines = [];
        private readonly FindingList findings = new(file);

        public Inventory Of(JsonElement root)
        {
            if (JsonInventory.Text(root, "type") == "Feature") Feature(root, 0);
            else if (root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array)
                foreach (var (at, feature) in features.EnumerateArray().Index()) Feature(feature, at);
            else Say("geojson-unreadable", "The collection has no list of features.");

            var (links, loops, made) = (new List<NetworkLink>(), 0, 0);
            foreach (var (id, name, line) in lines)
            {
                var (from, to) = (End(line[0]), End(line[^1]));
                if (from == to) loops++;
                else links.Add(new NetworkLink(links.Count, from, to) { Id = id, Name = name, Route = line, Place = new SourcePlace(file) });
            }

            if (made > 0) findings.Note("node-made", string.Create(CultureInfo.InvariantCulture, $"{made:N0} ends of lines have no point at exactly their place; a node was made at each place."));
            return new Inventory { Nodes = nodes, Links = links, SelfLoops = loops, Findings = findings.All };

            int End(GeoPoint place)
            {
                if (byPlace.TryGetValue(place, out var known)) return known;
                made++;
                var id = string.Create(CultureInfo.InvariantCulture, $"{place.Longitude} {place.Latitude}");
                while (byId.ContainsKey(id)) id += " (end of a line)";
                return Add(new NetworkNode(id) { Position = place, Place = new SourcePlace(file) });
            }
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
            if (JsonInventory.Place(position, system) is { } place) Node(id, name, place);
            else NoPlace(position, at);
        }

        private void Node(string id, string? name, GeoPoint place)
        {
            if (byId.ContainsKey(id)) Say("node-repeated", $"Node {id} stands twice; the first counts.");
            else Add(new NetworkNode(id) { Name = name ?? id, Position = place, Place = new SourcePlace(file) });
        }

        private int Add(NetworkNode node)
        {
            if (!byPlace.TryAdd(node.Position!.Value, nodes.Count)) Say("place-shared", $"Node {node.Id} stands where {nodes[byPlace[node.Position.Value]].Id} does; lines that end there belong to the latter.");
            byId.Add(node.Id, nodes.Count);
            nodes.Add(node);
            return nodes.Count - 1;
        }

        private void Line(JsonElement coordinates, string? id, string? name, int at)
        {
            if (JsonInventory.Line(coordinates, system) is not { } line) NoPlace(coordinates.ValueKind == JsonValueKind.Array ? coordinates.EnumerateArray().FirstOrDefault(position => JsonInventory.Place(position, system) is null) : coordinates, at);
            else if (line.Count < 2) Say("line-too-short", $"The line of feature {at} has fewer than two places and is left out.");
            else lines.Add((id, name, line));
        }

        private void NoPlace(JsonElement position, int at)
        {
            if (system == CoordinateSystem.Degrees && JsonInventory.Pair(position) is var (x, y) && Math.Abs(x) <= 90 && Math.Abs(y) is > 90 and <= 180)
                Say("place-swapped", $"Feature {at} has a latitude beyond 90 degrees, as when latitude stands before longitude, and is left out; write longitude first in the whole document.");
            else Say("place-unreadable", $"Feature {at} has coordinates that lie outside the document's system and is left out; projected coordinates are read where \"crs\" names web Mercator or UTM.");
        }

        private void Say(string code, string message) => findings.Warn(code, message);
    }
}
