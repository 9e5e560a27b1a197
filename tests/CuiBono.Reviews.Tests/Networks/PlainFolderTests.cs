using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Reviews.Networks;

namespace CuiBono.Reviews.Tests.Networks;

public sealed class PlainFolderTests : IDisposable
{
    private const string GraphMl = """<graphml><graph><node id="0"/><node id="1"/><edge source="0" target="1"/></graph></graphml>""";
    private const string Points = """{"type":"FeatureCollection","features":[{"type":"Feature","id":"A","geometry":{"type":"Point","coordinates":[7,47]}},{"type":"Feature","id":"B","geometry":{"type":"Point","coordinates":[8,47]}}]}""";
    private const string Lines = """{"type":"FeatureCollection","features":[{"type":"Feature","id":"n","geometry":{"type":"LineString","coordinates":[[7,47],[7.5,47.5],[8,47]]}}]}""";
    private const string Circuits = "circuit,from,to,provider\nC1,A,B,Acme\n";

    private readonly string folder = Directory.CreateTempSubdirectory("cuibono-plain-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void One_inventory_among_other_files_is_the_folders()
    {
        Write("net.graphml", GraphMl);
        Write("README.md", "# A network");
        Write("picture.svg", "<svg/>");
        Write("package.json", "{\"name\":\"x\"}");
        Write(".hidden.graphml", GraphMl);
        Directory.CreateDirectory(Path.Combine(folder, "below"));
        Write("below/other.graphml", GraphMl);

        var inventory = NetworkFolder.OpenPlain(folder);

        Assert.Single(inventory.Links);
        Assert.Equal("Not read, for they hold no inventory: README.md, package.json, picture.svg.", Assert.Single(inventory.Findings).Message);
    }

    [Fact]
    public void The_tables_of_an_open_fibre_network_are_one()
    {
        Write("nodes.csv", "id,nodes/0/id\nn,a\nn,b\n");
        Write("spans.csv", "id,spans/0/id,spans/0/start,spans/0/end\nn,s,a,b\n");
        Write("networks.csv", "id,crs/name\nn,EPSG:4326\n");

        Assert.Equal("s", Assert.Single(NetworkFolder.OpenPlain(folder).Links).Id);
    }

    [Fact]
    public void Pages_of_a_NetBox_are_one()
    {
        Write("1.json", """{"count":1,"next":null,"results":[{"id":1,"url":"https://nb/api/dcim/devices/1/","name":"r1"}]}""");
        Write("2.json", """{"count":1,"next":null,"results":[{"id":1,"url":"https://nb/api/dcim/interfaces/1/","name":"e0","device":{"id":1}}]}""");

        Assert.Equal("r1", Assert.Single(NetworkFolder.OpenPlain(folder).Nodes).Id);
    }

    [Fact]
    public void Lists_of_several_carriers_are_one_network_and_a_carrier_that_both_name_is_one()
    {
        Write("acme.csv", Circuits);
        Write("other.csv", "circuit,from,to,via,provider\nC2,A,B,duct D1,Acme\n");

        var inventory = NetworkFolder.OpenPlain(folder);

        Assert.Equal((2, 2), (inventory.Nodes.Count, inventory.Links.Count));
        Assert.Single(inventory.Elements, element => element.Key == new ElementKey(ElementKind.Landlord, "Acme"));
        Assert.Contains(inventory.Findings, finding => finding.Code == "files-joined");
    }

    [Theory]
    [InlineData("a.graphml", GraphMl, "b.graphml", GraphMl, "several GraphML documents, whose ids hold within one alone: a.graphml, b.graphml")]
    [InlineData("a.geojson", Points, "b.csv", Circuits, "GeoJSON in a.geojson; a list of circuits in b.csv")]
    [InlineData("a.csv", Circuits, "b.csv", Circuits, "a.csv and b.csv both hold the link C1 from A to B")]
    [InlineData("a.geojson", Lines, "b.geojson", Lines, "a.geojson and b.geojson both hold the link n from 7 47 to 8 47")]
    [InlineData("a.graphml", GraphMl, "b.json", "{\"broken\":", "GraphML in a.graphml; what cannot be read in b.json")]
    [InlineData("notes.txt", "hello", "b.svg", "<svg/>", "no network.yaml and no file of an inventory: b.svg, notes.txt hold none")]
    public void What_could_be_meant_in_two_ways_is_refused_and_named(string first, string one, string second, string other, string told)
    {
        Write(first, one);
        Write(second, other);

        var inventory = NetworkFolder.OpenPlain(folder);

        Assert.Empty(inventory.Nodes);
        Assert.Equal(FindingSeverity.Error, inventory.Findings[^1].Severity);
        Assert.Contains(told, inventory.Findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_at_two_places_or_a_line_drawn_twice_is_ambiguous()
    {
        Write("a.geojson", Points);
        Write("b.geojson", Points.Replace("[8,47]", "[8,48]", StringComparison.Ordinal));
        Assert.Contains("Node B stands in a.geojson and in b.geojson at different places", NetworkFolder.OpenPlain(folder).Findings[^1].Message, StringComparison.Ordinal);

        Write("a.geojson", Lines);
        Write("b.geojson", Lines.Replace("\"n\"", "\"m\"", StringComparison.Ordinal).Replace("[[7,47],[7.5,47.5],[8,47]]", "[[8,47],[7.5,47.5],[7,47]]", StringComparison.Ordinal));
        Assert.Equal("folder-ambiguous", NetworkFolder.OpenPlain(folder).Findings[^1].Code);
    }

    [Fact]
    public void An_empty_folder_says_so() => Assert.Equal("folder-without-inventory", Assert.Single(NetworkFolder.OpenPlain(folder).Findings).Code);

    /// <summary>Six networks of the Topology Zoo lie in one folder; the standard's tables in another.</summary>
    [Fact]
    public void Folders_of_others_are_told_by_what_they_hold()
    {
        Assert.Equal("folder-ambiguous", NetworkFolder.OpenPlain(RealData.Path("networks/topology-zoo")).Findings[^1].Code);
        Assert.Single(NetworkFolder.OpenPlain(RealData.Path("networks/ofds-standard/examples/csv")).Links);
        Assert.Equal(51, NetworkFolder.OpenPlain(RealData.Path("networks/netbox-demo")).Links.Count);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
