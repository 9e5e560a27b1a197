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
    public void Another_policy_is_said()
    {
        var @case = Cases.Of(Cases.Complete);

        Assert.Contains("The policy customer-first is not what it was.", Reproduction.Of(Record(@case) with { PolicySha256 = "other" }, @case, Policy.CustomerFirst, Evidence).Changes);
    }
}
