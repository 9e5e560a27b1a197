using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class AlwaysOnTests
{
    /// <summary>The promise of 99.95 % allows an unavailability of 5e-4.</summary>
    [Theory]
    [InlineData(1e-5, 1e-5, RuleOutcome.Passed, Severity.Block, false)]
    [InlineData(1e-5, 4.9e-4, RuleOutcome.Passed, Severity.Block, false)]
    [InlineData(1e-5, 6e-4, RuleOutcome.NotMeasured, Severity.Warn, true)]
    [InlineData(6e-4, 6e-4, RuleOutcome.Failed, Severity.Block, false)]
    [InlineData(6e-4, 1, RuleOutcome.Failed, Severity.Block, false)]
    [InlineData(1e-5, 1, RuleOutcome.NotMeasured, Severity.Warn, true)]
    public void The_bounds_decide(double low, double high, RuleOutcome outcome, Severity severity, bool undecided)
    {
        var reason = Ask(Evidence(new AvailabilityEvidence("business fibre", low, high)));

        Assert.Equal((outcome, severity, undecided), (reason.Outcome, reason.Severity, reason.IsUndecided));
        Assert.Equal(outcome == RuleOutcome.Passed, reason.Resume.Count == 0);
    }

    [Fact]
    public void A_miss_says_how_many_minutes_a_year() =>
        Assert.Equal("\"business fibre\" is down for 525.6 minutes a year; the promised 99.95 % allow 262.8 minutes a year.", Ask(Evidence(new AvailabilityEvidence("business fibre", 1e-3, 1e-3))).Message);

    [Fact]
    public void What_nobody_can_judge_only_warns()
    {
        Assert.Equal((RuleOutcome.NotMeasured, Severity.Warn), (Ask(Evidence(), services: []).Outcome, Ask(Evidence(), services: []).Severity));
        var broken = Ask(new ContinuityEvidence { Problem = "network.yaml was not read: It is empty." });
        Assert.Equal((Severity.Warn, "Whether the availability of 99.95 % is met is not measured. network.yaml was not read: It is empty."), (broken.Severity, broken.Message));
        Assert.Equal("Mend the inventory of continuity.inventory: network.yaml was not read: It is empty.", broken.Resume[0].Text);
        Assert.EndsWith("is met is not measured. It says nothing of them.", Ask(Evidence()).Message, StringComparison.Ordinal);
    }

    /// <summary>The year has 525,600 minutes; 99.95 % allow 262.8 of them.</summary>
    [Theory]
    [InlineData(1e-3, 2e-3, "is down for 525.6 minutes a year to 1,051.2 minutes a year")]
    [InlineData(1e-3, 1, "is down for at least 525.6 minutes a year, and nobody knows how much longer: a; b; c")]
    [InlineData(5e-8, 5e-8, "is down for less than 0.1 minutes a year")]
    [InlineData(0, 0, "is down for 0 minutes a year")]
    public void How_long_it_is_down_is_said_in_minutes(double low, double high, string said) =>
        Assert.StartsWith($"\"business fibre\" {said}; the promised 99.95 % allow 262.8 minutes a year.", Ask(Evidence(new AvailabilityEvidence("business fibre", low, high) { Missing = ["a", "b", "c", "d"] })).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_missed_and_what_is_open_are_both_said_and_asked_for()
    {
        var reason = Ask(Evidence(new("one", 1e-3, 1e-3), new("two", 0, 1) { Missing = ["a", "b"] }, new("three", 1e-3, 1) { Missing = ["b"] }), services: ["one", "two", "three"]);

        Assert.Equal((RuleOutcome.Failed, Severity.Block, false), (reason.Outcome, reason.Severity, reason.IsUndecided));
        Assert.Equal("\"one\" is down for 525.6 minutes a year; \"three\" is down for at least 525.6 minutes a year, and nobody knows how much longer: b; how often \"two\" is down is not known: a; b; the promised 99.95 % allow 262.8 minutes a year.", reason.Message);
        Assert.Equal(["Give \"one\" and \"three\" a way that fails less often, or ask for a new decision on the promise.", "Record what is missing: a; b."], reason.Resume.Select(condition => condition.Text));
        Assert.Equal("Bring figures that decide: the bounds lie on both sides of the promise.", Assert.Single(Ask(Evidence(new AvailabilityEvidence("business fibre", 1e-5, 6e-4))).Resume).Text);
    }

    [Fact]
    public void What_is_missing_never_passes()
    {
        var unknown = Ask(Evidence(new AvailabilityEvidence("business fibre", 0, 1) { Missing = ["the inventory has no service 'business fibre'"] }));

        Assert.Equal(RuleOutcome.NotMeasured, unknown.Outcome);
        Assert.Contains("the inventory has no service 'business fibre'", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(RuleOutcome.NotMeasured, Ask(new ContinuityEvidence { Problem = "network.yaml was not read: It is empty." }).Outcome);
        Assert.Equal("continuity.services.count", Assert.Single(Ask(Evidence(), services: []).Resume).Subject);
    }

    private static ContinuityEvidence Evidence(params AvailabilityEvidence[] services) => new() { Services = services, Provenance = new Provenance("network.yaml", null, null) };

    private static Reason Ask(ContinuityEvidence evidence, string[]? services = null)
    {
        var continuity = Cases.Complete.Continuity! with { Inventory = "network.yaml", Services = services ?? ["business fibre"] };
        return Cases.Ask("always-on", Cases.Of(Cases.Complete with { Stage = Stage.Delivery, Continuity = continuity }) with { Continuity = evidence })!;
    }
}
