using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

public class ReproductionTests
{
    private static readonly Dictionary<string, string> Evidence = new() { ["initiatives/twelve-days.md"] = "aa" };

    private static VerdictEntry Record(Case @case)
    {
        using var ledger = new TemporaryLedger();
        ledger.File.Append([VerdictEntry.Of(TemporaryLedger.Time, "Ines", @case, Policy.CustomerFirst, Cases.Judge(@case), Evidence)]);
        return Assert.IsType<VerdictEntry>(Assert.Single(ledger.File.Read()));
    }

    [Fact]
    public void A_recorded_verdict_comes_out_the_same_from_the_same_files_on_any_later_day()
    {
        var @case = Cases.Of(Cases.WithOutcome(outcome => outcome with { Owner = null }));
        var again = Reproduction.Of(Record(@case), @case with { AsOf = new DateOnly(2031, 1, 1) }, Policy.CustomerFirst, Evidence);

        Assert.True(again.IsSame);
        Assert.Empty(again.Changes);
    }

    [Fact]
    public void A_changed_promise_is_said_and_so_is_what_comes_out_differently()
    {
        var recorded = Record(Cases.Of(Cases.Complete));
        var again = Reproduction.Of(recorded, Cases.Of(Cases.WithOutcome(outcome => outcome with { Target = null })), Policy.CustomerFirst, new Dictionary<string, string> { ["initiatives/twelve-days.md"] = "bb", ["new.md"] = "cc" });

        Assert.Equal(["The promise has another wording.", "initiatives/twelve-days.md has changed.", "new.md was not there."], again.Changes);
        Assert.Contains("The verdict was go and is hold.", again.Differences);
        Assert.Contains("outcome-measurable was passed (block) and is failed (block).", again.Differences);
    }

    [Fact]
    public void What_is_gone_and_what_is_said_beside_the_verdict_are_told()
    {
        var warned = Cases.Of(Cases.WithOutcome(outcome => outcome with { Owner = null }));
        var recorded = Record(warned) with { Evidence = new Dictionary<string, string> { ["b.md"] = "1", ["a.md"] = "1" }, Qualifiers = [Qualifier.Waived, Qualifier.Undecided] };
        var again = Reproduction.Of(recorded, warned, Policy.CustomerFirst, new Dictionary<string, string>());

        Assert.Equal(["a.md is not there any more.", "b.md is not there any more."], again.Changes);
        Assert.Equal("The qualifiers were [waived, undecided] and are [conditional].", Assert.Single(again.Differences));
        Assert.False(again.IsSame);
    }

    [Fact]
    public void A_rule_that_is_asked_anew_or_no_more_is_a_difference()
    {
        var @case = Cases.Of(Cases.Complete);
        var recorded = Record(@case);

        Assert.Equal(["outcome-owner was not asked and is passed (warn)."], Reproduction.Of(recorded with { Rules = [.. recorded.Rules.Where(rule => rule.Rule != "outcome-owner")] }, @case, Policy.CustomerFirst, Evidence).Differences);
        Assert.Equal(["gone was failed (block) and is not asked."], Reproduction.Of(recorded with { Rules = [.. recorded.Rules, new RecordedRule("gone", Severity.Block, RuleOutcome.Failed, ".")] }, @case, Policy.CustomerFirst, Evidence).Differences);
    }

    [Fact]
    public void Another_policy_is_said()
    {
        var @case = Cases.Of(Cases.Complete);

        Assert.Contains("The policy customer-first is not what it was.", Reproduction.Of(Record(@case) with { PolicySha256 = "other" }, @case, Policy.CustomerFirst, Evidence).Changes);
    }
}
