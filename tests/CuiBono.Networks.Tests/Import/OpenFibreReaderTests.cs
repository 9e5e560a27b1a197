using System.Text;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class OpenFibreReaderTests
{
    private const string Examples = "networks/ofds-standard/examples/";

    /// <summary>Counted by eye in the standard's own example: two nodes, one span of 13 places, and three organisations of which the supplier carries nothing.</summary>
    [Theory]
    [InlineData("json/network-package.json")]
    [InlineData("geojson/spans.geojson")]
    public void The_standards_example_is_read_as_a_person_reads_it(string name)
    {
        var inventory = Published(name);

        Assert.Equal([("1", "Accra"), ("2", "Kumasi")], inventory.Nodes.Select(node => (node.Id, node.Name)));
        Assert.Equal((-0.174, 5.625), (inventory.Nodes[0].Position!.Value.Longitude, inventory.Nodes[0].Position!.Value.Latitude));
        var link = Assert.Single(inventory.Links);
        Assert.Equal(("1", "Accra to Kumasi", 0, 1, 13), (link.Id, link.Name, link.From, link.To, link.Route.Count));
        Assert.Equal(["landlord GH-RGD-CS111111111", "landlord GH-RGD-CS222222222"], link.RestsOn.Select(key => key.ToString()));
        Assert.Equal(["FibreCo", "FastWeb"], inventory.Elements.Select(element => element.Name));
        Assert.Empty(inventory.Findings);
    }

    [Theory]
    [InlineData("json/network-separate-endpoints.json", "not-fetched not-fetched network-empty")]
    [InlineData("json/network-separate-files.json", "not-fetched not-fetched network-empty")]
    [InlineData("json/api-response.json", "not-fetched not-fetched network-empty")]
    [InlineData("json/nodes-endpoint.json", "node-without-id node-without-id not-fetched not-fetched network-empty")]
    [InlineData("json/multiple-networks.json", "network-empty")]
    [InlineData("json/network-embedded.json", "node-without-id node-without-id edge-without-node edge-without-node")]
    [InlineData("json/spans-endpoint.json", "not-fetched not-fetched edge-without-node edge-without-node")]
    [InlineData("geojson/api-response.geojson", "not-fetched not-fetched")]
    [InlineData("json/network-package-invalid.json", "not-in-service not-fetched network-empty")]
    [InlineData("json/network-package-additional-checks.json", "place-unreadable organisation-unlisted node-repeated route-unreadable not-fetched not-fetched edge-without-node edge-without-node")]
    public void What_is_elsewhere_or_wrong_is_said_and_nothing_is_fetched(string name, string codes) =>
        Assert.Equal(codes, string.Join(' ', Published(name).Findings.Select(finding => finding.Code)));

    [Fact]
    public void Features_of_two_networks_keep_their_equal_ids_apart() => Assert.Equal(
        ["fd7b30d6-f514-4cd0-a5ac-29a774f53a43/1", "acafe566-7ffa-416a-b3b4-84a52386a586/1"], Published("geojson/multiple-networks.geojson").Nodes.Select(node => node.Id));

    [Fact]
    public void A_planned_span_is_no_link_and_a_route_is_turned_to_run_from_start_to_end()
    {
        var inventory = Read("""
            {"id":"n","nodes":[{"id":"a","location":{"type":"Point","coordinates":[0,0]}},{"id":"b","location":{"type":"Point","coordinates":[1,0]}},{"id":"c","status":"planned"}],
            "spans":[{"id":"s","start":"a","end":"b","route":{"type":"LineString","coordinates":[[1,0],[0,0.1],[0,0]]}},{"id":"t","start":"a","end":"b","status":"underConstruction"},{"id":"u","start":"a","end":"c"},{"id":"v","start":"a","end":"a"}]}
            """);

        Assert.Equal([new(0, 0), new(0, 0.1), new(1, 0)], Assert.Single(inventory.Links).Route);
        Assert.Equal(["not-in-service", "not-in-service", "not-in-service"], inventory.Findings.Select(finding => finding.Code));
        Assert.Equal(1, inventory.SelfLoops);
    }

    [Fact]
    public void A_span_rests_on_its_only_operator_but_on_none_of_several()
    {
        var inventory = Read("""
            {"nodes":[{"id":"a"},{"id":"b"}],"spans":[
            {"id":"s","start":"a","end":"b","physicalInfrastructureProvider":{"id":"P"},"networkProviders":[{"id":"X"}]},
            {"id":"t","start":"a","end":"b","networkProviders":[{"id":"X"},{"id":"Y"}],"supplier":{"id":"Z"}}]}
            """);

        Assert.Equal(["landlord P", "landlord X"], inventory.Links[0].RestsOn.Select(key => key.ToString()));
        Assert.Empty(inventory.Links[1].RestsOn);
    }

    [Theory]
    [InlineData("""{"networks":[7,null,[],{"nodes":[1,null,"x",{"id":{}}],"spans":[null,{"start":[],"end":{}}],"links":[3],"crs":4}],"links":[]}""")]
    [InlineData("""{"networks":{},"nodes":[{"id":"a","location":{"type":"Point","coordinates":[null,1]},"networkProviders":[null]}]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[{"properties":{"featureType":"span","start":{"id":"a"},"network":[]}},{"geometry":[]},null]}""")]
    public void Records_of_the_wrong_shape_are_findings(string text)
    {
        var inventory = Read(text);

        Assert.Empty(inventory.Links);
        Assert.NotEmpty(inventory.Findings);
    }

    private static Inventory Published(string name)
    {
        using var stream = File.OpenRead(RealData.Path(Examples + name));
        return InventoryReader.Read(stream, name);
    }

    private static Inventory Read(string text) => InventoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.json");
}
