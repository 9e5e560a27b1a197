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

    private const string Features = """
        {"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:32632"}},"features":[{"type":"Feature","properties":{"id":"s","featureType":"span","network":{"id":"n"},"start":{"id":"a","location":{"type":"Point","coordinates":[500000,5000000]}},"end":{"id":"b","name":"B"}},
        "geometry":{"type":"LineString","coordinates":[[500000,5000000],[500000,5100000]]}}]}
        """;

    private const string GeoJson = """
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"f","geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[[1,2]]},{"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]}]},"properties":{"name":"x"}}]}
        """;

    private const string NetBox = """
        [{"model":"dcim.site","pk":1,"fields":{"name":"S","latitude":"1","longitude":"2"}},{"model":"dcim.device","pk":1,"fields":{"name":"D","site":1}},{"model":"dcim.device","pk":2,"fields":{"site":1}},{"model":"dcim.device","pk":3,"fields":{"name":"P","site":1}},
        {"model":"dcim.interface","pk":1,"fields":{"device":1,"name":"i"}},{"model":"dcim.interface","pk":2,"fields":{"device":2}},{"model":"dcim.cable","pk":1,"fields":{"status":"connected"}},{"model":"dcim.cable","pk":2,"fields":{}},
        {"model":"dcim.frontport","pk":1,"fields":{"device":3,"rear_port":1,"rear_port_position":2}},{"model":"dcim.rearport","pk":1,"fields":{"device":3,"positions":2}},
        {"model":"dcim.cabletermination","pk":1,"fields":{"cable":1,"cable_end":"A","termination_type":["dcim","interface"],"termination_id":1}},
        {"model":"dcim.cabletermination","pk":2,"fields":{"cable":1,"cable_end":"B","termination_type":["dcim","frontport"],"termination_id":1}},
        {"model":"dcim.cabletermination","pk":3,"fields":{"cable":2,"cable_end":"A","termination_type":["dcim","rearport"],"termination_id":1}},
        {"model":"dcim.cabletermination","pk":4,"fields":{"cable":2,"cable_end":"B","termination_type":["dcim","interface"],"termination_id":2}},
        {"model":"circuits.provider","pk":1,"fields":{"name":"V"}},{"model":"circuits.circuit","pk":1,"fields":{"cid":"C","provider":1,"status":"active"}},{"model":"circuits.providernetwork","pk":1,"fields":{"name":"N","provider":1}},
        {"model":"circuits.circuittermination","pk":1,"fields":{"circuit":1,"term_side":"A","site":1}},{"model":"circuits.circuittermination","pk":2,"fields":{"circuit":1,"term_side":"Z","provider_network":1}}]
        """;

    [Theory]
    [InlineData(OpenFibre, 1)]
    [InlineData(Features, 1)]
    [InlineData(GeoJson, 1)]
    [InlineData(NetBox, 2)]
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
