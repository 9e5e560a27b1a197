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
    [InlineData("""{"type":"LineString","coordinates":[[47,8],[37.8,144.9]]}""", "place-swapped")]
    [InlineData("""{"type":"LineString","coordinates":7}""", "place-unreadable")]
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
    [InlineData("{}", "format-unknown")]
    [InlineData("""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2056"}},"features":[]}""", "crs-unsupported")]
    [InlineData("""{"type":"FeatureCollection","features":""", "json-unreadable")]
    public void A_document_that_is_none_or_in_another_system_is_refused(string text, string code) => Assert.Equal(code, Assert.Single(Read(text).Findings).Code);

    [Fact]
    public void Nesting_without_end_is_refused() => Assert.Equal("json-unreadable", Assert.Single(Read(new string('[', 100_000)).Findings).Code);

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

    [Fact]
    public void Points_and_geometries_of_several_parts_are_a_node_and_a_link_a_part()
    {
        var inventory = Read(Collection("""{"type":"MultiPoint","coordinates":[[0,0],[1,0]]}""", """{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[2,0]},{"type":"LineString","coordinates":[[1,0],[2,0]]}]}"""));

        Assert.Equal(["feature 0 #1", "feature 0 #2", "feature 1"], inventory.Nodes.Select(node => node.Id));
        Assert.Equal((1, 2), (inventory.Links[0].From, inventory.Links[0].To));
        Assert.Empty(inventory.Findings);
    }

    /// <summary>The CN Tower, as the encyclopaedia's article on UTM gives it in both ways, to the metre.</summary>
    [Fact]
    public void Coordinates_in_a_declared_projection_are_converted()
    {
        var inventory = Read("""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32617"}},"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[630084,4833439]}}]}""");

        var place = inventory.Nodes[0].Position!.Value;
        Assert.InRange(Math.Abs(place.Longitude + (79 + 23 / 60d + 13.7 / 3600)), 0, 3e-5);
        Assert.InRange(Math.Abs(place.Latitude - (43 + 38 / 60d + 33.24 / 3600)), 0, 3e-5);
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
