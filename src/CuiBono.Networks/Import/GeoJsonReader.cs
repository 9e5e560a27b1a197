using System.Globalization;
using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from GeoJSON: lines are links, points are nodes.</summary>
/// <remarks>
/// RFC 7946: longitude before latitude, WGS 84. An end of a line belongs to the node at exactly its place; where there is none, a node is made there. Nothing is snapped. A line of several parts is a
/// link a part. Polygons, other coordinate systems and coordinates that are no degrees are not read, and that is said.
/// </remarks>
public static class GeoJsonReader
{
    private const int MostBytes = 256 << 20;
    private const int MostDepth = 64;
    private const int MostFindings = 100;

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file)
    {
        if (stream.Length - stream.Position > MostBytes) return Refused("too-large", $"The document has more than {MostBytes >> 20} MB.");
        try
        {
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = MostDepth });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "type") is not ("FeatureCollection" or "Feature"))
                return Refused("geojson-unreadable", "The document is no GeoJSON feature or collection of features.");
            if (root.TryGetProperty("crs", out var crs) && !IsDegrees(crs)) return Refused("crs-unsupported", $"The coordinates are in '{CrsName(crs)}', which is not converted; write WGS 84 longitude and latitude.");
            return new Reading(file).Of(root);
        }
        catch (JsonException wrong)
        {
            return new Inventory { Findings = [new Finding("geojson-unreadable", "The document is no JSON, or nested too deep.", new SourcePlace(file) { Line = (int)Math.Min(int.MaxValue, (wrong.LineNumber ?? 0) + 1) })] };
        }
        catch (InvalidOperationException)
        {
            return Refused("geojson-unreadable", "The document holds text that is no Unicode.");
        }

        Inventory Refused(string code, string message) => new() { Findings = [new Finding(code, message, new SourcePlace(file))] };
    }

    private static bool IsDegrees(JsonElement crs) => crs.ValueKind == JsonValueKind.Null || CrsName(crs) is { } name && (name.EndsWith("CRS84", StringComparison.Ordinal) || name.EndsWith(":4326", StringComparison.Ordinal));

    private static string? CrsName(JsonElement crs) => crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out var properties) ? Text(properties, "name") : null;

    private static string? Text(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
    }

    private sealed class Reading(string file)
    {
        private readonly List<NetworkNode> nodes = [];
        private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
        private readonly Dictionary<GeoPoint, int> byPlace = [];
        private readonly List<(string? Id, string? Name, List<GeoPoint> Line)> lines = [];
        private readonly List<Finding> findings = [];
        private int unsaid;

        public Inventory Of(JsonElement root)
        {
            if (Text(root, "type") == "Feature") Feature(root, 0);
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

            if (made > 0) findings.Add(new Finding("node-made", string.Create(CultureInfo.InvariantCulture, $"{made:N0} ends of lines have no point at exactly their place; a node was made at each place."), new SourcePlace(file), FindingSeverity.Info));
            if (unsaid > 0) findings.Add(new Finding("too-many-findings", string.Create(CultureInfo.InvariantCulture, $"{unsaid:N0} more findings are left out."), new SourcePlace(file), FindingSeverity.Warning));
            return new Inventory { Nodes = nodes, Links = links, SelfLoops = loops, Findings = findings };

            int End(GeoPoint place)
            {
                if (byPlace.TryGetValue(place, out var known)) return known;
                made++;
                var id = string.Create(CultureInfo.InvariantCulture, $"{place.Longitude} {place.Latitude}");
                if (byId.ContainsKey(id)) id += " (end of a line)";
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

            feature.TryGetProperty("properties", out var properties);
            var id = Text(feature, "id") ?? Text(properties, "id");
            var name = Text(properties, "name");
            geometry.TryGetProperty("coordinates", out var coordinates);
            switch (Text(geometry, "type"))
            {
                case "Point":
                    if (Place(coordinates) is { } place) Node(id ?? $"feature {at}", name, place);
                    else NoPlace(at);
                    break;
                case "LineString":
                    Line(coordinates, id, name, at);
                    break;
                case "MultiLineString" when coordinates.ValueKind == JsonValueKind.Array:
                    foreach (var part in coordinates.EnumerateArray()) Line(part, id, name, at);
                    break;
                default:
                    Say("geometry-not-read", $"Feature {at} is neither point nor line and is left out.");
                    break;
            }
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
            var line = new List<GeoPoint>();
            if (coordinates.ValueKind == JsonValueKind.Array)
                foreach (var each in coordinates.EnumerateArray())
                {
                    if (Place(each) is not { } place)
                    {
                        NoPlace(at);
                        return;
                    }

                    line.Add(place);
                }

            if (line.Count < 2) Say("line-too-short", $"The line of feature {at} has fewer than two places and is left out.");
            else lines.Add((id, name, line));
        }

        private static GeoPoint? Place(JsonElement position)
        {
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2) return null;
            return position[0].ValueKind == JsonValueKind.Number && position[1].ValueKind == JsonValueKind.Number
                && position[0].TryGetDouble(out var longitude) && position[1].TryGetDouble(out var latitude) && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
                ? new GeoPoint(longitude, latitude)
                : null;
        }

        private void NoPlace(int at) => Say("place-unreadable", $"Feature {at} has coordinates that are no degrees (longitude, latitude) and is left out; projected coordinates are not converted.");

        private void Say(string code, string message)
        {
            if (findings.Count < MostFindings) findings.Add(new Finding(code, message, new SourcePlace(file), FindingSeverity.Warning));
            else unsaid++;
        }
    }
}
