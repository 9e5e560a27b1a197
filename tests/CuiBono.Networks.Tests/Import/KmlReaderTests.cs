using System.Text;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class KmlReaderTests
{
    [Fact]
    public void Points_lines_and_tracks_of_any_folder_are_joined_at_exactly_their_places()
    {
        var inventory = Read("""
            <Folder><Folder>
            <Placemark id="p1"><name>Berne</name><Point><coordinates> 7.44,46.95,540 </coordinates></Point></Placemark></Folder>
            <Placemark><ExtendedData><Data name="id"><value>ZH</value></Data><Data name="Name"><value>Zurich</value></Data></ExtendedData><Point><coordinates>8.54,47.38</coordinates></Point></Placemark>
            <Placemark><name>way</name><ExtendedData><SchemaData><SimpleData name="ID">W</SimpleData></SchemaData></ExtendedData>
            <MultiGeometry><LineString><coordinates>7.44,46.95 8,47
            8.54,47.38,0</coordinates></LineString><LineString><coordinates>8.54,47.38 9,47</coordinates></LineString></MultiGeometry></Placemark>
            <Placemark><name>drive</name><gx:Track><when>2020</when><gx:coord>9 47 400</gx:coord><gx:coord>7.44 46.95 540</gx:coord></gx:Track></Placemark></Folder>
            """);

        Assert.Equal([("p1", "Berne"), ("ZH", "Zurich"), ("9 47", "9 47")], inventory.Nodes.Select(node => (node.Id, node.Name)));
        Assert.Equal([(0, 1, "W", 3), (1, 2, "W", 2), (2, 0, null, 2)], inventory.Links.Select(link => (link.From, link.To, link.Id, link.Route.Count)));
        Assert.Equal(3, inventory.Nodes[0].Place!.Line);
        Assert.Equal("node-made", Assert.Single(inventory.Findings).Code);
    }

    [Theory]
    [InlineData("<NetworkLink><Link><href>http://example.com/more.kml</href></Link></NetworkLink>", "network-link-refused")]
    [InlineData("<Placemark><name>a</name></Placemark>", "place-missing")]
    [InlineData("<Placemark><Point><coordinates>1e400,0</coordinates></Point></Placemark>", "place-unreadable")]
    [InlineData("<Placemark><Point/></Placemark>", "place-unreadable")]
    [InlineData("<Placemark><LineString><coordinates>0,0 1</coordinates></LineString></Placemark>", "place-unreadable")]
    [InlineData("<Placemark><LineString><coordinates>0,0</coordinates></LineString></Placemark>", "line-too-short")]
    [InlineData("<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>", "geometry-not-read")]
    public void What_is_not_read_is_said_with_its_line(string content, string code)
    {
        var inventory = Read(content);

        Assert.Empty(inventory.Links);
        Assert.Equal((code, 2), Assert.Single(inventory.Findings.Select(finding => (finding.Code, finding.Place.Line!.Value))));
    }

    [Fact]
    public void Names_that_repeat_are_told_apart()
    {
        var inventory = Read("<Placemark><name>a</name><MultiGeometry><Point><coordinates>0,0</coordinates></Point><Point><coordinates>1,0</coordinates></Point></MultiGeometry></Placemark>");

        Assert.Equal(["a", "a #2"], inventory.Nodes.Select(node => node.Id));
        Assert.Equal("node-repeated", Assert.Single(inventory.Findings).Code);
    }

    [Theory]
    [InlineData("<kml>")]
    [InlineData("<!DOCTYPE kml [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><kml><Placemark><name>&e;</name></Placemark></kml>")]
    public void A_document_that_is_none_or_brings_entities_is_refused(string text) => Assert.Equal("kml-unreadable", Assert.Single(KmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.kml").Findings).Code);

    [Fact]
    public void A_placemark_within_another_is_read_once()
    {
        var inventory = Read("<Placemark><name>out</name><Placemark><name>in</name><Point><coordinates>7,47</coordinates></Point></Placemark></Placemark>");

        Assert.Equal("in", Assert.Single(inventory.Nodes).Id);
        Assert.Equal("place-missing", Assert.Single(inventory.Findings).Code);
    }

    [Fact]
    public void Elements_without_end_within_each_other_are_refused() =>
        Assert.Equal("kml-unreadable", Assert.Single(Read($"{string.Concat(Enumerable.Repeat("<Placemark>", 3_000))}{string.Concat(Enumerable.Repeat("</Placemark>", 3_000))}").Findings).Code);

    [Fact]
    public void Points_of_one_name_are_numbered() => Assert.Equal(
        ["Pole", "Pole #2", "Pole #3"],
        Read($"{string.Concat(Enumerable.Range(0, 3).Select(at => $"<Placemark><name>Pole</name><Point><coordinates>{at},47</coordinates></Point></Placemark>"))}").Nodes.Select(node => node.Id));

    private static Inventory Read(string content) => InventoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document>\n" + content + "</Document></kml>")), "x.kml");
}
