using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class CustomerBenefitTests
{
    private static RuleOutcome Ask(Initiative initiative) => Cases.Ask("customer-benefit", initiative)!.Outcome;

    [Fact]
    public void A_statement_for_a_customer_is_a_benefit() => Assert.Equal(RuleOutcome.Passed, Ask(Cases.Complete));

    [Fact]
    public void A_metric_with_direction_and_target_needs_no_statement() =>
        Assert.Equal(RuleOutcome.Passed, Ask(Cases.WithOutcome(outcome => outcome with { Statement = null })));

    [Fact]
    public void A_metric_without_a_target_states_no_change() =>
        Assert.Equal(RuleOutcome.Failed, Ask(Cases.WithOutcome(outcome => outcome with { Statement = null, Target = null })));

    [Fact]
    public void A_sentence_is_a_benefit_however_vague() =>
        Assert.Equal("customers will benefit", Cases.Ask("customer-benefit", Cases.Of(Cases.Bare, Cases.Reads(2, "customers will benefit")))!.Source!.Quote);

    [Fact]
    public void A_mention_is_none() =>
        Assert.Contains("nothing gets better", Cases.Ask("customer-benefit", Cases.Of(Cases.Bare, Cases.Reads(1, "customer database")))!.Message, StringComparison.Ordinal);
}
