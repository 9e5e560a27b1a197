using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

public sealed class DipJudgementTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 1);
    private static readonly DateOnly Until = new(2026, 3, 1);
    private static readonly OutcomePlan Plan = new(Direction.Decrease) { Unit = "days", Target = 16, GoLive = GoLive, By = new(2026, 6, 30), Dip = new(3, Until) };

    /// <summary>20 days before; then the days in the dip, in the four weeks after it, and later.</summary>
    private static OutcomeAssessment Of(double inside, double then, double later, DateOnly asOf) => OutcomeTest.Of(Plan, Made.Data(
        Made.Run(new(2025, 1, 1), GoLive.AddDays(-1), 200, 20), Made.Run(GoLive, Until, 60, inside), Made.Run(Until.AddDays(1), Until.AddDays(28), 40, then), Made.Run(Until.AddDays(29), new(2026, 7, 1), 100, later)), asOf);

    [Fact]
    public void Inside_its_band_a_dip_is_not_judged_before_it_is_over()
    {
        var assessment = Of(22, 14, 14, new(2026, 2, 10));

        Assert.Equal(OutcomeStatus.NotDue, assessment.Status);
        Assert.StartsWith("Inside the declared dip: 22 days (21.7 to 22.3; 41 cases) from 2026-01-01 to 2026-02-10 is 2 days worse than before (20 days); at most 3 days worse until 2026-03-01 was declared", assessment.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Deeper_than_its_band_it_fails_whatever_comes_after()
    {
        Assert.StartsWith("The dip is deeper than declared: 25 days", Of(25, 14, 14, new(2026, 7, 1)).Why, StringComparison.Ordinal);
        Assert.Equal(OutcomeStatus.Harmed, Of(25, 14, 14, new(2026, 7, 1)).Status);
    }

    [Fact]
    public void A_dip_that_is_not_over_by_its_day_fails_whatever_comes_after()
    {
        var assessment = Of(22, 22, 14, new(2026, 7, 1));

        Assert.Equal(OutcomeStatus.Harmed, assessment.Status);
        Assert.StartsWith("The dip is longer than declared: it was to be over by 2026-03-01, and 22 days (", assessment.Why, StringComparison.Ordinal);
        Assert.Contains("from 2026-03-02 to 2026-03-29 is 2 days worse than before (20 days)", assessment.Why);
    }

    [Fact]
    public void A_dip_inside_its_band_is_said_and_what_comes_after_is_judged()
    {
        var assessment = Of(22, 18, 14, new(2026, 7, 1));

        Assert.Equal(OutcomeStatus.Met, assessment.Status);
        Assert.StartsWith("The dip stayed inside its band: 22 days", assessment.Dip, StringComparison.Ordinal);
    }
}
