using CuiBono.Verdicts;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Reviews;

/// <summary>What of an initiative was accepted as debt, and what was not.</summary>
/// <param name="Standing">How it stands to the accepted portfolio.</param>
/// <param name="Owed">The rules that were accepted as open and still are.</param>
/// <param name="Unaccepted">The rules that block or warn and were not accepted: these fail a pipeline.</param>
public sealed record InitiativeDebt(DebtStanding Standing, IReadOnlyList<string> Owed, IReadOnlyList<string> Unaccepted)
{
    /// <summary>What may be accepted as debt: the rules that block or warn, and nothing that harms customers.</summary>
    internal static IReadOnlyList<string> Acceptable(Verdict verdict) => [.. verdict.Reasons.Where(reason => IsOpen(reason) && !reason.Stops).Select(reason => reason.Rule)];

    internal static InitiativeDebt? Of(DebtHistory? debt, Case @case, Verdict verdict)
    {
        if (debt is null) return null;
        List<string> open = [.. verdict.Reasons.Where(IsOpen).Select(reason => reason.Rule)];
        if (debt.Initiatives.GetValueOrDefault(@case.Initiative.Id) is not { } accepted) return new(DebtStanding.New, [], open);
        return accepted.Fingerprint == PromiseFingerprint.Of(@case.Initiative, @case.Passages)
            ? new(DebtStanding.Accepted, [.. open.Where(accepted.Rules.Contains)], [.. open.Where(rule => !accepted.Rules.Contains(rule))])
            : new(DebtStanding.Changed, [], open);
    }

    private static bool IsOpen(Reason reason) => reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured && reason.Severity != Severity.Info;
}
