using CuiBono.Promises;

namespace CuiBono.Outcomes.Tests;

public sealed class CommonGoalAssessmentTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 1);

    [Theory]
    [InlineData(30, 12, CommonGoalStatus.BothGained, "Cost and customer are both better off: Cost a case went from 40 euros to 30 euros; Lead time went from 20 days to 12 days.")]
    [InlineData(30, 20, CommonGoalStatus.CostOnly, "The cost is better, the customer is not: Cost a case went from 40 euros to 30 euros; Lead time is where it was, as far as chance allows to say (20 days before, 20 days since).")]
    [InlineData(40, 12, CommonGoalStatus.CustomerOnly, "The customer is better off, the cost is not: Cost a case is where it was, as far as chance allows to say (40 euros before, 40 euros since); Lead time went from 20 days to 12 days.")]
    [InlineData(30, 25, CommonGoalStatus.CustomerPays, "The cost is better while the customer is worse off: Cost a case went from 40 euros to 30 euros; Lead time went from 20 days to 25 days.")]
    [InlineData(45, 25, CommonGoalStatus.CustomerHarmed, "The customer is worse off, and the cost is no better: Cost a case went from 40 euros to 45 euros; Lead time went from 20 days to 25 days.")]
    [InlineData(40, 20, CommonGoalStatus.NothingYet, "Neither cost nor customer is better yet: Cost a case is where it was, as far as chance allows to say (40 euros before, 40 euros since); Lead time is where it was, as far as chance allows to say (20 days before, 20 days since).")]
    public void Cost_and_customer_are_said_side_by_side(double cost, double days, CommonGoalStatus status, string text)
    {
        var assessment = CommonGoalAssessment.Of(Goal("Cost a case", "euros", 40, cost), [Goal("Lead time", "days", 20, days)]);

        Assert.Equal(text, assessment.Text);
        Assert.Equal(status, assessment.Status);
    }

    [Fact]
    public void What_is_not_measured_is_said_to_be_unknown()
    {
        var unknown = new AssessedGoal("Lead time", new(Direction.Decrease), new(OutcomeStatus.NotMeasured, ""));

        Assert.Equal("The cost is better, the customer is not: Cost a case went from 40 euros to 30 euros; nothing is known yet of Lead time.", CommonGoalAssessment.Of(Goal("Cost a case", "euros", 40, 30), [unknown]).Text);
    }

    private static AssessedGoal Goal(string name, string unit, double before, double since)
    {
        var plan = new OutcomePlan(Direction.Decrease) { Unit = unit, GoLive = GoLive };
        return new(name, plan, OutcomeTest.Of(plan, Made.Data(Made.Run(new(2025, 1, 1), new(2025, 12, 31), 200, before), Made.Run(GoLive, new(2026, 6, 30), 100, since)), new(2026, 7, 1)));
    }
}
