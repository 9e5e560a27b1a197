using CuiBono.Promises;
using CuiBono.Reviews.Observers;

namespace CuiBono.Reviews.Tests.Observers;

public sealed class UnitScaleTests
{
    private static readonly WorkCalendar Week = new(new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }, TimeSpan.FromHours(8), TimeSpan.FromHours(18), new HashSet<DateOnly>());

    [Theory]
    [InlineData("days", "days", false, 1)]
    [InlineData("days", "Day", false, 1)]
    [InlineData("days", null, false, 1)]
    [InlineData("days", "hours", false, 24)]
    [InlineData("days", "working hours", true, 10)]
    [InlineData("days", "working days", true, 1)]
    [InlineData("days", "weeks", false, 1.0 / 7)]
    [InlineData("days", "weeks", true, 1.0 / 5)]
    [InlineData("days", "minutes", false, 1440)]
    [InlineData("days", "s", false, 86400)]
    [InlineData("hours", "hours", false, 1)]
    [InlineData("hours", "minutes", true, 60)]
    [InlineData("hours", "days", false, 1.0 / 24)]
    [InlineData("share", "%", false, 100)]
    [InlineData("share", null, false, 1)]
    [InlineData("share", "‰", false, 1000)]
    [InlineData("points", "NPS", false, 1)]
    [InlineData("", "days", false, 1)]
    [InlineData("of the attribute", "minutes", false, 1)]
    public void A_value_is_said_in_the_promised_unit(string measured, string? promised, bool hasCalendar, double scale) =>
        Assert.Equal(scale, UnitScale.Of(measured, promised, hasCalendar ? Week : null)!.Value, 12);

    [Theory]
    [InlineData("days", "EUR")]
    [InlineData("days", "%")]
    [InlineData("share", "days")]
    [InlineData("points", "days")]
    [InlineData("cases a week", "%")]
    [InlineData("days", "working days")]
    public void Units_of_other_kinds_have_nothing_in_common(string measured, string promised) => Assert.Null(UnitScale.Of(measured, promised));
}
