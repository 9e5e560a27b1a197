using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Verdicts.Rules;

internal sealed class WordingUnchanged : IRule
{
    public string Name => "wording-unchanged";

    public string Summary => "The promise still has the wording that was approved.";

    public RuleResult? Evaluate(Case @case)
    {
        if (@case.Approved is not { } approved)
            return RuleResult.NotMeasuredYet("Whether the promise still has its approved wording is not known: no approval is recorded. 'cuibono review --record' records a go, 'cuibono ledger decide' a person's.");
        var asked = new Requirements(@case);
        asked.IsTrue("promise.approved", $"Put the approved wording back, or have the changed promise approved: cuibono ledger decide {@case.Initiative.Id} go.");
        var approval = $"approved on {Said.Day(approved.On)} by {approved.By}";
        if (asked.AllMet) return RuleResult.Pass($"The promise is word for word the one {approval}.", asked);
        var now = PromiseFingerprint.Text(@case.Initiative, @case.Passages);
        IReadOnlyList<DiffPart> diff = approved.Text is null ? [] : PromiseDiff.Of(approved.Text, now);
        var changes = diff.Count > 0 ? PromiseDiff.Said(diff) : "the approved wording was not kept, only its fingerprint.";
        return RuleResult.Fail($"The promise is suspect: it is not the one {approval}. What changed: {changes}", asked) with { Diff = diff };
    }
}
