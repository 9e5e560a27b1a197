using CsCheck;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Tests.Geometry;

public sealed class SphericalPolygonTests
{
    private static readonly Gen<GeoPoint> Place = Gen.Select(Gen.Double[-179, 179], Gen.Double[-89, 89]).Select(at => new GeoPoint(at.Item1, at.Item2));

    [Theory]
    [InlineData(8.5, 47.5, true)]
    [InlineData(8, 47, true)]
    [InlineData(8, 47.5, true)]
    [InlineData(7.999, 47.5, false)]
    [InlineData(8.5, 48.001, true)]
    [InlineData(8.5, 48.01, false)]
    [InlineData(-171.5, -47.5, false)]
    public void A_square_of_one_degree_holds_what_lies_in_it_and_its_border_bows_to_the_pole(double longitude, double latitude, bool holds) =>
        Assert.Equal(holds, Of([(8, 47), (9, 47), (9, 48), (8, 48)]).Contains(At(longitude, latitude)));

    [Fact]
    public void A_place_in_a_hole_is_dry_and_its_border_is_not()
    {
        var ring = SphericalPolygon.Of([Ring((0, 0), (10, 0), (10, 10), (0, 10)), Ring((4, 4), (6, 4), (6, 6), (4, 6))])!;

        Assert.False(ring.Contains(At(5, 5)));
        Assert.True(ring.Contains(At(4, 5)));
        Assert.True(ring.Contains(At(3, 5)));
        Assert.False(ring.Meets(Line((4.5, 5), (5.5, 5))));
        Assert.True(ring.Meets(Line((4.5, 5), (6.5, 5))));
    }

    [Fact]
    public void The_antimeridian_and_the_pole_are_ground_as_any()
    {
        var dateLine = Of([(179, -1), (-179, -1), (-179, 1), (179, 1)]);
        var arctic = Of([(0, 80), (90, 80), (180, 80), (-90, 80)]);

        Assert.True(dateLine.Contains(At(180, 0)) && dateLine.Contains(At(-179.5, 0.5)));
        Assert.False(dateLine.Contains(At(0, 0)) || dateLine.Contains(At(178, 0)));
        Assert.True(arctic.Contains(At(33, 90)) && arctic.Contains(At(-120, 86)));
        Assert.False(arctic.Contains(At(10, 79)) || arctic.Contains(At(0, -90)));
    }

    [Theory]
    [InlineData(7, 47.5, 10, 47.5, true)]
    [InlineData(8.4, 47.4, 8.6, 47.6, true)]
    [InlineData(7, 46, 10, 46, false)]
    [InlineData(9, 46, 9, 47, true)]
    [InlineData(-60, 47.5, 80, 47.5, false)]
    [InlineData(8.5, -60, 8.5, 80, true)]
    public void A_line_is_met_where_any_of_it_lies_within(double fromX, double fromY, double toX, double toY, bool meets) =>
        Assert.Equal(meets, Of([(8, 47), (9, 47), (9, 48), (8, 48)]).Meets(Line((fromX, fromY), (toX, toY))));

    [Fact]
    public void What_reaches_eighty_degrees_from_its_middle_is_none() =>
        Assert.Null(SphericalPolygon.Of([Ring((-81, 0), (0, 10), (81, 0), (0, -10))]));

    [Fact]
    public void Places_and_lines_are_as_angles_summed_around_them_and_distances_of_arcs_say() =>
        Gen.Select(Place, Gen.Select(Gen.Double[0.02, 25], Gen.Double[0.05, 1]).Array[3, 9], Gen.Select(Gen.Double[-1.6, 1.6], Gen.Double[-1.6, 1.6]).Array[2]).Sample((centre, spokes, ends) =>
        {
            // A star around a centre: its corners in turn, each at a distance of its own.
            var middle = UnitVector.Of(centre);
            UnitVector[] corners = [.. spokes.Index().Select(spoke => Around(middle, 360.0 * spoke.Index / spokes.Length, spokes[0].Item1 * spoke.Item.Item2))];
            if (SphericalPolygon.Of([[.. corners.Select(corner => corner.Place)]]) is not { } polygon) return;
            var probes = ends.Select(end => Around(middle, 57 * end.Item1, spokes[0].Item1 * Math.Abs(end.Item2))).ToArray();
            var line = new SurveyedLine(probes);
            var sides = Enumerable.Range(0, corners.Length).Select(side => new Arc(corners[side], corners[(side + 1) % corners.Length])).ToList();
            if (probes.Any(probe => sides.Any(side => side.MetresTo(probe) < 1))) return;

            Assert.All(probes, probe => Assert.Equal(Winds(corners, probe), polygon.Contains(probe)));
            Assert.Equal(Winds(corners, probes[0]) || sides.Any(side => side.MetresTo(line.Segment(0)) <= 0), polygon.Meets(line));
        });

    private static bool Winds(UnitVector[] corners, UnitVector place)
    {
        var sum = 0.0;
        for (var at = 0; at < corners.Length; at++)
        {
            var (a, b) = (Bearing(place, corners[at]), Bearing(place, corners[(at + 1) % corners.Length]));
            sum += Math.IEEERemainder(b - a, 360);
        }

        return Math.Abs(sum) > 180;
    }

    private static double Bearing(UnitVector from, UnitVector to)
    {
        var (a, b) = (from.Place, to.Place);
        var (west, here, there) = ((b.Longitude - a.Longitude) * Math.PI / 180, a.Latitude * Math.PI / 180, b.Latitude * Math.PI / 180);
        return Math.Atan2(Math.Sin(west) * Math.Cos(there), (Math.Cos(here) * Math.Sin(there)) - (Math.Sin(here) * Math.Cos(there) * Math.Cos(west))) * 180 / Math.PI;
    }

    private static UnitVector Around(UnitVector middle, double bearing, double degrees)
    {
        var (at, turn, far) = (middle.Place, bearing * Math.PI / 180, degrees * Math.PI / 180);
        var here = at.Latitude * Math.PI / 180;
        var there = Math.Asin((Math.Sin(here) * Math.Cos(far)) + (Math.Cos(here) * Math.Sin(far) * Math.Cos(turn)));
        var east = Math.Atan2(Math.Sin(turn) * Math.Sin(far) * Math.Cos(here), Math.Cos(far) - (Math.Sin(here) * Math.Sin(there)));
        return UnitVector.Of(new GeoPoint(at.Longitude + (east * 180 / Math.PI), there * 180 / Math.PI));
    }

    private static SphericalPolygon Of((double, double)[] corners) => SphericalPolygon.Of([Ring(corners)])!;

    private static GeoPoint[] Ring(params (double X, double Y)[] corners) => [.. corners.Select(corner => new GeoPoint(corner.X, corner.Y))];

    private static UnitVector At(double longitude, double latitude) => UnitVector.Of(new GeoPoint(longitude, latitude));

    private static SurveyedLine Line(params (double, double)[] places) => SurveyedLine.Of(Ring(places));
}
