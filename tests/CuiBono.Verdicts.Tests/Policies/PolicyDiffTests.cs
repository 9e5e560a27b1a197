using CuiBono.Verdicts.Policies;

namespace CuiBono.Verdicts.Tests.Policies;

public class PolicyDiffTests
{
    private static IEnumerable<string> Diff(string old, string @new) => PolicyDiff.Of(PolicyFileTests.Ours(old), PolicyFileTests.Ours(@new)).Select(change => change.Text);

    [Fact]
    public void The_same_meaning_differs_in_nothing() => Assert.Empty(Diff("limits: {hold_days: 90}", "rules: []"));

    [Theory]
    [InlineData("severities: {outcome-owner: {approval: block}}", "outcome-owner at approval: block instead of warn.")]
    [InlineData("severities: {no-placeholder: {idea: {foundation: block}}}", "no-placeholder at idea for foundation: block instead of warn.")]
    [InlineData("severities: {common-goal: {approval: {compliance: warn}}}", "common-goal at approval for compliance: warn instead of off.")]
    [InlineData("severities: {pushback-recorded: off}", "pushback-recorded is not asked any more; it was idea info, approval info, delivery info, operation info (Objections, and their absence, are listed).")]
    [InlineData("limits: {active_waivers: 4}", "active_waivers: 4 instead of 10.")]
    [InlineData("limits: {hold_days: 30}", "hold_days: 30 instead of 90.")]
    [InlineData("limits: {evidence_days: {idea: 30}}", "evidence_days at idea: 30 instead of 92.")]
    [InlineData("never_waived: [{rule: common-goal, why: A.}]", "common-goal: no waiver may set it aside any more (nor may a person decide).")]
    [InlineData("never_waived: [{rule: common-goal, stage: idea, why: A., decidable: true}]", "common-goal at idea: no waiver may set it aside any more (a person may decide).")]
    [InlineData("rules: [{id: a, title: It is so., severity: {approval: block}, require: exists id}]", "a is new: approval block (It is so).")]
    [InlineData("rules: [{id: a, title: It is so., severity: {idea: warn, approval: {foundation: block}}, require: exists id}]", "a is new: idea warn, approval block for foundation (It is so).")]
    public void A_difference_is_said_in_words(string rest, string said) => Assert.Equal(said, Assert.Single(Diff("", rest)));

    [Fact]
    public void Another_condition_is_a_difference_and_other_words_are_none()
    {
        const string Rule = "rules: [{id: a, title: A, severity: block, require: exists id}]";
        Assert.Equal(["a: asked where exists title instead of asked of all.", "a: passes where exists system.name instead of passes where exists id."], Diff(Rule, "rules: [{id: a, title: B, severity: block, when: exists title, require: exists system.name}]"));
        Assert.Empty(Diff(Rule, "rules: [{id: a, title: B, severity: block, require: exists  id, message: C}]"));
    }

    [Theory]
    [InlineData("exists id and exists title", "exists title and exists id", true)]
    [InlineData("not (exists id or exists title)", "not (exists title or exists id)", true)]
    [InlineData("exists id or (stage = idea and exists title)", "(exists title and stage = idea) or exists id", true)]
    [InlineData("any goals[*] (exists .saving and exists .owner)", "any goals[*] (exists .owner and exists .saving)", true)]
    [InlineData("count goals[*] (exists .saving or exists .owner) >= 2", "count goals[*] (exists .owner or exists .saving) >= 2", true)]
    [InlineData("exists title and exists id and exists sponsor.it", "exists title and (exists id and exists sponsor.it)", true)]
    [InlineData("(exists title or exists id) or exists sponsor.it", "exists sponsor.it or exists id or exists title", true)]
    [InlineData("system.go_live <= asOf + 14 days", "asOf + 2 weeks >= system.go_live", true)]
    [InlineData("system.go_live <= asOf + 14 days", "asOf + 2 weeks <= system.go_live", false)]
    [InlineData("exists id and exists title", "exists id or exists title", false)]
    [InlineData("exists id or (stage = idea and exists title)", "(exists id or stage = idea) and exists title", false)]
    public void The_order_of_the_parts_of_a_condition_changes_nothing_and_their_meaning_does(string one, string other, bool same)
    {
        static string With(string require) => $"rules: [{{id: a, title: A, severity: block, require: '{require}'}}]";
        Assert.Equal(same, !Diff(With(one), With(other)).Any());
        Assert.Equal(same, PolicyFileTests.Ours(With(one)).Sha256 == PolicyFileTests.Ours(With(other)).Sha256);
    }
}
