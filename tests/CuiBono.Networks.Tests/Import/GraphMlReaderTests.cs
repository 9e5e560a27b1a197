using System.Text;
using CuiBono.Networks.Import;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Import;

public sealed class GraphMlReaderTests
{
    public static TheoryData<string> Networks => ZooNetwork.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_network_of_the_zoo_is_read_as_a_plain_reading_has_it(string name)
    {
        var network = ZooNetwork.Named(name);
        using var file = File.OpenRead(RealData.Path("networks/" + (string)network.Expected["file"]!));
        var inventory = GraphMlReader.Read(file, name);

        Assert.Equal(network.Inventory.Nodes.Select(node => (node.Id, node.Position)), inventory.Nodes.Select(node => (node.Id, node.Position)));
        Assert.Equal(network.Inventory.Links.Select(link => (link.Index, link.From, link.To)), inventory.Links.Select(link => (link.Index, link.From, link.To)));
        Assert.Equal((int)network.Expected["connectivity"]!["self_loops_dropped"]!, inventory.SelfLoops);
        Assert.Empty(inventory.Findings);
    }

    [Fact]
    public void What_cannot_be_read_is_said_with_its_line()
    {
        var inventory = Read("""
            <graphml><key id="d0" for="node" attr.name="Latitude"/><key id="d1" for="node" attr.name="Longitude"/><graph>
            <node id="a"><data key="d0">95</data><data key="d1">8</data></node>
            <node id="a"/>
            <edge source="a" target="a"/>
            <edge source="a" target="z"/>
            </graph></graphml>
            """);

        Assert.Equal([("place-unreadable", 2), ("node-repeated", 3), ("edge-without-node", 5)], inventory.Findings.Select(finding => (finding.Code, finding.Place.Line!.Value)));
        Assert.Equal((1, 0, 1), (inventory.Nodes.Count, inventory.Links.Count, inventory.SelfLoops));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<graphml>")]
    [InlineData("<kml/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"e\">]><graphml><graph/></graphml>")]
    public void A_document_that_is_none_is_a_finding(string text) => Assert.Equal("graphml-unreadable", Assert.Single(Read(text).Findings).Code);

    private static Inventory Read(string text) => GraphMlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.graphml");
}
