using System.Text;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class OpenFibreTablesTests
{
    private const string Networks = "id,name,crs/name\nn,Ring,EPSG:4326\n";
    private const string Nodes = "id,nodes/0/id,nodes/0/name,nodes/0/status,nodes/0/location,nodes/0/physicalInfrastructureProvider/id,nodes/0/physicalInfrastructureProvider/name\nn,a,Alfa,operational,POINT (7 47),P,Pipes\nn,b,Bravo,,POINT Z (8 47 400),,\nn,c,,planned,,,\n";
    private const string Spans = "id,spans/0/id,spans/0/name,spans/0/start,spans/0/end,spans/0/route\nn,s,Upper,a,b,\"LINESTRING (8 47, 7.5 47.5, 7 47)\"\nn,t,,a,b,\nn,u,,b,c,\nn,v,,a,x,\n";
    private const string Users = "id,spans/0/id,spans/0/networkProviders/0/id,spans/0/networkProviders/0/name\nn,s,X,Ex\nn,t,X,Ex\nn,t,Y,Why\n";

    /// <summary>The tables of the standard's example beside its own JSON, which another reader takes: the same network, findings and all.</summary>
    [Fact]
    public void The_standards_tables_are_the_network_that_its_JSON_is()
    {
        var folder = RealData.Path("networks/ofds-standard/examples/csv");
        var tables = Read([.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
        using var stream = File.OpenRead(RealData.Path("networks/ofds-standard/examples/json/network-package.json"));
        var json = InventoryReader.Read(stream, "package");

        Assert.Equal(["1 Accra", "2 Kumasi"], tables.Nodes.Select(node => $"{node.Id} {node.Name}"));
        Assert.Equal(13, Assert.Single(tables.Links).Route.Count);
        Assert.Equal(json.Nodes.Select(node => node with { Place = null, RestsOn = [] }), tables.Nodes.Select(node => node with { Place = null, RestsOn = [] }));
        Assert.Equal(json.Nodes.Select(node => string.Join(", ", node.RestsOn)), tables.Nodes.Select(node => string.Join(", ", node.RestsOn)));
        Assert.Equal(json.Links[0].Route, tables.Links[0].Route);
        Assert.Equal(json.Links[0].RestsOn, tables.Links[0].RestsOn);
        Assert.Equal(json.Elements.Select(element => (element.Key, element.Name)), tables.Elements.Select(element => (element.Key, element.Name)));
        Assert.Empty(tables.Findings);
    }

    [Fact]
    public void The_standards_empty_templates_are_no_network()
    {
        var folder = RealData.Path("networks/ofds-standard/examples/csv/template");

        Assert.Equal("network-empty", Assert.Single(Read([.. Directory.GetFiles(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]).Findings).Code);
    }

    [Fact]
    public void Rows_join_by_their_ids_in_any_order_of_files()
    {
        var inventory = Read(("users.csv", Users), ("spans.csv", Spans), ("nodes.csv", Nodes), ("networks.csv", Networks));

        Assert.Equal([("a", "Alfa", 2), ("b", "Bravo", 3)], inventory.Nodes.Select(node => (node.Id, node.Name, node.Place!.Line!.Value)));
        Assert.Equal([("s", 0, 1, 2), ("t", 0, 1, 3)], inventory.Links.Select(link => (link.Id, link.From, link.To, link.Place!.Line!.Value)));
        Assert.Equal([new(7, 47), new(7.5, 47.5), new(8, 47)], inventory.Links[0].Route);
        Assert.Equal("landlord X", string.Join(", ", inventory.Links[0].RestsOn));
        Assert.Empty(inventory.Links[1].RestsOn);
        Assert.Equal([("not-in-service", 4), ("not-in-service", 4), ("edge-without-node", 5)], inventory.Findings.Select(finding => (finding.Code, finding.Place.Line)));
    }

    [Theory]
    [InlineData("id,nodes/0/id,nodes/0/location\nn,a,POINT (7)\n", "place-unreadable")]
    [InlineData("id,nodes/0/id,nodes/0/location\nn,a,MULTIPOINT ((0 0))\n", "place-unreadable")]
    [InlineData("id,nodes/0/id,nodes/0/location\nn,a,POINT (190 1)\n", "place-unreadable")]
    [InlineData("id,nodes/0/id,nodes/0/location\n,a,POINT (7 47)\n", "record-unreadable")]
    [InlineData("id,nodes/0/id,nodes/0/name\nn,a,\"open\n", "quote-open")]
    [InlineData("id,nodes/0/id,nodes/0/name\nn,a,x, y\n", "row-too-wide")]
    [InlineData("id,nodes/0/id,nodes/0/networkProviders/0/id\nn,a,X\n", "record-unmatched")]
    [InlineData("id,nodes/0/id,nodes/0/id/x,nodes/0/location/coordinates\nn,a,b,[[[[[[\n", "node-without-id")]
    [InlineData("id,links/0/rel,links/0/href/x\nn,\"tag:opentelecomdata.net,2022:nodesAPI\",y\n", "not-fetched")]
    public void What_is_not_read_is_said_with_its_line(string table, string code)
    {
        var finding = Read(("networks.csv", Networks), ("table.csv", table)).Findings[0];

        Assert.Equal(code, finding.Code);
        if (code != "not-fetched") Assert.Equal(("table.csv", 2), (finding.Place.File, finding.Place.Line));
    }

    [Fact]
    public void A_column_of_a_pointer_without_end_is_not_followed() =>
        Assert.Equal("a", Assert.Single(Read(("networks.csv", Networks), ("nodes.csv", $"id,nodes/0/id,nodes/0/{string.Concat(Enumerable.Repeat("x/", 70))}y\nn,a,z\n")).Nodes).Id);

    [Fact]
    public void A_network_that_no_table_lists_and_an_organisation_that_is_not_listed_are_named()
    {
        var inventory = Read(("nodes.csv", Nodes), ("organisations.csv", "id,organisations/0/id\nn,Q\n"));

        Assert.Equal(2, inventory.Nodes.Count);
        Assert.Equal(["network-unlisted", "organisation-unlisted", "not-in-service"], inventory.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_network_in_a_system_that_is_not_converted_is_left_out_by_name()
    {
        var inventory = Read(("networks.csv", Networks.Replace("4326", "2056", StringComparison.Ordinal)), ("nodes.csv", Nodes));

        Assert.Empty(inventory.Nodes);
        Assert.Contains("EPSG:2056", inventory.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_may_stand_in_columns_of_their_own()
    {
        var inventory = Read(
            ("nodes.csv", "id,nodes/0/id,nodes/0/location/type,nodes/0/location/coordinates/0,nodes/0/location/coordinates/1\nn,a,Point,7.5,47\nn,b,Point,8,47\n"),
            ("spans.csv", "id,spans/0/id,spans/0/start,spans/0/end,spans/0/route/type,spans/0/route/coordinates\nn,s,a,b,LineString,\"[[7.5,47],[8,47]]\"\n"));

        Assert.Equal([new(7.5, 47), new(8, 47)], Assert.Single(inventory.Links).Route);
        Assert.Equal(new(7.5, 47), inventory.Nodes[0].Position);
    }

    private static Inventory Read(params (string Name, string Text)[] tables) =>
        Assert.Single(InventoryReader.ReadAll([.. tables.Select(table => (table.Name, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(table.Text))))])).Inventory;
}
