using System.Globalization;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Networks.Import;
using CuiBono.Networks.Tests.Import;
using CuiBono.Reviews.Networks;

namespace CuiBono.Fuzz;

/// <summary>The readers of network inventories: a graph whose parts fit together or a reason, and the same each time.</summary>
internal static class NetworkTarget
{
    private const string Declared = "network-yaml";

    private const string Yaml = """
        schema: cuibono/network/1
        files:
          - square.geojson
          - {file: square.geojson, crs: "EPSG:4326"}
        elements:
          - {kind: structure, id: B1, name: Mill Bridge, route: [[7.45, 46.9]]}
          - {kind: duct, id: D1, rests_on: [structure B1]}
          - {kind: circuit, id: C1, rests_on: [link north]}
        links:
          - {id: north, rests_on: [duct D1]}
          - {id: "#1", rests_on: [duct D1]}
        nodes:
          - {id: A, rests_on: [power P1]}
        risks:
          - {id: R1, name: flood, kind: disk, takes: [structure B1], rate: 0.02, repair: 72 hours, source: canton, date: 2025-01-31, confidence: 80 %}
        services:
          - {id: S1, name: Leased line, customer: Harbour Bank, from: A, to: B, paths: [[circuit C1], [link south]], diverse: true, target_availability: 99.95 %}
        flows:
          - {id: F1, service: S1, per_hour: 1200}
        diverse:
          - {name: ring, a: [circuit C1], b: [circuit C2]}
        """;

    private const string Square = """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"A"},"geometry":{"type":"Point","coordinates":[7.40,46.90]}},{"type":"Feature","properties":{"id":"B"},"geometry":{"type":"Point","coordinates":[7.50,46.90]}},
        {"type":"Feature","properties":{"id":"north"},"geometry":{"type":"LineString","coordinates":[[7.40,46.90],[7.45,46.95],[7.50,46.90]]}},{"type":"Feature","properties":{"id":"south"},"geometry":{"type":"LineString","coordinates":[[7.40,46.90],[7.50,46.90]]}}]}
        """;

    public static IReadOnlyList<string> Names { get; } = [.. InventorySamples.Names, Declared];

    public static byte[][] Seeds(string name) => [name == Declared ? Encoding.UTF8.GetBytes(Yaml) : InventorySamples.Of(name)];

    public static string? Try(string name, byte[] input)
    {
        if (name == Declared) return Tied(input);
        var (one, two) = (InventoryReader.ReadAll(InventorySamples.Files(name, input)), InventoryReader.ReadAll(InventorySamples.Files(name, input)));
        foreach (var (part, again) in one.Zip(two))
        {
            if (InventorySamples.Broken(part.Inventory) is { } broken) return broken;
            if (!part.Inventory.Findings.SequenceEqual(again.Inventory.Findings) || part.Inventory.Nodes.Count != again.Inventory.Nodes.Count || part.Inventory.Links.Count != again.Inventory.Links.Count) return "another inventory the second time";
        }

        return null;
    }

    private static string? Tied(byte[] input)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"cuibono-fuzz-{Environment.ProcessId}"))).FullName;
        File.WriteAllText(Path.Combine(folder, "square.geojson"), Square);
        File.WriteAllBytes(Path.Combine(folder, "network.yaml"), input);
        var opened = NetworkFolder.Open(Path.Combine(folder, "network.yaml"));
        if (opened.Errors.Any(error => error.Severity != FindingSeverity.Error)) return "an error that is none";
        if (opened.Inventory is not { } inventory) return opened.Errors.Count == 0 ? "no inventory and no reason" : null;
        return inventory.Nodes.Count == 0 ? null : InventorySamples.Broken(inventory with { Elements = [] });
    }
}
