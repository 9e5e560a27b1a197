using CsCheck;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Tests.Geometry;

public sealed class ArcTests
{
    private static Arc Between(double west, double south, double east, double north) => new(UnitVector.Of(new(west, south)), UnitVector.Of(new(east, north)));

    private static readonly Gen<Arc> Arcs =
        from longitude in Gen.Double[-180, 180]
        from latitude in Gen.Double[-85, 85]
        from east in Gen.Double[-3, 3]
        from north in Gen.Double[-3, 3]
        select Between(longitude, latitude, longitude + east, latitude + north);

    [Fact]
    public void Segments_that_cross_are_no_distance_apart() => Assert.Equal(0, Between(-1, 0, 1, 0).MetresTo(Between(0, -1, 0, 1)));

    [Fact]
    public void Segments_whose_circles_cross_on_the_other_side_of_the_earth_do_not_cross() =>
        Assert.True(Between(-1, 0, 1, 0).MetresTo(Between(180, -1, 180, 1)) > 19e6);

    [Fact]
    public void A_place_beside_the_middle_is_as_far_as_its_latitude() =>
        Assert.Equal(GreatCircle.Metres(new(0, 0), new(0, 0.1)), Between(-1, 0, 1, 0).MetresTo(UnitVector.Of(new(0.3, 0.1))), 1e-6);

    [Fact]
    public void Distances_are_those_of_dense_samples() => Gen.Select(Arcs, Gen.Double[-2, 2], Gen.Double[-2, 2], Gen.Double[-2, 2], Gen.Double[-2, 2]).Sample((arc, a, b, c, d) =>
    {
        var place = arc.Start.Place;
        var other = Between(place.Longitude + a, Math.Clamp(place.Latitude + b, -90, 90), place.Longitude + c, Math.Clamp(place.Latitude + d, -90, 90));
        const int Samples = 60;
        var nearest = double.MaxValue;
        for (var i = 0; i <= Samples; i++)
            for (var j = 0; j <= Samples; j++) nearest = Math.Min(nearest, arc.Start.Towards(arc.End, (double)i / Samples).MetresTo(other.Start.Towards(other.End, (double)j / Samples)));

        var distance = arc.MetresTo(other);
        Assert.True(distance <= nearest + 1e-3);
        Assert.True(distance >= nearest - (arc.Metres + other.Metres) / Samples / 2 - 1e-3);
        Assert.Equal(distance, other.MetresTo(arc), 1e-6);
    }, iter: 300);
}
