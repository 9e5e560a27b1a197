using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Tests.Geometry;

public sealed class CoordinateSystemTests
{
    private static readonly Ellipsoid Clarke1866 = new(6_378_206.4, 1 / 294.9786982);

    /// <summary>Snyder 1987, Map Projections: A Working Manual, p. 269: the example of UTM zone 18 on the ellipsoid Clarke 1866, rounded there to 0.1 m.</summary>
    [Fact]
    public void Snyders_example_of_UTM_comes_back()
    {
        var place = TransverseMercator.Utm(Clarke1866, 18, south: false).Place(627_106.5, 4_484_124.4)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - 40.5), 0, 1e-6);
        Assert.InRange(Math.Abs(place.Longitude + 73.5), 0, 1e-6);
    }

    /// <summary>University of New Brunswick, readme of a UTM program by B. G. Nickerson: two places in zone 19 to a micrometre, on Clarke 1866, the datum of that time.</summary>
    [Theory]
    [InlineData(706291.719608, 5036666.506290, 45 + 27 / 60d + 18.023 / 3600, 66 + 21 / 60d + 42.093 / 3600)]
    [InlineData(747406.867065, 5043157.820295, 45.5, 65 + 50 / 60d)]
    public void A_published_table_of_UTM_comes_back(double easting, double northing, double north, double west)
    {
        var place = TransverseMercator.Utm(Clarke1866, 19, south: false).Place(easting, northing)!.Value;

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

    /// <summary>IOGP Guidance Note 7-2, the example of Lambert Conic Conformal (2SP): NAD27 / Texas South Central, Clarke 1866, in US survey feet, rounded there to 0.01 feet.</summary>
    [Fact]
    public void The_example_of_the_conic_comes_back()
    {
        const double Foot = 1200 / 3937d;
        var texas = new LambertConformalConic(Clarke1866, 27 + 50 / 60d, -99, 28 + 23 / 60d, 30 + 17 / 60d, 2_000_000 * Foot, 0);
        var place = texas.Place(2_963_503.91 * Foot, 254_759.80 * Foot)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - 28.5), 0, 2e-8);
        Assert.InRange(Math.Abs(place.Longitude + 96), 0, 2e-8);
    }

    /// <summary>Snyder 1987, p. 296: the example of the conic on Clarke 1866, parallels 33 and 45, origin 23 north 96 west, rounded there to 0.1 m.</summary>
    [Fact]
    public void Snyders_example_of_the_conic_comes_back()
    {
        var place = new LambertConformalConic(Clarke1866, 23, -96, 33, 45, 0, 0).Place(1_894_410.9, 1_564_649.5)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - 35), 0, 1e-6);
        Assert.InRange(Math.Abs(place.Longitude + 75), 0, 1e-6);
    }

    /// <summary>IOGP Guidance Note 7-2, the example of Transverse Mercator: the British National Grid on Airy 1830, whose origin lies at 49 degrees, rounded there to 0.01 m.</summary>
    [Fact]
    public void The_example_of_a_transverse_projection_with_an_origin_comes_back()
    {
        var place = new TransverseMercator(new Ellipsoid(6_377_563.396, 1 / 299.3249646), 49, -2, 0.9996012717, 400_000, -100_000).Place(577_274.99, 69_740.50)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - 50.5), 0, 2e-7);
        Assert.InRange(Math.Abs(place.Longitude - 0.5), 0, 2e-7);
    }

    /// <summary>National Geodetic Survey, data sheet of station KNOLL (AH1137): NAD 83(1993) 27 47 33.06028 north, 97 05 14.88633 west, Texas South in US survey feet.</summary>
    [Fact]
    public void A_survey_stations_state_plane_comes_back()
    {
        var place = CoordinateSystem.Named("EPSG:2279")!.Place(1_440_942.49, 17_179_470.57)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - (27 + 47 / 60d + 33.06028 / 3600)), 0, 2e-8);
        Assert.InRange(Math.Abs(place.Longitude + (97 + 5 / 60d + 14.88633 / 3600)), 0, 2e-8);
    }

    /// <summary>The units of law: a US survey foot is 1200/3937 m, an international foot 0.3048 m. Two codes of a zone that differ in the unit alone give one place.</summary>
    [Theory]
    [InlineData("EPSG:32141", "EPSG:2279", 1200 / 3937d)]
    [InlineData("EPSG:26949", "EPSG:2223", 0.3048)]
    [InlineData("EPSG:32126", "EPSG:2269", 0.3048)]
    [InlineData("EPSG:26941", "EPSG:2225", 1200 / 3937d)]
    public void Feet_and_metres_of_a_zone_give_one_place(string metres, string feet, double foot)
    {
        var (x, y) = metres == "EPSG:32141" ? (439_000.0, 5_236_000.0) : metres == "EPSG:32126" ? (2_500_000.0, 200_000) : metres == "EPSG:26941" ? (2_000_000, 600_000) : (300_000, 200_000);
        var (one, other) = (CoordinateSystem.Named(metres)!.Place(x, y)!.Value, CoordinateSystem.Named(feet)!.Place(x / foot, y / foot)!.Value);

        Assert.InRange(Math.Abs(one.Latitude - other.Latitude), 0, 1e-8);
        Assert.InRange(Math.Abs(one.Longitude - other.Longitude), 0, 1e-8);
    }

    /// <summary>Stem 1989, appendix A: each zone's false origin lies at the easting and northing that the law gives it.</summary>
    [Theory]
    [InlineData(26929, 200_000, 0, 30.5, -(85 + 50 / 60d))]
    [InlineData(26971, 300_000, 0, 36 + 40 / 60d, -(88 + 20 / 60d))]
    [InlineData(26958, 200_000, 0, 24 + 20 / 60d, -81)]
    [InlineData(32104, 500_000, 0, 39 + 50 / 60d, -100)]
    [InlineData(32118, 300_000, 0, 40 + 10 / 60d, -74)]
    [InlineData(26945, 2_000_000, 500_000, 33.5, -118)]
    [InlineData(26986, 200_000, 750_000, 41, -71.5)]
    public void The_false_origin_of_a_zone_is_where_the_manual_has_it(int code, double x, double y, double north, double east)
    {
        var zone = CoordinateSystem.Named($"EPSG:{code}")!;
        var place = zone.Place(x, y)!.Value;

        Assert.InRange(Math.Abs(place.Latitude - north), 0, 1e-9);
        Assert.InRange(Math.Abs(place.Longitude - east), 0, 1e-9);
    }

    [Fact]
    public void Every_code_of_the_state_planes_is_read_and_keeps_to_its_zone()
    {
        Assert.Equal(451, StatePlane.Count);
        Assert.Null(CoordinateSystem.Named("EPSG:26971")!.Place(1_100_000, 1_900_000));
        Assert.Null(CoordinateSystem.Named("EPSG:32141")!.Place(1_440_942.49, -17_179_470.57));
    }

    [Theory]
    [InlineData("EPSG:26931")]
    [InlineData("EPSG:32040")]
    [InlineData("EPSG:4267")]
    [InlineData("ESRI:102641")]
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
