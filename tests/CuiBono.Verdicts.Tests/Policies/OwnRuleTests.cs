using CsCheck;
using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests.Policies;

public class OwnRuleTests
{
    private static Reason? Ask(Case @case, string require, string? when = null, string severity = "block", string more = "") =>
        Gate.Judge(@case, PolicyFileTests.Ours($"rules:\n  - id: ours\n    title: It is so\n    severity: {severity}\n{(when is null ? "" : $"    when: {when}\n")}    require: {require}\n{more}")).Reasons.SingleOrDefault(reason => reason.Rule == "ours");

    private static Case Complete => Cases.Of(Cases.Complete);

    [Fact]
    public void What_holds_passes_and_tells_what_was_found()
    {
        var reason = Ask(Complete, "investment >= EUR 1 M and outcomes.count = 2")!;
        Assert.Equal((RuleOutcome.Passed, Severity.Block, "It is so. Found: investment is EUR 6800000, outcomes.count is 2."), (reason.Outcome, reason.Severity, reason.Message));
        Assert.Empty(reason.Resume);
        Assert.Equal(["investment >= EUR 1000000", "outcomes.count = 2"], reason.Asked.Select(asked => asked.Condition.Subject));
    }

    [Fact]
    public void What_does_not_hold_fails_and_holds_the_initiative()
    {
        var reason = Ask(Complete, "all outcomes[*] (exists .owner)", more: "    message: Every outcome has an owner.\n    resume: Name in each outcomes[i].owner who answers.\n")!;
        Assert.Equal((RuleOutcome.Failed, "Every outcome has an owner. Found: outcomes[1].owner is missing."), (reason.Outcome, reason.Message));
        var resume = Assert.Single(reason.Resume);
        Assert.Equal(("all outcomes[*] (exists .owner)", ConditionOperator.Holds, null, "Name in each outcomes[i].owner who answers."), (resume.Subject, resume.Operator, resume.Value, resume.Text));
        Assert.Equal(VerdictKind.Hold, Gate.Judge(Complete, PolicyFileTests.Ours("rules: [{id: ours, title: T, severity: block, require: stage = idea}]")).Kind);
        Assert.Equal(VerdictKind.Go, Gate.Judge(Complete, PolicyFileTests.Ours("rules: [{id: ours, title: T, severity: warn, require: stage = idea}]")).Kind);
    }

    [Fact]
    public void Its_page_says_of_whom_it_is_asked_what_passes_and_what_it_says()
    {
        var rule = PolicyFileTests.Ours("""
            rules:
              - id: ours
                title: Every outcome has an owner
                severity: {idea: warn, approval: {foundation: block}}
                when: investment >= EUR 1 M
                require: all outcomes[*] (exists .owner)
                message: Nobody answers for some.
                resume: Name who answers.
            """).Find("ours")!;

        Assert.Equal("""
            # ours

            Every outcome has an owner

            A rule of the policy's own.

            - idea: warn (customer-facing, foundation, compliance, asset-safety)
            - approval: not asked (customer-facing, compliance, asset-safety), block (foundation)
            - delivery: not asked (customer-facing, foundation, compliance, asset-safety)
            - operation: not asked (customer-facing, foundation, compliance, asset-safety)

            Asked where

                investment >= EUR 1000000

            Passes where

                all outcomes[*] (exists .owner)

            Otherwise it says: Nobody answers for some.

            To resume: Name who answers.

            """, rule.Page, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void What_nobody_knows_is_not_measured_and_names_the_missing_fact()
    {
        var reason = Ask(Complete, "adoption.share >= 80 %")!;
        Assert.Equal((RuleOutcome.NotMeasured, "It is so. Whether that is so is not known: adoption.share is missing."), (reason.Outcome, reason.Message));
        Assert.Equal(VerdictKind.Hold, Gate.Judge(Complete, PolicyFileTests.Ours("rules: [{id: ours, title: T, severity: block, require: adoption.share >= 80 %}]")).Kind);
    }

    [Fact]
    public void A_rule_is_asked_where_its_when_holds_its_stage_is_named_and_its_class_too()
    {
        Assert.Null(Ask(Complete, "stage = idea", when: "investment > EUR 10 M"));
        Assert.NotNull(Ask(Complete, "stage = idea", when: "investment > EUR 5 M"));
        Assert.Null(Ask(Complete, "stage = idea", severity: "{delivery: block}"));
        Assert.Null(Ask(Complete, "stage = idea", severity: "{approval: {foundation: block}}"));
        Assert.Equal(Severity.Warn, Ask(Complete, "stage = idea", severity: "{approval: {foundation: block, customer-facing: warn}}")!.Severity);
    }

    [Fact]
    public void Where_nobody_knows_whether_it_is_asked_the_answer_is_not_measured()
    {
        var reason = Ask(Cases.Of(Cases.Complete with { Investment = null }), "exists title", when: "investment > EUR 5 M")!;
        Assert.Equal((RuleOutcome.NotMeasured, "It is so. Whether it is asked is not known: investment is missing."), (reason.Outcome, reason.Message));
        Assert.Equal(("investment", ConditionOperator.IsSet), (Assert.Single(reason.Resume).Subject, reason.Resume[0].Operator));
    }

    [Fact]
    public void What_lifts_a_hold_is_not_met_while_it_holds_and_met_once_it_passes()
    {
        const string Require = "any outcomes[*] (.target.value < .baseline.value and exists .owner)";
        RandomCase.Any.Sample(@case =>
        {
            var reason = Ask(@case, Require)!;
            var facts = new CaseFacts(@case);
            Assert.All(reason.Resume, condition => Assert.False(condition.IsMet(facts)));
            Assert.Equal(reason.Outcome == RuleOutcome.Passed, reason.Resume.Count == 0);
        }, iter: 300);
        Assert.True(Ask(Cases.Of(Cases.Bare), Require)!.Resume[0].IsMet(new CaseFacts(Complete)));
    }

    [Fact]
    public void The_deciding_field_gives_the_place()
    {
        var source = new FieldSource(new SourcePlace("initiatives/twelve-days.md") { Line = 7 });
        var @case = Cases.Of(Cases.Complete with { Sources = new Dictionary<string, FieldSource> { ["system.go_live"] = source } });
        Assert.Equal(source, Ask(@case, "system.go_live < 2027-01-01")!.Source);
        Assert.Null(Ask(@case, "exists promise.approved")!.Source);
    }

    [Fact]
    public void Evidence_may_be_as_old_as_the_policy_says()
    {
        var old = Cases.Of(Cases.Complete with { Stage = Stage.Operation }) with { Tested = [Cases.Kept with { Provenance = new Provenance("orders.csv", null, Cases.AsOf.AddDays(-70)) }, Cases.Kept] };
        RuleOutcome Fresh(string rest) => Gate.Judge(old, PolicyFileTests.Ours(rest)).Reasons.Single(reason => reason.Rule == "evidence-fresh").Outcome;
        Assert.Equal((RuleOutcome.Passed, RuleOutcome.Failed, RuleOutcome.Passed), (Fresh(""), Fresh("limits: {evidence_days: 60}"), Fresh("limits: {evidence_days: {delivery: 60}}")));
    }
}
