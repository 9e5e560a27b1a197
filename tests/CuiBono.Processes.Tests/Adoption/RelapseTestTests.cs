using CuiBono.Processes.Adoption;

namespace CuiBono.Processes.Tests.Adoption;

public sealed class RelapseTestTests
{
    [Fact]
    public void A_team_that_goes_back_is_dated_to_the_week()
    {
        var relapse = RelapseTest.Of(Weeks(8, 8, 8, 1, 1, 1), 1)!.Value;

        Assert.Equal((4, new CaseShare(24, 30), new CaseShare(3, 30)), (relapse.Week, relapse.Earlier, relapse.Since));
    }

    [Fact]
    public void A_share_that_rises_or_stays_is_no_relapse()
    {
        Assert.Null(RelapseTest.Of(Weeks(1, 3, 5, 7, 9, 9), 1));
        Assert.Null(RelapseTest.Of(Weeks(5, 5, 5, 4, 5, 5), 1));
        Assert.Null(RelapseTest.Of(Weeks(0, 0, 0, 0), 1));
    }

    // 12 of 20 against 5 of 20: the hypergeometric tail is 0.0268 (counted by a program of its own); for three teams three times that is too much.
    [Fact]
    public void The_more_teams_are_looked_at_the_clearer_a_fall_must_be()
    {
        Assert.Equal(0.0268, RelapseTest.Of(Weeks(6, 6, 2, 3), 1)!.Value.P, 4);
        Assert.Null(RelapseTest.Of(Weeks(6, 6, 2, 3), 3));
    }

    // Of 4 weeks one split alone leaves two weeks on either side.
    [Fact]
    public void The_last_week_alone_makes_no_relapse() => Assert.Equal(3, RelapseTest.Of(Weeks(9, 9, 9, 0), 1)!.Value.Week);

    private static List<(int Week, CaseShare Share)> Weeks(params int[] counts) => [.. counts.Select((count, at) => (at + 1, new CaseShare(count, 10)))];
}
