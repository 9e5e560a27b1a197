using CuiBono.Promises;
using CuiBono.Promises.Lens;

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
    public void What_gets_better_for_staff_is_none_and_what_is_only_said_of_them_is_not_called_a_change()
    {
        var staff = Cases.Reads(2, "Technicians save an hour.", "Technicians", PartyKind.Internal) with { LevelExternal = 0, ExternalEvidence = null };

        Assert.Equal("The stated change is for the organisation's own staff: \"Technicians save an hour.\".", Cases.Ask("customer-benefit", Cases.Of(Cases.Bare, staff))!.Message);
        Assert.StartsWith("No change for a customer is stated", Cases.Ask("customer-benefit", Cases.Of(Cases.Bare, staff with { Level = 1 }))!.Message, StringComparison.Ordinal);
        Assert.StartsWith("The stated change", Cases.Ask("customer-benefit", Cases.Of(Cases.Bare, staff with { Level = 3 }))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_change_comes_before_a_sentence()
    {
        Assert.Equal("What changes for the customer is stated: \"median time from order to circuit: decrease to 12 working days\".", Cases.Ask("customer-benefit", Cases.Of(Cases.WithOutcome(outcome => outcome with { Statement = null }), Cases.Reads(2, "They gain.")))!.Message);
        Assert.Equal("1", new CaseFacts(Cases.Of(Cases.Complete, Cases.Reads(2, "They gain.")))["benefits.count"]);
        Assert.Equal("1", new CaseFacts(Cases.Of(Cases.Bare, Cases.Reads(3, "They gain.")))["benefits.count"]);
        Assert.Equal("0", new CaseFacts(Cases.Of(Cases.Bare, Cases.Reads(1, "They gain.")))["benefits.count"]);
    }

    [Fact]
    public void A_mention_is_none() =>
        Assert.Contains("nothing gets better", Cases.Ask("customer-benefit", Cases.Of(Cases.Bare, Cases.Reads(1, "customer database")))!.Message, StringComparison.Ordinal);
}
