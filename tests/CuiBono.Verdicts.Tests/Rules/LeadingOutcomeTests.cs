using CuiBono.Promises;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Tests.Rules;

public class LeadingOutcomeTests
{
    private static readonly Outcome Whole = Cases.Activation;
    private static readonly Outcome Measurable = Whole with { Baseline = null, Owner = null, Design = null };

    private static string Of(params Outcome[] outcomes) =>
        LeadingOutcome.Of(Cases.Of(Cases.Complete with { Customers = [Cases.Business, Cases.Technicians], Outcomes = [.. outcomes.Select((outcome, at) => outcome with { Id = $"{at}" })] }))?.Outcome.Id ?? "none";

    /// <summary>Measurable comes before a baseline, that before an owner, that before a comparison; a customer outside before fewer gaps; and the first of equals.</summary>
    [Fact]
    public void The_outcome_that_comes_nearest_to_a_promise_that_can_be_tested_leads()
    {
        Assert.Equal("1", Of(Whole with { Target = new Target(12, null) }, Measurable));
        Assert.Equal("1", Of(Measurable with { Owner = Whole.Owner, Design = Whole.Design }, Measurable with { Baseline = Whole.Baseline }));
        Assert.Equal("1", Of(Measurable with { Design = Whole.Design }, Measurable with { Owner = Whole.Owner }));
        Assert.Equal("1", Of(Measurable, Measurable with { Design = Whole.Design }));
        Assert.Equal("1", Of(Whole with { Customer = Cases.Technicians.Id }, new Outcome("x") { Customer = Cases.Business.Id }));
        Assert.Equal("1", Of(Whole with { Metric = null, Unit = null }, Whole with { Metric = null }));
        Assert.Equal("1", Of(Measurable with { Metric = null }, Measurable with { Metric = null, Design = Whole.Design }));
        Assert.Equal("0", Of(Whole, Whole));
        Assert.Equal("1", Of(Cases.Faults with { Guardrail = true }, new Outcome("x")));
        Assert.Equal("none", Of(Cases.Faults));
    }

    [Fact]
    public void It_is_said_which_one_is_asked_about_and_why()
    {
        Assert.Equal("The outcome rules ask about \"activation-time\", the only outcome that is no guardrail.", Cases.Ask("outcome-owner", Cases.Complete)!.Steps[0]);
        foreach (var rule in (string[])["outcome-measurable", "outcome-baseline", "outcome-owner", "outcome-attribution"])
            Assert.Equal("The outcome rules ask about \"activation-time\": of 2 outcomes it comes nearest to a promise that can be tested.", Cases.Ask(rule, Cases.Complete with { Outcomes = [new Outcome("x"), Whole, Cases.Faults] })!.Steps[0]);
    }
}
