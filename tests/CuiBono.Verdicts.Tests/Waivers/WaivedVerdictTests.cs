using CsCheck;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Tests.Waivers;

public class WaivedVerdictTests
{
    private static readonly Initiative Unowned = Cases.WithOutcome(outcome => outcome with { Target = null });

    private static Verdict With(Initiative initiative, params Waiver[] waivers) => Cases.Judge(Cases.Of(initiative) with { Waivers = waivers });

    [Fact]
    public void What_held_alone_and_is_waived_goes_and_says_until_when()
    {
        var verdict = With(Unowned, [.. Held(Unowned).Select(rule => SomeWaiver.Of(rule))]);

        Assert.Equal(VerdictKind.Go, verdict.Kind);
        Assert.Contains(Qualifier.Waived, verdict.Qualifiers);
        Assert.All(verdict.Waivers, waiver => Assert.Equal(Cases.AsOf.AddDays(90), waiver.Expires));
        var waived = verdict.Reasons.Where(reason => reason.Outcome == RuleOutcome.Waived).ToList();
        Assert.Equal(Held(Unowned).Order(), waived.Select(reason => reason.Rule).Order());
        Assert.All(waived, reason => Assert.NotEmpty(reason.Resume));
    }

    [Theory]
    [InlineData(-1, VerdictKind.Hold)]
    [InlineData(0, VerdictKind.Go)]
    [InlineData(90, VerdictKind.Go)]
    [InlineData(91, VerdictKind.Hold)]
    public void It_applies_from_the_first_day_to_the_last(int day, VerdictKind kind)
    {
        var waivers = Held(Unowned).Select(rule => SomeWaiver.Of(rule)).ToList();

        Assert.Equal(kind, Cases.Judge(Cases.Of(Unowned) with { AsOf = Cases.AsOf.AddDays(day), Waivers = waivers }).Kind);
    }

    [Fact]
    public void A_waiver_whose_machine_condition_is_not_met_sets_nothing_aside()
    {
        var waivers = Held(Unowned).Select(rule => SomeWaiver.Of(rule) with { Conditions = [WaiverCondition.Of("outcomes[0].owner is-set"), WaiverCondition.Of("customers.count at-least 7"), WaiverCondition.Of("Be good.")] }).ToArray();
        var @case = Cases.Of(Unowned) with { Waivers = waivers };
        var use = WaiverUse.Of(waivers[0], @case, Cases.Judge(@case), Cases.AsOf);

        Assert.Equal(VerdictKind.Hold, Cases.Judge(@case).Kind);
        Assert.Equal(WaiverState.ConditionUnmet, use.State);
        Assert.Contains("\"customers.count at-least 7\"", use.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("owner", use.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_waiver_does_is_told()
    {
        WaiverState State(Waiver waiver, Initiative? initiative) =>
            WaiverUse.Of(waiver, initiative is null ? null : Cases.Of(initiative) with { Waivers = [waiver] }, initiative is null ? null : With(initiative, waiver), Cases.AsOf).State;

        Assert.Equal(WaiverState.Applied, State(SomeWaiver.Of("outcome-measurable"), Unowned));
        Assert.Equal(WaiverState.Orphan, State(SomeWaiver.Of("outcome-measurable"), Cases.Complete));
        Assert.Equal(WaiverState.Orphan, State(SomeWaiver.Of("outcome-measurable"), null));
        Assert.Equal(WaiverState.Orphan, State(SomeWaiver.Of("evidence-fresh"), Unowned));
        Assert.Equal(WaiverState.Expired, State(SomeWaiver.Of("outcome-measurable") with { Expires = Cases.AsOf.AddDays(-1) }, Unowned));
        Assert.Equal(WaiverState.NotYet, State(SomeWaiver.Of("outcome-measurable") with { Granted = Cases.AsOf.AddDays(1) }, Unowned));
    }

    [Fact]
    public void Why_a_waiver_does_what_it_does_is_said()
    {
        string Why(Waiver waiver, Initiative? initiative, params Waiver[] others)
        {
            var @case = initiative is null ? null : Cases.Of(initiative) with { Waivers = [waiver, .. others] };
            var use = WaiverUse.Of(waiver, @case, @case is null ? null : Cases.Judge(@case), Cases.AsOf);
            return $"{use.State}: {use.Why}";
        }

        var measurable = SomeWaiver.Of("outcome-measurable");
        Assert.Equal("Applied: It sets outcome-measurable aside until 2027-02-18.", Why(measurable, Unowned));
        Assert.Equal("Orphan: 'twelve-days' passes outcome-measurable; remove the waiver.", Why(measurable, Cases.Complete));
        Assert.Equal("Orphan: There is no initiative 'twelve-days'; remove the waiver.", Why(measurable, null));
        Assert.Equal("Orphan: evidence-fresh is not asked of 'twelve-days'; remove the waiver.", Why(SomeWaiver.Of("evidence-fresh"), Unowned));
        Assert.Equal("Orphan: pushback-recorded only informs 'twelve-days'; remove the waiver.", Why(SomeWaiver.Of("pushback-recorded"), Unowned));
        Assert.Equal("Orphan: It is for 'other'.", Why(SomeWaiver.Of("outcome-measurable", "other"), Unowned));
        Assert.Equal("Expired: It expired on 2026-11-19; outcome-measurable is asked again.", Why(measurable with { Expires = Cases.AsOf.AddDays(-1) }, Unowned));
        Assert.Equal("Expired: It expired on 2026-11-19; outcome-measurable is asked again.", Why(measurable with { Expires = Cases.AsOf.AddDays(-1) }, null));
        Assert.Equal("NotYet: It applies from 2026-11-21 on.", Why(measurable with { Granted = Cases.AsOf.AddDays(1) }, Unowned));
        Assert.Equal("Orphan: Another waiver sets outcome-measurable aside, or none may; remove this one.", Why(measurable with { Id = "shorter", Expires = Cases.AsOf.AddDays(3) }, Unowned, measurable));
        Assert.Equal("ConditionUnmet: It sets nothing aside while \"customers.count at-least 7\" is not met.", Why(measurable with { Conditions = [WaiverCondition.Of("customers.count at-least 7")] }, Unowned));
    }

    [Fact]
    public void A_waiver_beside_harm_is_to_be_removed()
    {
        var harmed = Cases.Of(Cases.Complete with { Stage = Stage.Operation }) with { Tested = [Cases.Test(OutcomeStatus.Harmed), Cases.Kept], Waivers = [SomeWaiver.Of("outcome-met")] };
        var use = WaiverUse.Of(harmed.Waivers[0], harmed, Cases.Judge(harmed), Cases.AsOf);

        Assert.Equal((WaiverState.Orphan, "Customers are harmed, and nobody sets harm aside; remove the waiver."), (use.State, use.Why));
    }

    [Fact]
    public void The_waiver_that_ends_first_leads()
    {
        var initiative = Cases.WithOutcome(outcome => outcome with { Owner = null, Target = null });
        var verdict = With(initiative, SomeWaiver.Of("outcome-measurable"), SomeWaiver.Of("outcome-owner") with { Expires = Cases.AsOf.AddDays(3) });

        Assert.Equal([Cases.AsOf.AddDays(3), Cases.AsOf.AddDays(90)], verdict.Waivers.Select(waiver => waiver.Expires));
    }

    [Fact]
    public void Harm_stops_whatever_is_waived()
    {
        var operation = Cases.Complete with { Stage = Stage.Operation };
        var harmed = Cases.Of(operation) with { Tested = [Cases.Test(OutcomeStatus.Harmed), Cases.Kept], Waivers = [.. Policy.CustomerFirst.Rules.Select(rule => SomeWaiver.Of(rule.Name))] };

        Assert.Equal(VerdictKind.Stop, Cases.Judge(harmed).Kind);
    }

    [Fact]
    public void Of_two_waivers_for_a_rule_the_one_that_lasts_longer_applies()
    {
        var (shorter, longer) = (SomeWaiver.Of("outcome-measurable") with { Id = "a", Expires = Cases.AsOf.AddDays(10) }, SomeWaiver.Of("outcome-measurable") with { Id = "b" });

        Assert.Equal("b", Measurable(shorter, longer).Waiver?.Id);
        Assert.Equal("b", Measurable(longer, shorter).Waiver?.Id);

        static Reason Measurable(params Waiver[] waivers) => With(Unowned, waivers).Reasons.Single(reason => reason.Rule == "outcome-measurable");
    }

    [Theory]
    [InlineData("outcome-owner", RuleOutcome.Waived)]
    [InlineData("adoption-measured", RuleOutcome.Waived)]
    [InlineData("pushback-recorded", RuleOutcome.NotMeasured)]
    [InlineData("outcome-measurable", RuleOutcome.Passed)]
    public void A_waiver_sets_aside_what_warns_or_was_not_measured_and_neither_information_nor_a_pass(string rule, RuleOutcome outcome)
    {
        var operation = Cases.WithOutcome(outcome => outcome with { Owner = null }) with { Stage = Stage.Operation };

        Assert.Equal(outcome, With(operation, SomeWaiver.Of(rule)).Reasons.Single(reason => reason.Rule == rule).Outcome);
    }

    [Theory]
    [InlineData(Stage.Approval, RuleOutcome.Failed)]
    [InlineData(Stage.Delivery, RuleOutcome.Waived)]
    public void Blanks_at_approval_stand_whatever_a_waiver_says(Stage stage, RuleOutcome outcome)
    {
        var blank = Cases.WithOutcome(outcome => outcome with { Owner = "TBD" }) with { Stage = stage };

        Assert.Equal(outcome, With(blank, SomeWaiver.Of("no-placeholder")).Reasons.Single(reason => reason.Rule == "no-placeholder").Outcome);
    }

    [Fact]
    public void Adding_a_waiver_never_makes_a_go_of_a_stop_and_removing_one_never_makes_a_verdict_better() =>
        Gen.Select(RandomCase.Any, Gen.Bool.Array[Policy.CustomerFirst.Rules.Count]).Sample((@case, chosen) =>
        {
            List<Waiver> waivers = [.. Policy.CustomerFirst.Rules.Where((_, at) => chosen[at]).Select(rule => SomeWaiver.Of(rule.Name, "subject"))];
            var with = Cases.Judge(@case with { Waivers = waivers });
            var without = Cases.Judge(@case);

            Assert.Equal(without.Kind == VerdictKind.Stop, with.Kind == VerdictKind.Stop);
            Assert.Equal(
                without.Reasons.Where(reason => reason.Outcome == RuleOutcome.Passed).Select(reason => reason.Rule),
                with.Reasons.Where(reason => reason.Outcome == RuleOutcome.Passed).Select(reason => reason.Rule));
            foreach (var removed in waivers)
                Assert.True(Badness(Cases.Judge(@case with { Waivers = [.. waivers.Where(waiver => waiver != removed)] })) >= Badness(with), removed.Rule);
        }, iter: 400);

    private static int Badness(Verdict verdict) => 10 * (int)verdict.Kind + (verdict.Qualifiers.Contains(Qualifier.Conditional) ? 1 : 0);

    private static List<string> Held(Initiative initiative) =>
        [.. Cases.Judge(initiative).Reasons.Where(reason => reason is { Severity: Severity.Block, Outcome: RuleOutcome.Failed or RuleOutcome.NotMeasured }).Select(reason => reason.Rule)];
}
