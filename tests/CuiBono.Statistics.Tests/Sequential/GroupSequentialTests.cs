using CuiBono.Statistics.Sequential;

namespace CuiBono.Statistics.Tests.Sequential;

public sealed class GroupSequentialTests
{
    [Theory] // Jennison and Turnbull (2000), tables 2.1 and 2.3.
    [InlineData(BoundShape.Pocock, 2, "2.178")]
    [InlineData(BoundShape.Pocock, 3, "2.289")]
    [InlineData(BoundShape.Pocock, 4, "2.361")]
    [InlineData(BoundShape.Pocock, 5, "2.413")]
    [InlineData(BoundShape.OBrienFleming, 2, "1.977")]
    [InlineData(BoundShape.OBrienFleming, 3, "2.004")]
    [InlineData(BoundShape.OBrienFleming, 4, "2.024")]
    [InlineData(BoundShape.OBrienFleming, 5, "2.040")]
    public void The_last_bound_is_that_of_the_tables(BoundShape shape, int looks, string last) => Printed.Equal(last, GroupSequential.Bounds(shape, looks)[^1]);

    [Fact]
    public void The_bounds_of_five_looks_fall_as_OBrien_and_Fleming_say()
    {
        var bounds = GroupSequential.Bounds(BoundShape.OBrienFleming, 5);

        foreach (var (printed, bound) in new[] { "4.562", "3.226", "2.634", "2.281", "2.040" }.Zip(bounds)) Assert.Equal(double.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), bound, 0.0015);
    }

    [Theory]
    [InlineData(1, "0.0500")]
    [InlineData(2, "0.0831")]
    [InlineData(5, "0.1417")]
    [InlineData(10, "0.1934")]
    [InlineData(20, "0.2479")]
    public void Peeking_at_1_96_alarms_falsely_ever_more_often(int looks, string alarm) =>
        Assert.Equal(double.Parse(alarm, System.Globalization.CultureInfo.InvariantCulture), GroupSequential.FalseAlarm([.. Enumerable.Repeat(1.96, looks)]), 0.0006);
}
