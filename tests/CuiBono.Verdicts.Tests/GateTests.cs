using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Verdicts.Tests.Policies;
using CuiBono.Verdicts.Tests.Waivers;

namespace CuiBono.Verdicts.Tests;

public class GateTests
{
    [Fact]
    public void An_initiative_that_has_everything_goes_without_condition()
    {
        var verdict = Cases.Judge(Cases.Complete);

        Assert.Equal(VerdictKind.Go, verdict.Kind);
        Assert.Empty(verdict.Qualifiers);
        Assert.All(verdict.Reasons, reason => Assert.True(reason.Outcome == RuleOutcome.Passed || reason.Severity == Severity.Info, reason.ToString()));
    }

    [Fact]
    public void A_foundation_in_sight_of_a_customer_outcome_goes() => Assert.Equal(VerdictKind.Go, Cases.Judge(Cases.Inventory).Kind);

    [Fact]
    public void Compliance_that_cites_its_obligation_goes() => Assert.Equal(VerdictKind.Go, Cases.Judge(Cases.Emergency).Kind);

    [Fact]
    public void A_title_alone_is_held_and_never_stopped()
    {
        foreach (var stage in (Stage[])[Stage.Approval, Stage.Delivery, Stage.Operation])
            Assert.Equal(VerdictKind.Hold, Cases.Judge(Cases.Bare with { Stage = stage }).Kind);
    }

    [Fact]
    public void An_idea_is_warned_and_not_held()
    {
        var verdict = Cases.Judge(Cases.Bare with { Stage = Stage.Idea });

        Assert.Equal(VerdictKind.Go, verdict.Kind);
        Assert.Equal([Qualifier.Conditional], verdict.Qualifiers);
    }

    [Fact]
    public void A_failed_warning_makes_a_go_conditional_and_a_hold_not()
    {
        var warned = Cases.Judge(Cases.WithOutcome(outcome => outcome with { Owner = null }));
        var held = Cases.Judge(Cases.WithOutcome(outcome => outcome with { Owner = null, Target = null }));

        Assert.Equal((VerdictKind.Go, true), (warned.Kind, warned.Qualifiers.Contains(Qualifier.Conditional)));
        Assert.Equal((VerdictKind.Hold, 0), (held.Kind, held.Qualifiers.Count));
    }

    [Fact]
    public void The_deciding_reason_comes_first_and_passes_come_last()
    {
        var reasons = Cases.Judge(Cases.WithOutcome(outcome => outcome with { Owner = null, Target = null })).Reasons;
        var order = reasons.Select(reason => reason.Outcome == RuleOutcome.Passed ? 10 : (int)Severity.Block - (int)reason.Severity).ToList();

        Assert.Equal("outcome-measurable", reasons[0].Rule);
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public void What_no_engine_measures_yet_is_for_information_whatever_the_policy_says()
    {
        var reason = Cases.Ask("pushback-recorded", Cases.Complete with { Stage = Stage.Operation });

        Assert.Equal((Severity.Info, RuleOutcome.NotMeasured), (reason!.Severity, reason.Outcome));
        Assert.Contains("cannot", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_nothing_to_look_at_is_not_listed()
    {
        var rules = Cases.Judge(Cases.Bare with { Stage = Stage.Operation }).Reasons.Select(reason => reason.Rule).ToList();

        Assert.DoesNotContain("diversity-true", rules);
        Assert.DoesNotContain("always-on", rules);
        Assert.DoesNotContain("exceptions-planned", rules);
        Assert.DoesNotContain("evidence-fresh", rules);
    }

    [Fact]
    public void Every_failed_reason_says_what_to_add_and_a_passed_one_asks_nothing()
    {
        foreach (var initiative in (Initiative[])[Cases.Complete, Cases.Bare, Cases.Inventory, Cases.Emergency, Cases.Bare with { Class = InitiativeClass.Foundation }, Cases.Bare with { Class = InitiativeClass.AssetSafety }])
            foreach (var stage in Enum.GetValues<Stage>())
                foreach (var reason in Cases.Judge(initiative with { Stage = stage }).Reasons)
                    if (reason.Outcome == RuleOutcome.Failed) Assert.All(reason.Resume, condition => Assert.EndsWith(".", condition.Text, StringComparison.Ordinal));
                    else if (reason.Outcome == RuleOutcome.Passed) Assert.Empty(reason.Resume);
    }

    [Theory]
    [InlineData(Severity.Block, RuleOutcome.Failed, true, true)]
    [InlineData(Severity.Warn, RuleOutcome.Failed, true, true)]
    [InlineData(Severity.Info, RuleOutcome.Failed, true, false)]
    [InlineData(Severity.Block, RuleOutcome.NotMeasured, true, false)]
    [InlineData(Severity.Block, RuleOutcome.Passed, true, false)]
    [InlineData(Severity.Block, RuleOutcome.Failed, false, false)]
    public void Harm_that_was_measured_stops_where_the_policy_asks_for_more_than_information(Severity severity, RuleOutcome outcome, bool harmed, bool stops) =>
        Assert.Equal(stops, Gate.Stops(new Reason("outcome-met", severity, outcome, "Slower.") { Stops = harmed }));

    [Theory]
    [InlineData(RuleOutcome.Failed, true)]
    [InlineData(RuleOutcome.NotMeasured, true)]
    [InlineData(RuleOutcome.Waived, false)]
    [InlineData(RuleOutcome.Passed, false)]
    public void What_failed_or_was_not_measured_stands_open(RuleOutcome outcome, bool open)
    {
        Assert.Equal(open, Gate.Decides(new Reason("outcome-owner", Severity.Warn, outcome, "Nobody."), Severity.Warn));
        Assert.False(Gate.Decides(new Reason("outcome-owner", Severity.Warn, outcome, "Nobody."), Severity.Block));
    }

    [Fact]
    public void Too_few_data_qualify_a_go_of_delivery_that_is_live()
    {
        var delivery = Cases.Of(Cases.Complete with { Stage = Stage.Delivery, System = new SystemChange("Order orchestration", Cases.AsOf, []) });

        Assert.Contains(Qualifier.Undecided, Cases.Judge(delivery with { Tested = [Cases.Test(OutcomeStatus.Undecided), Cases.Kept] }).Qualifiers);
        Assert.DoesNotContain(Qualifier.Undecided, Cases.Judge(delivery with { Tested = [Cases.Kept, Cases.Kept] }).Qualifiers);
    }

    [Fact]
    public void Reasons_stand_by_what_they_weigh()
    {
        (RuleOutcome, Severity)[] order =
        [
            (RuleOutcome.Failed, Severity.Block), (RuleOutcome.NotMeasured, Severity.Block), (RuleOutcome.Failed, Severity.Warn), (RuleOutcome.NotMeasured, Severity.Warn),
            (RuleOutcome.Failed, Severity.Info), (RuleOutcome.NotMeasured, Severity.Info),
        ];
        var operation = Cases.WithOutcome(outcome => outcome with { Owner = null }) with { Stage = Stage.Operation, Culture = null };
        var reasons = Cases.Judge(Cases.Of(operation) with { Waivers = [SomeWaiver.Of("outcome-owner")] }).Reasons;
        var places = reasons.Select(reason => reason.Outcome switch { RuleOutcome.Passed => 7, RuleOutcome.Waived => 6, _ => Array.IndexOf(order, (reason.Outcome, reason.Severity)) }).ToList();

        Assert.Equal(places.Order(), places);
        Assert.Superset(new HashSet<int> { 1, 2, 5, 6, 7 }, places.ToHashSet());
    }

    /// <summary>adoption-measured, of which nobody has data, stands before continuity-declared in the policy.</summary>
    [Fact]
    public void What_failed_stands_before_what_nobody_measured()
    {
        var rules = Cases.Judge(Cases.Complete with { Stage = Stage.Operation, Continuity = null }).Reasons.Where(reason => reason.Severity == Severity.Block && reason.Outcome != RuleOutcome.Passed).Select(reason => (reason.Rule, reason.Outcome)).ToList();

        Assert.True(rules.IndexOf(("continuity-declared", RuleOutcome.Failed)) is >= 0 and var failed && failed < rules.IndexOf(("adoption-measured", RuleOutcome.NotMeasured)), string.Join(", ", rules));
    }

    [Fact]
    public void What_is_undecided_for_information_only_qualifies_nothing()
    {
        var operation = Cases.Of(Enablers.Live(0.8m, new DateOnly(2026, 9, 30))) with { Enablers = Enablers.With(82, 100), Tested = [Cases.Kept, Cases.Kept] };

        Assert.DoesNotContain(Qualifier.Undecided, Gate.Judge(operation, PolicyFileTests.Ours("severities: {adoption-measured: info, culture-process-first: info}")).Qualifiers);
        Assert.Contains(Qualifier.Undecided, Gate.Judge(operation, PolicyFileTests.Ours("severities: {adoption-measured: warn, culture-process-first: info}")).Qualifiers);
    }

    [Theory]
    [InlineData("outcomes[0].target.value", true)]
    [InlineData("outcomes[0].target", true)]
    [InlineData("outcomes[0].tar", false)]
    [InlineData("investment", false)]
    public void Where_documents_contradict_each_other_on_what_is_missing_the_answer_says_so_and_points_there(string path, bool said)
    {
        FieldClaim[] claims = [new("12 days", new FieldSource(Cases.Place, "in 12 days")), new("14 days", new FieldSource(new SourcePlace("deck.pptx") { Slide = 3 }, "in 14 days"))];
        var held = Cases.WithOutcome(outcome => outcome with { Target = new Target(null, outcome.Target!.By) }) with { Contradictions = [new FieldContradiction(path, "the target", claims)] };
        var measurable = Cases.Ask("outcome-measurable", held)!;

        Assert.Equal(RuleOutcome.Failed, measurable.Outcome);
        Assert.Equal(said, measurable.Message.Contains("The documents contradict each other on the target: 12 days", StringComparison.Ordinal));
        Assert.Equal(said, measurable.Source == claims[0].Source);
        Assert.All(Cases.Judge(held).Reasons.Where(reason => reason.Outcome == RuleOutcome.Passed), reason => Assert.DoesNotContain("contradict each other on the target", reason.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_case_gives_the_same_verdict()
    {
        var (first, second) = (Cases.Judge(Cases.Bare), Cases.Judge(Cases.Bare));

        Assert.Equal(first.Kind, second.Kind);
        Assert.Equal(first.Reasons.Select(reason => (reason.Rule, reason.Outcome, reason.Message)), second.Reasons.Select(reason => (reason.Rule, reason.Outcome, reason.Message)));
    }
}
