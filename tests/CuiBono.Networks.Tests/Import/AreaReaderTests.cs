using System.Globalization;
using System.Text;
using CuiBono.Networks.Geometry;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class AreaReaderTests
{
    private const string Square = "[[[8,47],[9,47],[9,48],[8,48],[8,47]]]";

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,47],[9,47],[9,48],[8,48],[8,47]]]}""")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[8,47,400],[9,47,400],[9,48,400],[8,48,400],[8,47,400]]]]}""")]
    [InlineData("""{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[8,47],[9,47],[9,48],[8,48],[8,47]]]}}""")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[[[8,47],[9,47],[9,48],[8,48],[8,47]]]}]}}]}""")]
    [InlineData("POLYGON ((8 47, 9 47, 9 48, 8 48, 8 47))")]
    [InlineData(" srid=4326; polygon z((8 47 1,9 47 1,9 48 1,8 48 1,8 47 1)) ")]
    [InlineData("MULTIPOLYGON(((8 47,9 47,9 48,8 48,8 47)))")]
    [InlineData("47,8 47,9 48,9 48,8")]
    [InlineData("47,8; 47,9; 48,9; 48,8; 47,8")]
    public void One_square_is_read_from_every_form(string text)
    {
        var read = Read(text);

        Assert.Empty(read.Findings);
        Assert.True(read.Area!.Contains(UnitVector.Of(new GeoPoint(8.5, 47.5))));
        Assert.False(read.Area.Contains(UnitVector.Of(new GeoPoint(47.5, 8.5))));
        Assert.Equal(4, Assert.Single(Assert.Single(read.Area.Polygons).Rings).Count);
    }

    [Theory]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (4 4, 5 4, 5 5, 4 5, 4 4))")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[4,4],[5,4],[5,5],[4,5],[4,4]]]}""")]
    public void Holes_are_kept(string text) => Assert.False(Read(text).Area!.Contains(UnitVector.Of(new GeoPoint(4.5, 4.5))));

    [Theory]
    [InlineData("""{"type":"LineString","coordinates":[[8,47],[9,47]]}""", "geometry-not-area")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "area-missing")]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,47],[9,47],[9,48],[8,48]]]}""", "ring-open")]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,47],[9,47],[8,47]]]}""", "ring-too-short")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "ring-missing")]
    [InlineData("""{"type":"Polygon","coordinates":[[[47,98],[47,99],[48,99],[47,98]]]}""", "place-unreadable")]
    [InlineData("""{"type":"Polygon","coordinates":7}""", "ring-missing")]
    [InlineData("""{"type":"Polygon","crs":{"type":"name","properties":{"name":"EPSG:2056"}},"coordinates":[]}""", "crs-unsupported")]
    [InlineData("""{"type":"Polygon","coordinates":[[[-180,60],[180,60],[180,90],[-180,90],[-180,60]]]}""", "side-too-long")]
    [InlineData("{", "json-unreadable")]
    [InlineData("[]", "geometry-not-area")]
    [InlineData("POLYGON ((-90 0, 0 10, 85 0, 0 -10, -90 0))", "area-too-large")]
    [InlineData("POLYGON ((8 47, 9 47, 9 48, 8 47)", "text-unreadable")]
    [InlineData("POLYGON ((8 47, 9 47, 9 48, 8 47)) x", "text-unreadable")]
    [InlineData("POLYGON ((8 47, 9 4x, 9 48, 8 47))", "text-unreadable")]
    [InlineData("POLYGON EMPTY", "text-unreadable")]
    [InlineData("LINESTRING (8 47, 9 47)", "geometry-not-area")]
    [InlineData("47,8 47,9", "ring-too-short")]
    [InlineData("", "ring-open")]
    [InlineData("8,147 9,47 9,48", null)]
    [InlineData("147,8 47,9 48,9", "place-unreadable")]
    [InlineData("47 8 47 9", "place-unreadable")]
    public void What_is_no_area_is_refused_by_name(string text, string? code)
    {
        var read = Read(text);

        if (code is null)
        {
            Assert.NotNull(read.Area);
            return;
        }

        Assert.Null(read.Area);
        Assert.Equal(code, read.Findings[0].Code);
    }

    [Fact]
    public void Half_of_an_area_is_none()
    {
        var read = Read($$"""{"type":"MultiPolygon","coordinates":[{{Square}},[[[8,47],[9,47],[9,48]]]]}""");

        Assert.Null(read.Area);
        Assert.Equal("ring-open", Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void More_than_a_hundred_thousand_corners_are_refused()
    {
        var ring = new StringBuilder("0,0");
        for (var corner = 1; corner <= 100_000; corner++) ring.Append(CultureInfo.InvariantCulture, $" {corner % 2},{corner / 1000.0}");

        Assert.Equal("too-many-corners", Read(ring.ToString()).Findings[0].Code);
    }

    private static AreaRead Read(string text) => text.Length > 0 && text[0] is '{' or '['
        ? AreaReader.OfGeoJson(new MemoryStream(Encoding.UTF8.GetBytes(text)), "flood.geojson")
        : AreaReader.OfText(text, "--flood");
}
