using CuiBono.Evidence;
using CuiBono.Promises.Drafting.Several;

namespace CuiBono.Promises.Tests.Drafting.Several;

public class OutcomeGroupsTests
{
    private static Outcome Promise(string? metric, string? customer = "business", decimal? target = 12, string? unit = "days", string? statement = null) =>
        new("promise") { Metric = metric, Customer = customer, Unit = unit, Statement = statement, Target = target is null ? null : new Target(target, null) };

    private static Initiative Says(params Outcome[] outcomes) => new("x", "X", Stage.Approval, InitiativeClass.CustomerFacing, new SourcePlace("case.md"))
    {
        Customers = [new Customer("business", "business customers", CustomerKind.Enterprise), new Customer("all", "customers", CustomerKind.Public), new Customer("homes", "households", CustomerKind.Consumer)],
        Outcomes = outcomes,
    };

    private static int Groups(Outcome one, Outcome other) => OutcomeGroups.Of([Says(one), Says(other)]).Count;

    [Fact]
    public void The_same_metric_for_the_same_customer_is_one_promise_whatever_its_figures()
    {
        Assert.Equal(1, Groups(Promise("activation time"), Promise("the Activation Times", target: 20)));
        Assert.Equal(1, Groups(Promise("activation time"), Promise("activation time", customer: "all", target: 20)));
        Assert.Equal(1, Groups(Promise("activation time"), Promise("activation time", customer: null, target: 20)));
        Assert.Equal(2, Groups(Promise("activation time"), Promise("repair time")));
    }

    [Fact]
    public void For_another_customer_it_is_one_only_with_the_same_target()
    {
        Assert.Equal(1, Groups(Promise("activation time"), Promise("activation time", customer: "homes")));
        Assert.Equal(1, Groups(Promise("activation time", target: 2, unit: "weeks"), Promise("activation time", customer: "homes", target: 14)));
        Assert.Equal(2, Groups(Promise("activation time"), Promise("activation time", customer: "homes", target: 13)));
        Assert.Equal(2, Groups(Promise("activation time"), Promise("activation time", customer: "homes", target: null)));
        Assert.Equal(2, Groups(Promise("activation time", target: null), Promise("activation time", customer: "homes", target: null)));
    }

    [Fact]
    public void A_metric_of_more_words_is_the_same_where_two_words_at_least_are_shared_and_the_customer_is_one()
    {
        Assert.Equal(1, Groups(Promise("activation time"), Promise("activation time of new circuits")));
        Assert.Equal(1, Groups(Promise("activation time of new circuits"), Promise("activation time")));
        Assert.Equal(2, Groups(Promise("time"), Promise("activation time")));
        Assert.Equal(2, Groups(Promise("activation time"), Promise("activation time of new circuits", customer: "homes")));
    }

    [Fact]
    public void Units_that_cannot_be_compared_make_two_promises_but_for_the_same_words()
    {
        Assert.Equal(2, Groups(Promise("activation time"), Promise("activation time", unit: "calls")));
        Assert.Equal(2, Groups(Promise("activation time", statement: "Wait less."), Promise("activation time", unit: "calls", statement: "Call less.")));
        Assert.Equal(1, Groups(Promise("activation time", statement: "Wait less."), Promise("activation time", unit: "calls", statement: "wait LESS")));
    }

    [Fact]
    public void Without_a_metric_the_statement_tells()
    {
        Assert.Equal(1, Groups(Promise(null, statement: "Customers wait less."), Promise(null, statement: "customers wait less")));
        Assert.Equal(1, Groups(Promise("wait", statement: "Customers wait less."), Promise(null, statement: "customers wait less")));
        Assert.Equal(2, Groups(Promise(null, statement: "Customers wait less."), Promise(null, statement: "Customers call less.")));
        Assert.Equal(2, Groups(Promise(null, statement: "Customers wait less."), Promise(null)));
        Assert.Equal(2, Groups(Promise(null), Promise(null)));
    }

    [Fact]
    public void A_guardrail_is_no_promise_of_a_gain() => Assert.Equal(2, Groups(Promise("activation time"), Promise("activation time") with { Guardrail = true }));

    [Fact]
    public void Two_outcomes_of_one_document_are_two_and_each_finds_its_own()
    {
        var groups = OutcomeGroups.Of([Says(Promise("activation time"), Promise("activation time")), Says(Promise("activation time"), Promise("repair time"), Promise("activation time"))]);

        Assert.Equal(["0 0", "1 2", "1"], groups.Select(group => string.Join(' ', group.Select(one => one.At))));
    }
}
