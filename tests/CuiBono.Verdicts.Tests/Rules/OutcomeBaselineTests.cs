using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class OutcomeBaselineTests
{
    private static Reason Ask(Baseline? baseline, DateOnly? goLive = null) => Cases.Ask(
        "outcome-baseline",
        Cases.WithOutcome(outcome => outcome with { Baseline = baseline }) with { System = new SystemChange("x", goLive ?? Cases.GoLive, []) })!;

    [Fact]
    public void Value_period_and_source_make_a_baseline() => Assert.Equal(RuleOutcome.Passed, Ask(new Baseline(24, "2026", "log", null)).Outcome);

    [Fact]
    public void A_bare_value_lacks_its_period_and_its_source()
    {
        var reason = Ask(new Baseline(24, null, null, null));

        Assert.Contains("no period and no source", reason.Message, StringComparison.Ordinal);
        Assert.Equal(["outcomes[0].baseline.period", "outcomes[0].baseline.source"], reason.Resume.Select(condition => condition.Subject));
    }

    [Fact]
    public void A_plan_before_the_go_live_will_do() => Assert.Equal(RuleOutcome.Passed, Ask(new Baseline(null, null, null, Cases.GoLive.AddDays(-1))).Outcome);

    [Fact]
    public void A_plan_on_the_go_live_is_too_late() => Assert.Equal(RuleOutcome.Failed, Ask(new Baseline(null, null, null, Cases.GoLive)).Outcome);

    [Fact]
    public void A_plan_that_has_passed_without_a_value_is_none() =>
        Assert.Contains("was planned for 2026-11-01 and is not there", Ask(new Baseline(null, null, null, new DateOnly(2026, 11, 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_plan_without_a_go_live_cannot_be_known_to_come_before_it()
    {
        var initiative = Cases.WithOutcome(outcome => outcome with { Baseline = new Baseline(null, null, null, new DateOnly(2027, 1, 1)) }) with { System = null };

        Assert.Equal("system.go_live", Assert.Single(Cases.Ask("outcome-baseline", initiative)!.Resume).Subject);
    }

    [Fact]
    public void Once_the_system_is_live_only_a_value_will_do() =>
        Assert.Contains("outcomes[0].baseline.value", Ask(new Baseline(null, null, null, new DateOnly(2027, 1, 1)), Cases.AsOf.AddDays(-10)).Resume.Select(condition => condition.Subject));

    [Fact]
    public void No_baseline_fails() => Assert.Equal(RuleOutcome.Failed, Ask(null).Outcome);

    [Fact]
    public void A_value_that_the_data_refute_is_said_with_their_figure()
    {
        var figure = new Estimate(19.3, 0.2, new(18.9, 19.8), 800, 0);
        Reason Ask(double declared) => Cases.Ask("outcome-baseline", Cases.Of(Cases.Complete) with
        {
            Tested = [Cases.Kept with { Assessment = Cases.Kept.Assessment with { Baseline = new BaselineCheck(declared, figure, new(Cases.AsOf.AddYears(-1), Cases.AsOf), "The case says 24 days; the data say 19.3 days.") } }],
        })!;

        Assert.Equal((RuleOutcome.Failed, "outcomes[0].baseline.confirmed"), (Ask(24).Outcome, Assert.Single(Ask(24).Resume).Subject));
        Assert.Contains("the data say 19.3 days", Ask(24).Message, StringComparison.Ordinal);
        // The promised change is 12 days: what is off by less than a tenth of it does not mislead anybody.
        Assert.Equal(RuleOutcome.Passed, Ask(20.4).Outcome);
    }
}
