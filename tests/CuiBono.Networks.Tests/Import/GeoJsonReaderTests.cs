using System.Text;
using System.Text.Json;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class GeoJsonReaderTests
{
    [Fact]
    public void Lines_join_the_points_at_their_ends_and_keep_their_course()
    {
        var inventory = Read(Collection("""{"type":"Point","coordinates":[8,47]}""", """{"type":"LineString","coordinates":[[8,47],[8.5,47.2],[9,47]]}"""));

        Assert.Equal(["feature 0", "9 47"], inventory.Nodes.Select(node => node.Id));
        var link = Assert.Single(inventory.Links);
        Assert.Equal((0, 0, 1), (link.Index, link.From, link.To));
        Assert.Equal([new(8, 47), new(8.5, 47.2), new(9, 47)], link.Route);
        Assert.Equal("node-made", Assert.Single(inventory.Findings).Code);
    }

    [Fact]
    public void A_line_of_parts_is_a_link_a_part_and_a_loop_is_counted_and_dropped()
    {
        var inventory = Read(Collection("""{"type":"MultiLineString","coordinates":[[[0,0],[1,0]],[[1,0],[2,1],[1,0]],[[1,0],[2,0]]]}"""));

        Assert.Equal([(0, 0, 1), (1, 1, 2)], inventory.Links.Select(link => (link.Index, link.From, link.To)));
        Assert.Equal(1, inventory.SelfLoops);
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[683000,247000]}""", "place-unreadable")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0],[1e400,0]]}""", "place-unreadable")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0]]}""", "line-too-short")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "geometry-not-read")]
    [InlineData("null", "place-missing")]
    public void What_is_not_read_is_said(string geometry, string code)
    {
        var inventory = Read(Collection(geometry));

        Assert.Empty(inventory.Links);
        Assert.Equal(code, Assert.Single(inventory.Findings).Code);
    }

    [Theory]
    [InlineData("{}", "geojson-unreadable")]
    [InlineData("""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2056"}},"features":[]}""", "crs-unsupported")]
    [InlineData("""{"type":"FeatureCollection","features":""", "geojson-unreadable")]
    public void A_document_that_is_none_or_in_another_system_is_refused(string text, string code) => Assert.Equal(code, Assert.Single(Read(text).Findings).Code);

    [Fact]
    public void Nesting_without_end_is_refused() => Assert.Equal("geojson-unreadable", Assert.Single(Read(new string('[', 100_000)).Findings).Code);

    [Fact]
    public void Nodes_that_repeat_an_id_are_said()
    {
        var inventory = Read("""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[0,0]},"properties":{"name":"A"}},
            {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[1,0]},"properties":null}]}
            """);

        Assert.Equal(("a", "A"), (Assert.Single(inventory.Nodes).Id, inventory.Nodes[0].Name));
        Assert.Equal("node-repeated", Assert.Single(inventory.Findings).Code);
    }

    [Theory]
    [InlineData("networks/ofds-standard/examples/geojson/nodes.geojson")]
    [InlineData("networks/ofds-standard/examples/geojson/spans.geojson")]
    public void Published_files_have_as_many_points_and_lines_as_they_say(string path)
    {
        var file = RealData.Path(path);
        var text = File.ReadAllText(file);
        var kinds = JsonDocument.Parse(text).RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("geometry")).Where(geometry => geometry.ValueKind == JsonValueKind.Object).Select(geometry => geometry.GetProperty("type").GetString()).ToList();
        using var stream = File.OpenRead(file);
        var inventory = InventoryReader.Read(stream, path);

        Assert.Equal(kinds.Count(kind => kind == "LineString"), inventory.Links.Count);
        if (inventory.Links.Count == 0) Assert.Equal(kinds.Count(kind => kind == "Point"), inventory.Nodes.Count);
    }

    private static string Collection(params string[] geometries) =>
        "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', geometries.Select(geometry => "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + geometry + "}")) + "]}";

    private static Inventory Read(string text) => InventoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.geojson");
}
