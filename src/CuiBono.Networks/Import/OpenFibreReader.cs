using System.Text.Json;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from the Open Fibre Data Standard, version 0.3: a network package, one network, or its GeoJSON of nodes and spans.</summary>
/// <remarks>
/// Spans are links with their route, and rest on their physical infrastructure provider; where one network provider alone uses a span, it rests on that one too. The supplier built it, and its loss takes nothing.
/// Nodes and spans whose status is anything but operational are left out, and that is said: a planned span carries no traffic. fibreLength is not taken: the standard says kilometres and its own example writes
/// metres. Records at an endpoint or in another file are named and never fetched.
/// </remarks>
public static class OpenFibreReader
{
    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file) => JsonInventory.Read(stream, file, root =>
        HoldsFeatures(root) ? OfFeatures(root, file)
        : Holds(root) ? Of(root, file)
        : JsonInventory.Refused(file, "ofds-unreadable", "The document is no network of the Open Fibre Data Standard."));

    internal static bool Holds(JsonElement root) =>
        JsonInventory.Value(root, "networks").ValueKind == JsonValueKind.Array || JsonInventory.Value(root, "nodes").ValueKind == JsonValueKind.Array || JsonInventory.Value(root, "spans").ValueKind == JsonValueKind.Array;

    /// <summary>True where the first feature says which network it is of and what it is in it.</summary>
    internal static bool HoldsFeatures(JsonElement root)
    {
        var first = JsonInventory.Value(JsonInventory.List(root, "features").FirstOrDefault(), "properties");
        return JsonInventory.Text(first, "featureType") is "node" or "span" || JsonInventory.Value(first, "network").ValueKind == JsonValueKind.Object;
    }

    internal static Inventory Of(JsonElement root, string file)
    {
        var reading = new OpenFibreNetworks(file);
        var single = JsonInventory.Value(root, "networks").ValueKind != JsonValueKind.Array;
        foreach (var (at, network) in (single ? [root] : JsonInventory.List(root, "networks")).Index())
        {
            var where = single ? "" : $"networks[{at}].";
            if (SystemOf(network) is not { } system)
            {
                reading.Findings.Refuse("crs-unsupported", $"{where}crs: the coordinates are in '{CrsName(network)}', which is not converted; the network is left out.");
                continue;
            }

            var id = JsonInventory.Text(network, "id") ?? $"network {at}";
            foreach (var organisation in JsonInventory.List(network, "organisations"))
                if (JsonInventory.Text(organisation, "id") is { } listed) reading.Lists(id, listed);
            foreach (var (number, node) in JsonInventory.List(network, "nodes").Index()) reading.Node(id, node, JsonInventory.Value(node, "location"), system, $"{where}nodes[{number}]");
            foreach (var (number, span) in JsonInventory.List(network, "spans").Index()) reading.Span(id, span, JsonInventory.Value(span, "route"), system, $"{where}spans[{number}]");
            foreach (var link in JsonInventory.List(network, "links"))
                if (JsonInventory.Text(link, "rel") is { } rel && rel.StartsWith("tag:opentelecomdata.net", StringComparison.Ordinal)) NotFetched(reading, JsonInventory.Text(link, "href"));
        }

        foreach (var page in (ReadOnlySpan<string>)["next", "prev"])
            if (JsonInventory.Text(JsonInventory.Value(root, "links"), page) is { } more) NotFetched(reading, more);
        return reading.ToInventory();
    }

    internal static Inventory OfFeatures(JsonElement root, string file)
    {
        if (GeoJsonReader.SystemOf(root) is not { } system) return JsonInventory.Refused(file, "crs-unsupported", $"The coordinates are in '{GeoJsonReader.CrsName(root)}', which is not converted; write WGS 84 longitude and latitude.");
        var reading = new OpenFibreNetworks(file);
        foreach (var (at, feature) in JsonInventory.List(root, "features").Index())
        {
            var properties = JsonInventory.Value(feature, "properties");
            var network = JsonInventory.Text(JsonInventory.Value(properties, "network"), "id") ?? "";
            var geometry = JsonInventory.Value(feature, "geometry");
            if (JsonInventory.Text(properties, "featureType") == "span" || JsonInventory.Value(properties, "start").ValueKind == JsonValueKind.Object || JsonInventory.Text(geometry, "type") == "LineString")
                reading.Span(network, properties, geometry, system, $"features[{at}]");
            else reading.Node(network, properties, geometry, system, $"features[{at}]");
        }

        foreach (var page in (ReadOnlySpan<string>)["next", "prev"])
            if (JsonInventory.Text(JsonInventory.Value(root, "links"), page) is { } more) NotFetched(reading, more);
        return reading.ToInventory();
    }

    internal static void NotFetched(OpenFibreNetworks reading, string? href) => reading.Findings.Warn("not-fetched", $"More records are at '{href ?? "an address that is missing"}'; nothing is fetched: give them as a file of their own.");

    internal static CoordinateSystem? SystemOf(JsonElement network) => CrsName(network) is { } name ? CoordinateSystem.Named(name) : CoordinateSystem.Degrees;

    internal static string? CrsName(JsonElement network) => JsonInventory.Text(JsonInventory.Value(network, "crs"), "uri") ?? JsonInventory.Text(JsonInventory.Value(network, "crs"), "name");
}
