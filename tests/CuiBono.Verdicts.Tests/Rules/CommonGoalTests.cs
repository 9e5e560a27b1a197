using CuiBono.Outcomes;
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
    public void A_saving_that_customers_pay_for_is_asked_back()
    {
        var initiative = Cases.Complete with
        {
            Stage = Stage.Operation,
            Customers = [Cases.Business, Cases.Technicians],
            Outcomes = [Cases.Activation, new Outcome("order-cost") { Metric = "cost of an order", Unit = "EUR", Direction = Direction.Decrease }],
            CostGoals = [Cases.Complete.CostGoals[0] with { MeasuredBy = "order-cost" }],
        };
        Reason Asked(Initiative asked) => Cases.Ask("common-goal", Cases.Of(asked) with { Tested = [Tested(OutcomeStatus.Harmed, "days", 24, 28), Tested(OutcomeStatus.Met, "EUR", 184, 139)] })!;

        Assert.Equal(("goals.paidByCustomers.count", "0"), (Assert.Single(Asked(initiative).Resume).Subject, Asked(initiative).Resume[0].Value));
        Assert.Equal(RuleOutcome.Passed, Cases.Ask("common-goal", Cases.Of(initiative with { CostGoals = Cases.Complete.CostGoals }) with { Tested = [Tested(OutcomeStatus.Harmed, "days", 24, 28), Tested(OutcomeStatus.Met, "EUR", 184, 139)] })!.Outcome);
        Assert.DoesNotContain("goals.paidByCustomers.count", Asked(initiative with { Outcomes = [Cases.Activation with { Customer = "technicians" }, initiative.Outcomes[1]] }).Resume.Select(condition => condition.Subject));
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

    [Theory]
    [InlineData(OutcomeStatus.Harmed, 28, RuleOutcome.Failed)]
    [InlineData(OutcomeStatus.Met, 12, RuleOutcome.Passed)]
    public void A_saving_beside_which_customers_wait_longer_fails_with_both_figures(OutcomeStatus status, double wait, RuleOutcome outcome)
    {
        var initiative = Cases.Complete with
        {
            Stage = Stage.Operation,
            Outcomes = [Cases.Activation, new Outcome("order-cost") { Metric = "cost of an order", Unit = "EUR", Direction = Direction.Decrease }],
            CostGoals = [Cases.Complete.CostGoals[0] with { MeasuredBy = "order-cost" }],
        };
        var reason = Cases.Ask("common-goal", Cases.Of(initiative) with { Tested = [Tested(status, "days", 24, wait), Tested(OutcomeStatus.Met, "EUR", 184, 139)] })!;

        Assert.Equal(outcome, reason.Outcome);
        Assert.Contains("cost of an order went from 184 EUR to 139 EUR", reason.Message, StringComparison.Ordinal);
        Assert.Contains($"from 24 days to {wait} days", reason.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutcomeStatus.Harmed, RuleOutcome.Failed)]
    [InlineData(OutcomeStatus.Met, RuleOutcome.Passed)]
    public void A_guardrail_of_a_customer_that_is_harmed_pays_for_the_saving_too(OutcomeStatus guardrail, RuleOutcome outcome)
    {
        var initiative = Cases.Complete with
        {
            Stage = Stage.Operation,
            Outcomes = [Cases.Activation, Cases.Faults, new Outcome("order-cost") { Metric = "cost of an order", Unit = "EUR", Direction = Direction.Decrease }],
            CostGoals = [Cases.Complete.CostGoals[0] with { MeasuredBy = "order-cost" }],
        };
        var reason = Cases.Ask("common-goal", Cases.Of(initiative) with { Tested = [Tested(OutcomeStatus.Met, "days", 24, 24), Tested(guardrail, "%", 4.9, 9.1), Tested(OutcomeStatus.Met, "EUR", 184, 139)] })!;

        Assert.Equal(outcome, reason.Outcome);
    }

    private static TestedOutcome Tested(OutcomeStatus status, string unit, double before, double since)
    {
        Estimate Figure(double value) => new(value, 0.5, new(value - 1, value + 1), 400, 0);
        return new TestedOutcome(new OutcomeAssessment(status, "") { Before = Figure(before), Observed = Figure(since) }) { Plan = new OutcomePlan(Direction.Decrease) { Unit = unit } };
    }
}
