using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Tests.Geometry;

public sealed class CoordinateSystemTests
{
    private static readonly TransverseMercator Clarke1866 = new(6_378_206.4, 1 / 294.9786982);

    /// <summary>Snyder 1987, Map Projections: A Working Manual, p. 269: the example of UTM zone 18 on the ellipsoid Clarke 1866, rounded there to 0.1 m.</summary>
    [Fact]
    public void Snyders_example_of_UTM_comes_back()
    {
        var place = Clarke1866.Place(627_106.5, 4_484_124.4, -75, south: false)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - 40.5), 0, 1e-6);
        Assert.InRange(Math.Abs(place.Longitude + 73.5), 0, 1e-6);
    }

    /// <summary>University of New Brunswick, readme of a UTM program by B. G. Nickerson: two places in zone 19 to a micrometre, on Clarke 1866, the datum of that time.</summary>
    [Theory]
    [InlineData(706291.719608, 5036666.506290, 45 + 27 / 60d + 18.023 / 3600, 66 + 21 / 60d + 42.093 / 3600)]
    [InlineData(747406.867065, 5043157.820295, 45.5, 65 + 50 / 60d)]
    public void A_published_table_of_UTM_comes_back(double easting, double northing, double north, double west)
    {
        var place = Clarke1866.Place(easting, northing, -69, south: false)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - north), 0, 1e-8);
        Assert.InRange(Math.Abs(place.Longitude + west), 0, 1e-8);
    }

    /// <summary>The south is the north mirrored, 10,000 km counted from the equator.</summary>
    [Fact]
    public void South_of_the_equator_mirrors_north()
    {
        var north = CoordinateSystem.Named("EPSG:32619")!.Place(706_291.7, 5_036_666.5)!.Value;
        var south = CoordinateSystem.Named("EPSG:32719")!.Place(706_291.7, 10_000_000 - 5_036_666.5)!.Value;

        Assert.Equal((north.Longitude, north.Latitude), (south.Longitude, -south.Latitude));
    }

    /// <summary>EPSG Guidance Note 7-2, the example of Popular Visualisation Pseudo Mercator, rounded there to 0.01 m.</summary>
    [Fact]
    public void The_example_of_web_Mercator_comes_back()
    {
        var place = CoordinateSystem.Named("urn:ogc:def:crs:EPSG::3857")!.Place(-11_169_055.58, 2_800_000.00)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - (24 + 22 / 60d + 54.433 / 3600)), 0, 2e-7);
        Assert.InRange(Math.Abs(place.Longitude + (100 + 20 / 60d)), 0, 2e-7);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::2056")]
    [InlineData("EPSG:32661")]
    [InlineData("EPSG:99999999999")]
    [InlineData("EPSG:")]
    [InlineData("ESRI:32619")]
    public void Other_systems_are_not_read(string name) => Assert.Null(CoordinateSystem.Named(name));

    [Theory]
    [InlineData("EPSG:32619", 5e6, 0)]
    [InlineData("EPSG:32619", double.NaN, 0)]
    [InlineData("EPSG:3857", 3e7, 0)]
    [InlineData("EPSG:4326", 181, 0)]
    public void What_lies_outside_a_system_has_no_place(string name, double x, double y) => Assert.Null(CoordinateSystem.Named(name)!.Place(x, y));
}
