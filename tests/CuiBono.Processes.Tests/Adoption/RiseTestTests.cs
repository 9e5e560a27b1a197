using CuiBono.Processes.Adoption;

namespace CuiBono.Processes.Tests.Adoption;

public sealed class RiseTestTests
{
    // By hand: 40 cases, 20 counted, sum of week x count 60 against 50 expected, variance 0.25 (300 - 100^2 / 40) = 12.5: 10 / 3.5355.
    [Fact]
    public void The_trend_is_the_textbook_one() => Assert.Equal(2.828427, RiseTest.Trend(Weeks(2, 4, 6, 8), 0), 6);

    [Fact]
    public void A_share_that_rises_to_the_end_moves() => Assert.Null(RiseTest.StillSince(Weeks(1, 4, 7, 10)));

    // By hand, from week 2 on: 41 of 60, sum of week x count 202 against 184.5 expected, variance 37.87: 2.84, a rise; from week 3 on there is none.
    [Fact]
    public void A_share_that_rose_and_stopped_is_still_since_then() => Assert.Equal(3, RiseTest.StillSince(Weeks(0, 1, 8, 8, 8, 8, 8)));

    [Fact]
    public void A_share_that_never_rose_is_still_since_the_first_week() => Assert.Equal(1, RiseTest.StillSince(Weeks(3, 3, 3, 3)));

    [Fact]
    public void Three_weeks_are_too_few() => Assert.Null(RiseTest.StillSince(Weeks(3, 3, 3)));

    private static List<(int Week, CaseShare Share)> Weeks(params int[] counts) => [.. counts.Select((count, at) => (at + 1, new CaseShare(count, 10)))];
}
