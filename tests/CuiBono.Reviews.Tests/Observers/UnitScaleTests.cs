using CuiBono.Reviews.Observers;

namespace CuiBono.Reviews.Tests.Observers;

public sealed class UnitScaleTests
{
    [Theory]
    [InlineData("days", "days", 24, 1)]
    [InlineData("days", "Day", 24, 1)]
    [InlineData("days", null, 24, 1)]
    [InlineData("days", "hours", 24, 24)]
    [InlineData("days", "working hours", 10, 10)]
    [InlineData("days", "working days", 10, 1)]
    [InlineData("days", "weeks", 24, 1.0 / 7)]
    [InlineData("days", "minutes", 24, 1440)]
    [InlineData("days", "s", 24, 86400)]
    [InlineData("hours", "hours", 24, 1)]
    [InlineData("hours", "minutes", 10, 60)]
    [InlineData("hours", "days", 24, 1.0 / 24)]
    [InlineData("share", "%", 24, 100)]
    [InlineData("share", null, 24, 1)]
    [InlineData("share", "‰", 24, 1000)]
    [InlineData("points", "NPS", 24, 1)]
    public void A_value_is_said_in_the_promised_unit(string measured, string? promised, double hours, double scale) =>
        Assert.Equal(scale, UnitScale.Of(measured, promised, hours)!.Value, 12);

    [Theory]
    [InlineData("days", "EUR")]
    [InlineData("days", "%")]
    [InlineData("share", "days")]
    public void Units_of_other_kinds_have_nothing_in_common(string measured, string promised) => Assert.Null(UnitScale.Of(measured, promised));
}
