namespace CuiBono.Verdicts.Tests.Rules;

public class GuardrailDeclaredTests
{
    [Fact]
    public void Something_is_watched_that_must_not_get_worse() => Assert.Equal(RuleOutcome.Passed, Cases.Ask("guardrail-declared", Cases.Complete)!.Outcome);

    [Fact]
    public void The_first_that_is_watched_is_named()
    {
        Assert.Equal("Must not get worse: share of new circuits with a fault in 30 days.", Cases.Ask("guardrail-declared", Cases.Complete with { Outcomes = [Cases.Faults, Cases.Activation, Cases.Faults with { Metric = "calls" }] })!.Message);
        Assert.Equal("Must not get worse: No more faults.", Cases.Ask("guardrail-declared", Cases.Complete with { Outcomes = [Cases.Activation, Cases.Faults with { Metric = null, Statement = "No more faults." }] })!.Message);
    }

    [Fact]
    public void Nothing_is_watched() =>
        Assert.Equal("outcomes.guardrail.count", Assert.Single(Cases.Ask("guardrail-declared", Cases.Complete with { Outcomes = [Cases.Activation] })!.Resume).Subject);

    [Fact]
    public void A_guardrail_that_does_not_say_what_it_watches_is_none() =>
        Assert.Equal(RuleOutcome.Failed, Cases.Ask("guardrail-declared", Cases.Complete with { Outcomes = [Cases.Activation, Cases.Faults with { Metric = null }] })!.Outcome);
}
