using CsCheck;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests;

public class CaseFactsTests
{
    private static readonly CaseFacts Facts = new(Cases.Of(Cases.Complete, Cases.Reads(2, "Customers get something.")));

    [Theory]
    [InlineData("customerLevelExternal", "2")]
    [InlineData("customers.external.count", "1")]
    [InlineData("customers.served.count", "2")]
    [InlineData("costGoals.count", "1")]
    [InlineData("outcomes.measurable.count", "1")]
    [InlineData("outcomes.guardrail.count", "1")]
    [InlineData("outcomes[0].target.by", "2027-12-31")]
    [InlineData("outcomes[0].target.value", "12")]
    [InlineData("outcomes[0].direction", "decrease")]
    [InlineData("outcomes[1].guardrail", "true")]
    [InlineData("outcomes[0].customer.external", "true")]
    [InlineData("customers[0].kind", "enterprise")]
    [InlineData("goals[0].saving", "EUR 2300000")]
    [InlineData("culture.stops[0].by", "2027-02-01")]
    [InlineData("process.exceptions[0].allowance", "0.08")]
    [InlineData("system.go_live", "2027-05-03")]
    [InlineData("continuity.failure_test_date", "2027-04-17")]
    [InlineData("stage", "approval")]
    [InlineData("class", "customer-facing")]
    public void A_fact_has_the_value_of_its_field(string name, string value) => Assert.Equal(value, Facts[name]);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("[0]")]
    [InlineData("outcomes")]
    [InlineData("outcomes[")]
    [InlineData("outcomes[]")]
    [InlineData("outcomes[0]")]
    [InlineData("outcomes[2].metric")]
    [InlineData("outcomes[-1].metric")]
    [InlineData("outcomes[99999999999999999999].metric")]
    [InlineData("process.exceptions[7].owner")]
    [InlineData("process.exceptions[.owner")]
    [InlineData("culture.stops[].by")]
    [InlineData("no.such.fact")]
    public void A_name_that_nobody_knows_has_no_value(string name) => Assert.Null(Facts[name]);

    [Fact]
    public void Any_name_can_be_asked() => Gen.String[Gen.Char["abcdeoutcms.[]0189_"], 0, 30].Sample(name => _ = Facts[name] + new CaseFacts(Cases.Of(Cases.Bare))[name], iter: 5000);

    [Fact]
    public void A_blank_field_is_not_set() => Assert.Null(new CaseFacts(Cases.Of(Cases.WithOutcome(outcome => outcome with { Metric = "  " })))["outcomes[0].metric"]);

    [Fact]
    public void Every_field_that_a_resume_condition_names_can_be_asked_on_every_case() => RandomCase.Any.Sample(@case =>
    {
        foreach (var reason in Cases.Judge(@case).Reasons)
            foreach (var condition in reason.Resume)
                _ = new CaseFacts(Cases.Of(Cases.Bare with { Class = InitiativeClass.Foundation }))[condition.Subject];
    }, iter: 300);
}
