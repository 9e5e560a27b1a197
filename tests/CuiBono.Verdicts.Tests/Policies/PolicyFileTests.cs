using System.Text;
using CsCheck;
using CuiBono.Evidence;
using CuiBono.Verdicts.Policies;
using static CuiBono.Promises.InitiativeClass;
using static CuiBono.Promises.Stage;
using static CuiBono.Verdicts.Severity;

namespace CuiBono.Verdicts.Tests.Policies;

public class PolicyFileTests
{
    /// <summary>The hash of customer-first as ledgers have it from before policies were files.</summary>
    private const string CustomerFirst = "e5caccf7b9e9d9407794d736dd8234a097ed56dc53aa80ededd8bbc33fc8f9bb";

    private const string Head = "schema: cuibono/policy/1\nname: ours\nextends: customer-first\n";

    internal static Policy Read(string yaml)
    {
        var findings = new List<Finding>();
        var policy = PolicyFile.Read(yaml, "policy.yaml", findings);
        Assert.True(policy is not null, string.Join('\n', findings));
        return policy;
    }

    internal static Policy Ours(string rest) => Read(Head + rest);

    private static List<Finding> Wrong(string yaml)
    {
        var findings = new List<Finding>();
        Assert.Null(PolicyFile.Read(yaml, "policy.yaml", findings));
        return findings;
    }

    [Fact]
    public void The_hash_of_customer_first_is_what_it_was() => Assert.Equal(CustomerFirst, Policy.CustomerFirst.Sha256);

    [Fact]
    public void A_policy_that_only_extends_differs_by_its_name_alone() =>
        Assert.Equal(Policy.CustomerFirst.CanonicalText, Ours("").CanonicalText.Replace("\nours\n", "\ncustomer-first\n", StringComparison.Ordinal));

    [Fact]
    public void A_severity_is_for_all_or_by_stage_or_class_or_one_within_the_other()
    {
        var policy = Ours("""
            severities:
              outcome-owner: {approval: block, delivery: {foundation: warn, customer-facing: info}}
              customer-named: info
              guardrail-declared: {compliance: {operation: warn}, customer-facing: off}
              pushback-recorded: off
            """);
        var owner = policy.Find("outcome-owner")!;
        Assert.Equal((Block, Info, Block), (owner.For(Approval, CustomerFacing), owner.For(Delivery, CustomerFacing), owner.For(Operation, CustomerFacing)));
        Assert.Equal((null, Warn, null), (owner.For(Approval, Foundation), owner.For(Delivery, Foundation), owner.For(Operation, Foundation)));
        var named = policy.Find("customer-named")!;
        Assert.Equal((Info, Info, null), (named.For(Idea, Foundation), named.For(Operation, AssetSafety), named.For(Approval, Compliance)));
        var guardrail = policy.Find("guardrail-declared")!;
        Assert.Equal((null, null, Warn), (guardrail.For(Approval, CustomerFacing), guardrail.For(Operation, Foundation), guardrail.For(Operation, Compliance)));
        Assert.Null(policy.Find("pushback-recorded"));
        Assert.Equal(Policy.CustomerFirst.Rules.Count - 1, policy.Rules.Count);
    }

    [Fact]
    public void Two_lines_of_what_is_never_waived_at_different_stages_are_no_duplicate() =>
        Assert.Equal(2, Ours("never_waived: [{rule: common-goal, stage: idea, why: A.}, {rule: common-goal, stage: approval, why: B.}]").NeverWaived.Count(never => never.Rule == "common-goal"));

    [Fact]
    public void As_many_rules_and_letters_as_allowed_are_read_and_one_more_is_said()
    {
        static string Rules(int count, int letters) => Head + "rules:\n" + string.Concat(Enumerable.Range(0, count).Select(number => $"  - {{id: r{number}, title: {new string('A', letters)}, severity: warn, require: exists title}}\n"));
        Assert.Equal(200, Read(Rules(200, 1)).Rules.Count(rule => rule.Rule is OwnRule));
        Assert.Contains(Wrong(Rules(201, 1)), finding => finding.Code == "too-many-rules");
        Assert.Equal(500, Read(Rules(1, 500)).Find("r0")!.Summary.Length);
        Assert.Contains(Wrong(Rules(1, 501)), finding => finding.Code == "too-long");
    }

    [Fact]
    public void A_severity_is_told_by_stage_for_most_classes_and_by_class_where_that_differs()
    {
        var rule = Ours("rules: [{id: a, title: A, severity: {approval: {foundation: block, customer-facing: warn, compliance: warn}, delivery: {foundation: warn}}, require: exists id}]").Find("a")!;

        Assert.Equal([AssetSafety], rule.Yields);
        Assert.Equal((null, Warn, null, null), (rule.Idea, rule.Approval, rule.Delivery, rule.Operation));
        Assert.Equal([(Approval, Foundation, Block), (Delivery, Foundation, Warn)], rule.Otherwise.OrderBy(cell => cell.Key.Stage).Select(cell => (cell.Key.Stage, cell.Key.Class, cell.Value!.Value)));
    }

    [Fact]
    public void Chosen_rules_are_asked_and_no_others()
    {
        var policy = Read("schema: cuibono/policy/1\nname: few\nchoose: [wording-unchanged, outcome-met, no-placeholder, customer-named]");
        Assert.Equal(["customer-named", "no-placeholder", "wording-unchanged", "outcome-met"], policy.Rules.Select(rule => rule.Name));
        Assert.Equal(Policy.CustomerFirst.Find("customer-named")!.Severities, policy.Find("customer-named")!.Severities);
    }

    [Fact]
    public void Limits_are_for_all_or_by_stage_and_class()
    {
        var limits = Ours("limits: {active_waivers: 3, hold_days: {approval: 30, idea: {foundation: 400}}, waiver_days: 60, evidence_days: {asset-safety: 10}}").Limits;
        Assert.Equal((3, 30, 400, 90), (limits.ActiveWaivers, limits.HoldDays[Approval, Compliance], limits.HoldDays[Idea, Foundation], limits.HoldDays[Idea, Compliance]));
        Assert.Equal((60, 10, 92), (limits.WaiverDays[Delivery, CustomerFacing], limits.EvidenceDays[Operation, AssetSafety], limits.EvidenceDays[Operation, CustomerFacing]));
    }

    [Fact]
    public void What_is_never_waived_is_added_to_what_the_house_says()
    {
        var policy = Ours("never_waived: [{rule: outcome-owner, stage: approval, why: Somebody answers., decidable: true}]");
        Assert.Equal((true, false), (policy.Unwaivable("outcome-owner", Approval)!.IsDecidable, policy.Unwaivable("outcome-owner", Delivery) is not null));
        Assert.NotNull(policy.Unwaivable("no-placeholder", Approval));
        Assert.NotNull(policy.Unwaivable("outcome-met", Operation));
    }

    [Theory]
    [InlineData("severities: {outcome-owner: {approval: block}}", "severities: {outcome-owner: {approval: {customer-facing: block}}}")]
    [InlineData("severities: {outcome-owner: {approval: block}, common-goal: {idea: warn}}", "severities:\n  common-goal:\n    idea: warn   # later\n  outcome-owner:\n    approval: block")]
    [InlineData("severities: {outcome-owner: {approval: warn}}", "")]
    [InlineData("limits: {hold_days: 90, active_waivers: 10, waiver_days: 180, evidence_days: {idea: 92}}", "")]
    [InlineData("limits: {hold_days: {idea: 60, approval: 60, delivery: 60, operation: 60}}", "limits: {hold_days: 60}")]
    [InlineData("never_waived: [{rule: outcome-met, why: It is so.}]", "")]
    [InlineData("never_waived: [{rule: common-goal, stage: idea, why: A.}, {rule: outcome-owner, why: B.}]", "never_waived: [{rule: outcome-owner, why: C.}, {rule: common-goal, stage: idea, why: D.}]")]
    [InlineData("rules: [{id: a, title: A, severity: block, require: exists title}, {id: b, title: B, severity: {idea: warn}, require: 'adoption.share>=80%'}]", "rules:\n  - severity: {idea: {customer-facing: warn, foundation: warn, compliance: warn, asset-safety: warn}}\n    require: (0.8 <= adoption.share)\n    title: Other words\n    id: b\n  - {id: a, title: A, severity: block, require: \"exists  title\", message: No.}")]
    public void Same_meaning_same_hash(string one, string other) => Assert.Equal(Ours(one).CanonicalText, Ours(other).CanonicalText);

    [Theory]
    [InlineData("severities: {outcome-owner: {approval: block}}")]
    [InlineData("severities: {outcome-owner: {approval: {foundation: block}}}")]
    [InlineData("severities: {pushback-recorded: off}")]
    [InlineData("limits: {active_waivers: 9}")]
    [InlineData("limits: {hold_days: 91}")]
    [InlineData("limits: {hold_days: {idea: 91}}")]
    [InlineData("limits: {waiver_days: 179}")]
    [InlineData("limits: {evidence_days: {idea: {foundation: 91}}}")]
    [InlineData("never_waived: [{rule: common-goal, why: A.}]")]
    [InlineData("never_waived: [{rule: common-goal, why: A., decidable: true}]")]
    [InlineData("rules: [{id: a, title: A, severity: block, require: exists title}]")]
    [InlineData("rules: [{id: a, title: A, severity: warn, require: exists title}]")]
    [InlineData("rules: [{id: a, title: A, severity: block, require: exists id}]")]
    [InlineData("rules: [{id: a, title: A, severity: block, require: exists title, when: exists id}]")]
    [InlineData("rules: [{id: b, title: A, severity: block, require: exists title}]")]
    public void Another_meaning_has_another_hash_and_is_appended_after_the_limits(string rest)
    {
        var (text, house) = (Ours(rest).CanonicalText, Ours("").CanonicalText);
        Assert.NotEqual(house, text);
        var before = house[..house.IndexOf("\nlimits ", StringComparison.Ordinal)];
        if (!rest.Contains("pushback", StringComparison.Ordinal)) Assert.StartsWith(before, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema: cuibono/policy/2\nname: a\nextends: customer-first", "policy.yaml:1:1: error unknown-schema")]
    [InlineData("schema: cuibono/policy/1\nname: a b\nextends: customer-first", "policy.yaml:2:1: error invalid-id")]
    [InlineData("schema: cuibono/policy/1\nname: customer-first\nextends: customer-first", "policy.yaml:2:1: error reserved-name")]
    [InlineData("schema: cuibono/policy/1\nname: a", "error missing-field: 'extends' is missing")]
    [InlineData("schema: cuibono/policy/1\nname: a\nextends: customer-last", "policy.yaml:3:1: error unknown-policy")]
    [InlineData("schema: cuibono/policy/1\nname: a\nchoose:\n  - no-placeholder\n  - wording-unchanged\n  - outcome-meet\n", "policy.yaml:6:5: error unknown-rule: there is no rule 'outcome-meet'; did you mean 'outcome-met'?")]
    [InlineData("schema: cuibono/policy/1\nname: a\nchoose: [customer-named]", "policy.yaml:3:1: error house-rule: no-placeholder is asked by every policy")]
    [InlineData(Head + "choose: [customer-named]", "policy.yaml:4:1: error extends-and-choose")]
    [InlineData(Head + "severitys: {}", "policy.yaml:4:1: error unknown-field: 'severitys' is not a field here; did you mean 'severities'?")]
    [InlineData(Head + "severities:\n  outcome-ownr: block", "policy.yaml:5:3: error unknown-field: 'outcome-ownr' is not a field here; did you mean 'outcome-owner'?")]
    [InlineData(Head + "severities:\n  outcome-owner: {aproval: block}", "policy.yaml:5:19: error unknown-field: 'aproval' is not a field here; did you mean 'approval'?")]
    [InlineData(Head + "severities:\n  outcome-owner: {approval: blok}", "policy.yaml:5:19: error unknown-value: 'blok' is not a severity; did you mean 'block'?")]
    [InlineData(Head + "severities:\n  outcome-owner: {approval: block, foundation: warn}", "error stage-and-class")]
    [InlineData(Head + "severities:\n  no-placeholder: {approval: warn}", "policy.yaml:5:3: error house-rule: no-placeholder stays block at approval")]
    [InlineData(Head + "severities:\n  outcome-met: {operation: {customer-facing: off}}", "error house-rule: outcome-met stays block at operation")]
    [InlineData(Head + "severities: {wording-unchanged: info}", "error house-rule: wording-unchanged stays block at delivery")]
    [InlineData(Head + "limits: {waiver_days: 181}", "policy.yaml:4:10: error out-of-range: 181 is not between 1 and 180")]
    [InlineData(Head + "limits: {hold_days: {approval: soon}}", "error not-a-number")]
    [InlineData(Head + "never_waived: [{rule: nothing, why: A.}]", "error unknown-rule")]
    [InlineData(Head + "never_waived: [{rule: common-goal}]", "error missing-field: 'why' is missing")]
    [InlineData(Head + "rules: [{id: customer-named, title: A, severity: block, require: exists title}]", "error reserved-name")]
    [InlineData(Head + "rules: [{id: a, title: A, severity: block, require: exists title}, {id: a, title: A, severity: block, require: exists title}]", "error duplicate-rule")]
    [InlineData(Head + "rules: [{id: a}]", "error missing-field: 'require' is missing")]
    [InlineData("name: a\nextends: customer-first", "error missing-field: 'schema' is missing: write cuibono/policy/1")]
    [InlineData("schema: cuibono/policy/1\nextends: customer-first", "error missing-field: 'name' is missing")]
    [InlineData("schema: cuibono/policy/1\nname: a\nchoose:\n  - no-placeholder\n  - {rule: outcome-met}", "policy.yaml:5:5: error wrong-type")]
    [InlineData("schema: cuibono/policy/1\nname: a\nchoose:\n  - no-placeholder\n  - wording-unchanged\n  - outcome-met\n  - no-placeholder", "policy.yaml:7:5: error duplicate-rule: 'no-placeholder' is already chosen")]
    [InlineData("schema: cuibono/policy/1\nname: a\nchoose: [no-placeholder, wording-unchanged, outcome-met]\nseverities: {common-goal: warn}", "error not-chosen: 'common-goal' is not among the rules of 'choose'")]
    [InlineData(Head + "limits: {hold_days: 0}", "error out-of-range: 0 is not between 1 and 3650")]
    [InlineData(Head + "limits: {active_waivers: 1001}", "error out-of-range: 1001 is not between 0 and 1000")]
    [InlineData(Head + "never_waived: [{why: A.}]", "error missing-field: 'rule' is missing")]
    [InlineData(Head + "never_waived: [{rule: common-goal, stage: idea, why: A.}, {rule: common-goal, why: A.}]", "error duplicate-rule: 'common-goal' is already")]
    [InlineData(Head + "never_waived: [{rule: common-goal, why: A.}, {rule: common-goal, stage: idea, why: A.}]", "error duplicate-rule: 'common-goal' is already")]
    [InlineData(Head + "rules: [{title: A, severity: block, require: exists title}]", "error missing-field: 'id' is missing")]
    [InlineData(Head + "rules: [{id: a, severity: block, require: exists title}]", "error missing-field: 'title' is missing")]
    [InlineData(Head + "rules: [{id: a, title: A, require: exists title}]", "error missing-field: 'severity' is missing")]
    [InlineData(Head + "rules: [{id: a, title: \"A\\aB\", severity: block, require: exists title}]", "error control-character")]
    [InlineData(Head + "a: &x 1\nb: *x", "error alias")]
    [InlineData(Head + "limits: !!int 3", "error tag")]
    [InlineData("", "error empty-file")]
    public void What_is_wrong_is_said_with_line_and_column(string yaml, string said)
    {
        var findings = Wrong(yaml);
        Assert.True(findings.Exists(finding => finding.ToString().Contains(said, StringComparison.Ordinal)), string.Join('\n', findings));
    }

    [Theory]
    [InlineData("    require: exists titel\n", "policy.yaml:8:21", "    require: exists titel", 25)]
    [InlineData("    require: 'exists titel'\n", "policy.yaml:8:22", "    require: 'exists titel'", 26)]
    [InlineData("    require: >\n      exists title\n      and exists titel\n", "policy.yaml:10:18", "      and exists titel", 22)]
    [InlineData("    require: exists title and\n      exists titel\n", "policy.yaml:9:14", "      exists titel", 18)]
    public void A_wrong_condition_is_shown_with_a_mark_under_the_letter(string require, string place, string line, int column)
    {
        var finding = Assert.Single(Wrong($"{Head}rules:\n  - id: a\n    title: A\n    severity: block\n{require}"));
        Assert.Equal(("wrong-condition", place), (finding.Code, finding.Place.ToString()));
        Assert.Equal($"    {line}\n{new string(' ', column - 1)}^", finding.Excerpt);
    }

    [Fact]
    public void Any_bytes_are_a_policy_or_findings()
    {
        string[] pieces = [Head, "rules:\n", "  - id: a\n", "    title: A\n", "    severity: ", "block", "{approval: warn}", "\n", "    require: ", "exists title", "\"any outcomes[*] (", "severities: ", "limits: {", "}", "[", "&a ", "*a", "- ", "|\n", "\t", "'"];
        Gen.OneOf(Gen.String[0, 80], Gen.Int[0, pieces.Length - 1].Select(at => pieces[at]).Array[0, 20].Select(string.Concat)).Sample(yaml =>
        {
            var findings = new List<Finding>();
            var policy = PolicyFile.Read(yaml, "policy.yaml", findings);
            Assert.True(policy is not null == !findings.Exists(finding => finding.Severity == FindingSeverity.Error), yaml);
        }, iter: 3_000);
    }

    [Fact]
    public void The_shipped_sample_is_a_policy()
    {
        var policy = Read(File.ReadAllText(Path.Combine(Repository.Root, "samples/policies/northline-board.yaml"), Encoding.UTF8));
        Assert.Equal(["failure-tested-first", "money-in-proportion", "old-way-named"], policy.Rules.Select(rule => rule.Rule).OfType<OwnRule>().Select(rule => rule.Name));
    }
}
