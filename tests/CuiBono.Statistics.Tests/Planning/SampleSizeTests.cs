using CuiBono.Statistics.Planning;

namespace CuiBono.Statistics.Tests.Planning;

public sealed class SampleSizeTests
{
    [Fact] // Two-sided 5 %, power 80 %: (1.96 + 0.8416)^2 * 2 = 15.70 cases a group for a difference of one standard deviation.
    public void A_difference_of_one_standard_deviation_needs_sixteen_a_group() => Assert.Equal(16, SampleSize.ForMeans(1, 1));

    [Fact] // R: power.prop.test(p1 = .50, p2 = .75, power = .90) prints n = 76.7, as its manual shows.
    public void Half_against_three_quarters_needs_77_a_group() => Assert.Equal(77, SampleSize.ForShares(0.5, 0.75, 0.9));

    [Fact]
    public void The_smallest_difference_is_the_one_that_has_the_power() =>
        Assert.Equal(0.8, SampleSize.PowerOfMeans(SampleSize.SmallestDifference(3, 40, 60), 3, 40, 60), 6);
}
