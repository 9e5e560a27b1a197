using CuiBono.Promises;

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

    [Fact]
    public void The_same_case_gives_the_same_verdict()
    {
        var (first, second) = (Cases.Judge(Cases.Bare), Cases.Judge(Cases.Bare));

        Assert.Equal(first.Kind, second.Kind);
        Assert.Equal(first.Reasons.Select(reason => (reason.Rule, reason.Outcome, reason.Message)), second.Reasons.Select(reason => (reason.Rule, reason.Outcome, reason.Message)));
    }
}
