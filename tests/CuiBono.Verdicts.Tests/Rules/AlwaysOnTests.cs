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
