using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Rules;

public class DiversityTrueTests
{
    private static readonly DiversityEvidence Diverse = new("ring-a", "ring-b") { Level = "duct" };
    private static readonly DiversityEvidence Shared = Diverse with { Shared = [new SharedRisk("duct", "D1", "Quay duct", 1234), new SharedRisk("structure", "B1", "Mill Bridge", 0)] };
    private static readonly DiversityEvidence Unknown = Diverse with { Missing = ["circuit ring-b has no record of what it rests on"] };

    [Fact]
    public void What_the_inventory_says_decides()
    {
        Assert.Equal((RuleOutcome.Passed, Severity.Block), Outcome(Ask(Diverse)));
        Assert.Equal((RuleOutcome.Failed, Severity.Block), Outcome(Ask(Shared)));
        Assert.Equal((RuleOutcome.NotMeasured, Severity.Warn), Outcome(Ask(Unknown)));
        Assert.Equal((RuleOutcome.Failed, Severity.Block), Outcome(Ask(Shared with { Missing = Unknown.Missing })));
    }

    [Fact]
    public void The_shared_thing_is_named_with_its_metres()
    {
        var reason = Ask(Shared);

        Assert.Equal("\"ring-a\" and \"ring-b\" are sold as diverse and share Quay duct (duct D1) for 1,234 m, Mill Bridge (structure B1).", reason.Message);
        Assert.Equal(("continuity.diverse.shared.count", "Take one way off Quay duct (duct D1), or take the pair off continuity.diverse."), (Assert.Single(reason.Resume).Subject, reason.Resume[0].Text));
    }

    [Theory]
    [InlineData("Mill Bridge", "under Mill Bridge")]
    [InlineData("Manhole 12", "at Manhole 12")]
    public void The_circuits_the_service_the_duct_and_what_carries_it_are_named(string structure, string where)
    {
        var reason = Ask(Shared with { KindOfA = "circuit", KindOfB = "circuit", Service = "Harbour ring", Shared = [new SharedRisk("duct", "D1", "Quay duct", 312.4) { Beneath = [new SharedRisk("structure", "B1", structure, 0), new SharedRisk("risk", "R1", "flood", 0)] }] });

        Assert.Equal($"Circuit ring-a and circuit ring-b of service \"Harbour ring\" are sold as diverse and share Quay duct (duct D1) for 312 m {where}.", reason.Message);
    }

    [Fact]
    public void A_pass_says_how_far_it_looked_and_how_far_apart_they_stay() =>
        Assert.Equal("\"ring-a\" and \"ring-b\" share nothing down to duct and stay at least 1,250 m apart beyond the pieces at their ends, by network.yaml.", Ask(Diverse with { SeparationMetres = 1250 }).Message);

    [Fact]
    public void A_missing_record_is_named_and_would_resume()
    {
        var reason = Ask(Unknown);

        Assert.Contains("is not known: circuit ring-b has no record of what it rests on.", reason.Message, StringComparison.Ordinal);
        Assert.Equal("continuity.diverse.unknown.count", Assert.Single(reason.Resume).Subject);
    }

    [Fact]
    public void Each_pair_is_judged_and_one_that_shares_decides()
    {
        var second = new DiversityEvidence("c", "d");
        var reason = Ask([Shared with { Shared = [new SharedRisk("corridor", "K1", "the quay", 0.4)] }, second with { Missing = ["a", "b", "c", "d"] }]);

        Assert.Equal((RuleOutcome.Failed, Severity.Block), Outcome(reason));
        Assert.Equal("\"ring-a\" and \"ring-b\" are sold as diverse and share the quay. Whether \"c\" and \"d\" are diverse is not known: a; b; c.", reason.Message);
        Assert.Equal(["Take one way off the quay, or take the pair off continuity.diverse.", "Record what is missing: a; b; c."], reason.Resume.Select(condition => condition.Text));
        Assert.Equal("\"ring-a\" and \"ring-b\", \"c\" and \"d\" share nothing down to duct and stay at least 20 m apart beyond the pieces at their ends, by network.yaml.", Ask([Diverse with { SeparationMetres = 1250 }, second with { SeparationMetres = 20 }]).Message);
        Assert.EndsWith("share nothing down to duct, by network.yaml.", Ask([Diverse with { SeparationMetres = 1250 }, second]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_shared_things_three_are_named()
    {
        List<SharedRisk> things = [.. Enumerable.Range(1, 5).Select(at => new SharedRisk("duct", $"D{at}", $"D{at}", at == 1 ? 0.6 : 0.4))];

        Assert.Equal("\"ring-a\" and \"ring-b\" are sold as diverse and share duct D1 for 1 m, duct D2, duct D3 and 2 more.", Ask(Diverse with { Shared = things }).Message);
        Assert.Equal("\"ring-a\" and \"ring-b\" are sold as diverse and share duct D2, duct D3, duct D4.", Ask(Diverse with { Shared = things[1..4] }).Message);
        Assert.EndsWith("share flood (risk R1) in D2, D3, D4 and 1 more.", Ask(Diverse with { Shared = [new SharedRisk("risk", "R1", "flood", 0) { Beneath = things[1..] }] }).Message, StringComparison.Ordinal);
        Assert.EndsWith("share flood (risk R1) in duct D2, duct D3 and duct D4.", Ask(Diverse with { Shared = [new SharedRisk("risk", "R1", "flood", 0) { Beneath = things[1..4] }] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_of_which_the_inventory_says_nothing_only_warns()
    {
        var reason = Ask(new ContinuityEvidence { Provenance = new Provenance("network.yaml", null, null) });

        Assert.Equal((RuleOutcome.NotMeasured, Severity.Warn), Outcome(reason));
        Assert.Equal("Whether \"ring-a\" and \"ring-b\" are truly diverse is not measured. It says nothing of them.", reason.Message);
        Assert.Equal("Mend the inventory of continuity.inventory: It says nothing of them.", reason.Resume[0].Text);
    }

    [Fact]
    public void An_inventory_that_cannot_be_read_never_passes()
    {
        var reason = Ask(new ContinuityEvidence { Problem = "network.yaml was not read: There is no such file in the workspace." });

        Assert.Equal((RuleOutcome.NotMeasured, Severity.Warn), Outcome(reason));
        Assert.Contains("There is no such file", reason.Message, StringComparison.Ordinal);
    }

    private static (RuleOutcome, Severity) Outcome(Reason reason) => (reason.Outcome, reason.Severity);

    private static Reason Ask(DiversityEvidence pair) => Ask(new ContinuityEvidence { Pairs = [pair], Provenance = new Provenance("network.yaml", null, null) });

    private static Reason Ask(IReadOnlyList<DiversityEvidence> pairs) =>
        Cases.Ask("diversity-true", Cases.Of(Cases.Complete with { Stage = Stage.Delivery, Continuity = Cases.Complete.Continuity! with { Inventory = "network.yaml", Diverse = [.. pairs.Select(pair => new DiverseClaim(pair.A, pair.B))] } }) with { Continuity = new ContinuityEvidence { Pairs = pairs, Provenance = new Provenance("network.yaml", null, null) } })!;

    private static Reason Ask(ContinuityEvidence evidence) =>
        Cases.Ask("diversity-true", Cases.Of(Cases.Complete with { Stage = Stage.Delivery, Continuity = Cases.Complete.Continuity! with { Inventory = "network.yaml" } }) with { Continuity = evidence })!;
}
