using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Tests.Geometry;

public sealed class GreatCircleTests
{
    [Fact]
    public void A_quarter_of_a_great_circle_is_a_quarter_of_its_length()
    {
        Assert.Equal(GreatCircle.Radius * Math.PI / 2, GreatCircle.Metres(new(0, 0), new(90, 0)), 1e-6);
        Assert.Equal(GreatCircle.Radius * Math.PI / 2, GreatCircle.Metres(new(12, 0), new(77, 90)), 1e-6);
    }

    [Fact]
    public void A_metre_is_measured_as_a_metre()
    {
        var degrees = 1 / (GreatCircle.Radius * Math.PI / 180);

        Assert.Equal(1, GreatCircle.Metres(new(8, 47), new(8, 47 + degrees)), 1e-6);
    }
}
