using CuiBono.Processes.Adoption;

namespace CuiBono.Processes.Tests.Adoption;

public sealed class ShrunkSharesTests
{
    // By hand: p = 0.5, spread 10 (0.16 + 0.16) = 3.2, chance 0.25, room 20 - 200 / 20 - 1 = 9, likeness (3.2 - 0.25) / 2.25 > 1: the groups stay as they are.
    [Fact]
    public void Groups_far_apart_stay_where_they_are()
    {
        var shrunk = ShrunkShares.Of([new(9, 10), new(1, 10)]);

        Assert.Equal(0.9, shrunk[0], 12);
        Assert.Equal(0.1, shrunk[1], 12);
    }

    // By hand: p = 0.5, spread 10 (0.04 + 0.04) = 0.8, likeness (0.8 - 0.25) / (0.25 x 9) = 0.2444, worth 3.0909, weight 10 / 13.0909 = 0.76389.
    [Fact]
    public void Groups_less_far_apart_are_drawn_together()
    {
        var shrunk = ShrunkShares.Of([new(7, 10), new(3, 10)]);

        Assert.Equal(0.5 + (0.2 * 0.7638889), shrunk[0], 6);
        Assert.Equal(0.5 - (0.2 * 0.7638889), shrunk[1], 6);
    }

    [Fact]
    public void A_small_group_is_drawn_further_than_a_large_one_of_the_same_share()
    {
        var shrunk = ShrunkShares.Of([new(1, 2), new(100, 200), new(20, 200), new(190, 200)]);

        Assert.True(Math.Abs(shrunk[0] - 0.5166) < Math.Abs(shrunk[1] - 0.5166));
    }

    [Fact]
    public void Groups_no_further_apart_than_chance_are_the_whole() => Assert.Equal([0.5, 0.5, 0.5], ShrunkShares.Of([new(5, 10), new(6, 12), new(0, 0)]));

    [Fact]
    public void Without_cases_there_is_no_share() => Assert.Equal([double.NaN], ShrunkShares.Of([new(0, 0)]));
}
