using CsCheck;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Verdicts.Tests.Expressions;

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
    [InlineData("culture.stops.count", "1")]
    [InlineData("culture.starts.count", "1")]
    [InlineData("culture.stops.beforeGoLive.count", "1")]
    [InlineData("process.changed.count", "1")]
    [InlineData("process.retired_paths.count", "1")]
    [InlineData("process.exceptions.count", "1")]
    [InlineData("continuity.services.count", "1")]
    [InlineData("continuity.diverse.count", "1")]
    [InlineData("continuity.protection.count", "2")]
    [InlineData("outcomes[0].data", "orders.csv")]
    [InlineData("stage", "approval")]
    [InlineData("class", "customer-facing")]
    public void A_fact_has_the_value_of_its_field(string name, string value) => Assert.Equal(value, Facts[name]);

    [Theory]
    [InlineData("culture.stops.count")]
    [InlineData("culture.starts.count")]
    [InlineData("culture.stops.beforeGoLive.count")]
    [InlineData("culture.starts.beforeGoLive.count")]
    [InlineData("process.changed.beforeGoLive.count")]
    [InlineData("process.exceptions.count")]
    [InlineData("continuity.services.count")]
    [InlineData("continuity.diverse.count")]
    [InlineData("continuity.protection.count")]
    [InlineData("costGoals.count")]
    [InlineData("obligations.cited.count")]
    public void Of_what_is_not_there_none_is_counted(string name) => Assert.Equal("0", new CaseFacts(Cases.Of(Cases.Bare))[name]);

    [Fact]
    public void What_says_nothing_is_not_counted()
    {
        var facts = new CaseFacts(Cases.Of(Cases.Complete with
        {
            CostGoals = [new CostGoal("", null, null, null), new CostGoal("x", null, null, null)],
            Obligations = [new Obligation("", "callers"), new Obligation("x", null), new Obligation("y", "callers")],
            Process = Cases.Complete.Process! with { Adoption = new Adoption("orders.csv", null) },
        }));
        Assert.Equal(("1", "2", "1", "0"), (facts["costGoals.count"], facts["obligations.cited.count"], facts["obligations.protecting.count"], facts["process.adoption.new.count"]));
    }

    [Fact]
    public void Outcomes_without_a_file_are_measured_by_their_query() =>
        Assert.Equal("select 1", new CaseFacts(Cases.Of(Cases.WithOutcome(outcome => outcome with { Data = new OutcomeData(null, "select 1", null, null, null) })))["outcomes[0].data"]);

    /// <summary>64 % with an interval of 60 to 68; 3 of 60 on the fallback; of 100 cases 10 off the path, 2 of them a workaround.</summary>
    [Theory]
    [InlineData("adoption.share", "0.64")]
    [InlineData("adoption.share.low", "0.6")]
    [InlineData("adoption.share.high", "0.68")]
    [InlineData("adoption.fallback.share", "0.05")]
    [InlineData("exceptions.onPath.share", "0.9")]
    [InlineData("exceptions.workaround.share", "0.02")]
    public void Shares_are_parts_of_one(string name, string value) => Assert.Equal(value, new CaseFacts(FactCatalogueTests.Known)[name]);

    [Theory]
    [InlineData("adoption.fallback.share")]
    [InlineData("exceptions.onPath.share")]
    [InlineData("exceptions.workaround.share")]
    [InlineData("process.exceptions[0].used")]
    public void A_share_of_no_case_has_no_value(string name)
    {
        var known = FactCatalogueTests.Known;
        Assert.NotNull(new CaseFacts(known)[name]);
        Assert.Null(new CaseFacts(known with
        {
            Enablers = known.Enablers with
            {
                Adoption = known.Enablers.Adoption! with { Fallback = new CountedShare(0, 0) },
                Exceptions = new ExceptionsEvidence(0, 0, 0, 0, 0) { Register = [new RegisterEvidence("dual-homed site", new CountedShare(0, 0), false, 0, 0)] },
            },
        })[name]);
    }

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
