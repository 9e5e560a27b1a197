using CuiBono.Processes.Maps;

namespace CuiBono.Processes.Tests.Maps;

public class HumanFormatTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.25, "250 ms")]
    [InlineData(42, "42 s")]
    [InlineData(90, "1.5 min")]
    [InlineData(4 * 3600, "4 h")]
    [InlineData(3.2 * 86400, "3.2 d")]
    [InlineData(400 * 86400.0, "400 d")]
    [InlineData(1000 * 86400.0, "2.7 y")]
    [InlineData(-7200, "-2 h")]
    [InlineData(double.NaN, "–")]
    public void A_duration_is_told_in_the_unit_that_fits(double seconds, string text) => Assert.Equal(text, HumanFormat.Duration(seconds));

    [Fact]
    public void Thousands_are_set_apart() => Assert.Equal("1,234,567", HumanFormat.Count(1234567));
}
