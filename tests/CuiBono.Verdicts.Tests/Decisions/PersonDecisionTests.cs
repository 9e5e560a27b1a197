using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Tests.Waivers;

namespace CuiBono.Verdicts.Tests.Decisions;

public class PersonDecisionTests
{
    private static readonly Initiative Held = Cases.WithOutcome(outcome => outcome with { Target = null });

    private static PersonDecision Of(DecisionKind kind, Initiative initiative) => new(kind, "Ada Ferreira", "The board wants it.", Cases.AsOf, PromiseFingerprint.Of(initiative, []))
    {
        Until = kind == DecisionKind.Go ? Cases.AsOf.AddDays(180) : null,
        Covers = DecisionOverGate.Covered(Cases.Judge(initiative)),
    };

    private static Verdict Judge(Initiative initiative, PersonDecision decision, int days = 0) => Cases.Judge(Cases.Of(initiative) with { Decision = decision, AsOf = Cases.AsOf.AddDays(days) });

    [Fact]
    public void A_stop_stops_and_what_the_gate_says_stands_beside_it()
    {
        var verdict = Judge(Cases.Complete, Of(DecisionKind.Stop, Cases.Complete));

        Assert.Equal((VerdictKind.Stop, VerdictKind.Go), (verdict.Kind, verdict.Gate));
        Assert.Contains(Qualifier.Decided, verdict.Qualifiers);
        Assert.Equal(VerdictKind.Stop, Judge(Cases.Complete, Of(DecisionKind.Stop, Cases.Complete), 2000).Kind);
    }

    [Fact]
    public void A_go_lifts_a_hold_and_hides_no_reason()
    {
        var verdict = Judge(Held, Of(DecisionKind.Go, Held));

        Assert.Equal((VerdictKind.Go, VerdictKind.Hold), (verdict.Kind, verdict.Gate));
        Assert.Contains(Qualifier.Decided, verdict.Qualifiers);
        Assert.Equal(Cases.Judge(Held).Reasons.Select(reason => (reason.Rule, reason.Outcome)), verdict.Reasons.Select(reason => (reason.Rule, reason.Outcome)));
    }

    [Fact]
    public void A_decision_stands_in_the_verdict_beside_what_is_still_to_be_said()
    {
        var warned = Cases.WithOutcome(outcome => outcome with { Owner = null });
        var stop = Of(DecisionKind.Stop, warned);
        var stopped = Cases.Judge(Cases.Of(warned) with { Decision = stop, Waivers = [SomeWaiver.Of("outcome-owner")] });

        Assert.Equal([Qualifier.Conditional], Cases.Judge(warned).Qualifiers);
        Assert.Equal((VerdictKind.Stop, VerdictKind.Go, stop), (stopped.Kind, stopped.Gate, stopped.Decision));
        Assert.Equal([Qualifier.Waived, Qualifier.Decided], stopped.Qualifiers);
        Assert.Equal([Qualifier.Decided], Judge(warned, stop).Qualifiers);
    }

    [Fact]
    public void A_go_of_a_person_changes_nothing_where_the_gate_says_go()
    {
        var warned = Cases.WithOutcome(outcome => outcome with { Owner = null });
        var verdict = Judge(warned, Of(DecisionKind.Go, warned));

        Assert.Equal((VerdictKind.Go, VerdictKind.Go, DecisionKind.Go), (verdict.Kind, verdict.Gate, verdict.Decision?.Kind));
        Assert.Equal([Qualifier.Conditional], verdict.Qualifiers);
        Assert.Null(verdict.DecisionLapsed);
        Assert.Null(Judge(warned, Of(DecisionKind.Go, warned), 400).DecisionLapsed);
    }

    /// <summary>Without a target the promise cannot be measured, which blocks at approval; without an owner it only warns.</summary>
    [Fact]
    public void A_go_covers_what_blocks_and_nothing_else()
    {
        var verdict = Cases.Judge(Cases.WithOutcome(outcome => outcome with { Target = null, Owner = null }));

        Assert.Contains("outcome-measurable", DecisionOverGate.Covered(verdict));
        Assert.DoesNotContain("outcome-owner", DecisionOverGate.Covered(verdict));
        Assert.All(verdict.Reasons.Where(reason => DecisionOverGate.Covered(verdict).Contains(reason.Rule)), reason => Assert.Equal((Severity.Block, true), (reason.Severity, reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured)));
    }

    [Theory]
    [InlineData(180, VerdictKind.Go)]
    [InlineData(181, VerdictKind.Hold)]
    public void A_go_lasts_to_its_day(int days, VerdictKind kind) => Assert.Equal(kind, Judge(Held, Of(DecisionKind.Go, Held), days).Kind);

    [Fact]
    public void A_go_does_not_cover_another_promise_or_what_fails_later_or_blanks_or_harm()
    {
        var go = Of(DecisionKind.Go, Held);
        var operation = Held with { Stage = Stage.Operation };
        var harmed = Cases.Judge(Cases.Of(operation) with { Decision = go with { Covers = [.. Policy.CustomerFirst.Rules.Select(rule => rule.Name)] }, Tested = [Cases.Test(OutcomeStatus.Harmed), Cases.Kept] });

        Assert.Contains("changed", Judge(Held with { CostGoals = [] }, go).DecisionLapsed, StringComparison.Ordinal);
        Assert.Contains($"before {go.Covers[0]} failed", Judge(Held, go with { Covers = [.. go.Covers.Skip(1)] }).DecisionLapsed, StringComparison.Ordinal);
        var blank = Held with { System = new SystemChange("TBD", Cases.GoLive, []) };
        Assert.Contains("no-placeholder", Judge(blank, go with { Fingerprint = PromiseFingerprint.Of(blank, []), Covers = [.. go.Covers, "no-placeholder"] }).DecisionLapsed, StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Stop, harmed.Kind);
        Assert.Equal(VerdictKind.Hold, Judge(blank, go).Kind);
    }
}
