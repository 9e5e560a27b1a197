namespace CuiBono.Promises.Tests;

public class SystemChangeTests
{
    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(5, null, null, 5)]
    [InlineData(null, 7, null, 7)]
    [InlineData(5, 7, null, 5)]
    [InlineData(5, 3, null, 3)]
    [InlineData(null, 7, 3, 3)]
    [InlineData(null, 3, 7, 3)]
    [InlineData(5, 6, 4, 4)]
    [InlineData(5, 5, 5, 5)]
    public void The_first_day_is_the_go_live_or_the_first_wave(int? goLive, int? one, int? other, int? first)
    {
        static DateOnly? Day(int? day) => day is { } known ? new DateOnly(2027, 3, known) : null;
        List<Wave> waves = [.. new[] { Day(one), Day(other) }.OfType<DateOnly>().Select(day => new Wave("North", day))];

        Assert.Equal(Day(first), new SystemChange("Hub", Day(goLive), waves).FirstDay);
    }
}
