using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class CommonGoalTests
{
    [Fact]
    public void Lower_cost_and_more_value_are_one_goal() => Assert.Equal(RuleOutcome.Passed, Cases.Ask("common-goal", Cases.Complete)!.Outcome);

    [Fact]
    public void Savings_alone_are_quoted_and_not_enough()
    {
        var reason = Cases.Ask("common-goal", Cases.Bare with { CostGoals = Cases.Complete.CostGoals })!;

        Assert.Contains("\"Less rework in order handling.\", but nothing for the customer", reason.Message, StringComparison.Ordinal);
        Assert.Equal("benefits.count", Assert.Single(reason.Resume).Subject);
    }

    [Fact]
    public void Value_without_a_cost_goal_is_not_enough() =>
        Assert.Equal("costGoals.count", Assert.Single(Cases.Ask("common-goal", Cases.Complete with { CostGoals = [] })!.Resume).Subject);

    [Fact]
    public void A_metric_that_is_meant_to_move_both_ways_contradicts_itself()
    {
        var other = Cases.Activation with { Id = "longer", Direction = Direction.Increase, Metric = " Median time from ORDER to circuit" };
        var reason = Cases.Ask("common-goal", Cases.Complete with { Outcomes = [Cases.Activation, other] })!;

        Assert.Equal(RuleOutcome.Failed, reason.Outcome);
        Assert.Contains("both ways", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_metric_of_another_customer_may_move_otherwise()
    {
        var other = Cases.Activation with { Id = "longer", Direction = Direction.Increase, Customer = Cases.Households.Id };

        Assert.Equal(RuleOutcome.Passed, Cases.Ask("common-goal", Cases.Complete with { Customers = [Cases.Business, Cases.Households], Outcomes = [Cases.Activation, other] })!.Outcome);
    }
}
