using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Tests.Geometry;

public sealed class SurveyedLineTests
{
    private const double Degree = GreatCircle.Radius * Math.PI / 180;

    [Fact]
    public void Trimming_cuts_along_the_line_and_keeps_the_bends_between()
    {
        var line = SurveyedLine.Of([new(0, 0), new(1, 0), new(1, 1)]);
        var trimmed = line.Trimmed(0.25 * Degree);

        Assert.Equal(2 * Degree, line.Metres, 1e-6);
        Assert.Equal(1.5 * Degree, trimmed.Metres, 1e-6);
        Assert.Equal(0.25, trimmed.Places[0].Place.Longitude, 1e-9);
        Assert.Equal(0.75, trimmed.Places[2].Place.Latitude, 1e-9);
    }

    [Fact]
    public void A_line_no_longer_than_both_cuts_becomes_its_middle()
    {
        var trimmed = SurveyedLine.Of([new(0, 0), new(1, 0)]).Trimmed(0.5 * Degree);

        Assert.Equal(0, trimmed.Metres);
        Assert.Equal(0.5, trimmed.Places[0].Place.Longitude, 1e-9);
    }
}
