using System.Text;
using System.Text.Json.Nodes;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class HostileJsonTests
{
    private const string OpenFibre = """
        {"networks":[{"id":"n","crs":{"name":"EPSG:4326"},"nodes":[{"id":"a","name":"A","status":"operational","location":{"type":"Point","coordinates":[1,2]}},{"id":"b"}],
        "spans":[{"id":"s","start":"a","end":"b","route":{"type":"LineString","coordinates":[[1,2],[3,4]]},"physicalInfrastructureProvider":{"id":"P","name":"Q"},"networkProviders":[{"id":"X"}]}],"links":[{"rel":"tag:opentelecomdata.net,2022:nodesAPI","href":"h"}]}],"links":{"next":"h"}}
        """;

    private const string GeoJson = """
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"f","geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[[1,2]]},{"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]}]},"properties":{"name":"x"}}]}
        """;

    [Theory]
    [InlineData(OpenFibre, 1)]
    [InlineData(InventorySamples.OpenFibreFeatures, 1)]
    [InlineData(GeoJson, 1)]
    [InlineData(InventorySamples.NetBoxDump, 2)]
    public void Any_value_may_be_of_another_kind_and_links_still_lead_from_node_to_node(string text, int links)
    {
        Assert.Equal(links, Read(text).Links.Count);
        for (var at = 0; ; at++)
        {
            var changed = false;
            foreach (var other in (ReadOnlySpan<string>)["null", "-1e308", "\"x\"", "\"LONE\"", "[]", "{}"])
            {
                var root = JsonNode.Parse(text)!;
                changed = Replace(root, at, other);
                if (!changed) break;
                var inventory = Read(root.ToJsonString().Replace("LONE", "\\ud800", StringComparison.Ordinal));

                Assert.All(inventory.Links, link => Assert.True(link.From != link.To && link.From < inventory.Nodes.Count && link.To < inventory.Nodes.Count));
                Assert.Equal(inventory.Nodes.Count, inventory.Nodes.Select(node => node.Id).Distinct().Count());
            }

            if (!changed) break;
        }
    }

    private static bool Replace(JsonNode root, int at, string other)
    {
        var all = new List<JsonNode>();
        Gather(root, all);
        if (at >= all.Count) return false;
        all[at].ReplaceWith(JsonNode.Parse(other));
        return true;
    }

    private static void Gather(JsonNode node, List<JsonNode> all)
    {
        IEnumerable<JsonNode?> children = node is JsonObject thing ? thing.Select(pair => pair.Value) : node is JsonArray list ? list : [];
        foreach (var child in children)
        {
            if (child is null) continue;
            all.Add(child);
            Gather(child, all);
        }
    }

    private static Inventory Read(string text) => InventoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.json");
}
