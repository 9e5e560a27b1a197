using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Tests.Waivers;

namespace CuiBono.Verdicts.Tests.Ledger;

public class VerdictEntryTests
{
    private static VerdictEntry Of(Case @case) => VerdictEntry.Of(TemporaryLedger.Time, "Ines", @case, Policy.CustomerFirst, Cases.Judge(@case), new Dictionary<string, string> { ["a.md"] = "1" });

    [Fact]
    public void All_that_a_verdict_says_is_recorded()
    {
        var initiative = Cases.WithOutcome(outcome => outcome with { Owner = null, Target = null });
        var @case = Cases.Of(initiative) with { Waivers = [SomeWaiver.Of("outcome-owner"), SomeWaiver.Of("outcome-measurable") with { Id = "second" }], Tested = [Cases.Test(OutcomeStatus.Undecided), Cases.Kept] };
        var entry = Of(@case);

        Assert.Equal((TemporaryLedger.Time, "Ines", Cases.AsOf, "twelve-days", VerdictKind.Go, Stage.Approval, null), (entry.Time, entry.Who, entry.AsOf, entry.Initiative, entry.Verdict, entry.Stage, entry.Gate));
        Assert.Equal((PromiseFingerprint.Of(initiative, []), "customer-first", Policy.CustomerFirst.Sha256), (entry.Fingerprint, entry.Policy, entry.PolicySha256));
        Assert.Contains(Qualifier.Waived, entry.Qualifiers);
        Assert.Equal(["second", "twelve-days-outcome-owner"], entry.Waivers.Order());
        Assert.Equal([new RecordedOutcome("activation-time", OutcomeStatus.Undecided, false), new RecordedOutcome("early-faults", OutcomeStatus.Met, false)], entry.Outcomes);
        Assert.Equal("1", entry.Evidence["a.md"]);
        Assert.All(entry.Rules, rule => Assert.Equal(rule.Outcome == RuleOutcome.Passed, rule.Message is null));
        Assert.Equal(Cases.Judge(@case).Reasons.Select(reason => (reason.Rule, reason.Severity, reason.Outcome)), entry.Rules.Select(rule => (rule.Rule, rule.Severity, rule.Outcome)));
    }

    [Fact]
    public void A_waiver_that_sets_several_rules_aside_is_recorded_once() =>
        Assert.Equal("w", Assert.Single(Of(Cases.Of(Cases.WithOutcome(outcome => outcome with { Owner = null, Target = null })) with { Waivers = [SomeWaiver.Of("outcome-owner") with { Id = "w" }, SomeWaiver.Of("outcome-measurable") with { Id = "w" }] }).Waivers));

    [Fact]
    public void Where_a_person_decided_otherwise_the_gates_word_is_recorded_too()
    {
        var stop = new PersonDecision(DecisionKind.Stop, "Ada", "No.", Cases.AsOf, "f");
        var entry = Of(Cases.Of(Cases.Complete) with { Decision = stop });

        Assert.Equal((VerdictKind.Stop, VerdictKind.Go), (entry.Verdict, entry.Gate));
        Assert.Equal([Qualifier.Decided], entry.Qualifiers);
    }

    [Theory]
    [InlineData(true, OutcomeStatus.Met, true)]
    [InlineData(true, OutcomeStatus.OnTrack, false)]
    [InlineData(false, OutcomeStatus.Met, false)]
    public void A_judgement_on_or_after_the_promised_day_is_a_look(bool due, OutcomeStatus status, bool look)
    {
        var test = new TestedOutcome(new OutcomeAssessment(status, "") { IsDue = due, Observed = new Estimate(12, 0.5, new(11, 13), 400, 0) });

        Assert.Equal(look, Of(Cases.Of(Cases.Complete) with { Tested = [test, Cases.Kept] }).Outcomes[0].IsLook);
    }
}
