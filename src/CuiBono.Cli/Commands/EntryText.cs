using System.Globalization;
using CuiBono.Promises;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Cli.Commands;

/// <summary>Entries of the ledger as lines.</summary>
internal static class EntryText
{
    /// <summary>The entry in a line; null where it is of a kind that this version does not know.</summary>
    public static string? Of(LedgerEntry entry) => entry switch
    {
        VerdictEntry verdict => $"{KebabCase.Of(verdict.Verdict),-5} {verdict.Initiative}  {Why(verdict)}".TrimEnd(),
        ReviewEntry review => $"review of {review.Workspace}, {review.Initiatives} initiatives, as of {Day(review.AsOf)}, policy {review.Policy}",
        WaiverEntry { Waiver: var waiver } => $"waiver {waiver.Id}: {waiver.Rule} set aside for {waiver.Initiative} until {Day(waiver.Expires)}, asked by {waiver.RequestedBy}, approved by {waiver.ApprovedBy}: {waiver.Reason}",
        ChallengeEntry challenge => $"challenge of {challenge.Result.Rule} ({KebabCase.Of(challenge.Result.Outcome)}) on {challenge.Initiative} by {challenge.By}: {challenge.Reason}",
        DecisionEntry { Decision: var decision } one => $"decision {KebabCase.Of(decision.Kind)} on {one.Initiative} by {decision.By}{(decision.Until is { } until ? $" until {Day(until)}" : "")}; the gate says {KebabCase.Of(one.Gate)}: {decision.Reason}",
        BaselineEntry baseline => $"baseline by {baseline.By}: {baseline.Initiatives.Count} initiatives accepted as of {Day(baseline.AsOf)}, {baseline.Initiatives.Count(initiative => initiative.Rules.Count > 0)} with debt: {baseline.Reason}",
        _ => null,
    };

    /// <summary>The initiative that an entry is about; null where it is about none or all.</summary>
    public static string? InitiativeOf(LedgerEntry entry) => entry switch
    {
        VerdictEntry verdict => verdict.Initiative,
        WaiverEntry waiver => waiver.Waiver.Initiative,
        ChallengeEntry challenge => challenge.Initiative,
        DecisionEntry decision => decision.Initiative,
        _ => null,
    };

    private static string Why(VerdictEntry verdict)
    {
        var rules = string.Join(", ", verdict.Rules.Where(rule => rule is { Severity: Severity.Block, Outcome: RuleOutcome.Failed or RuleOutcome.NotMeasured }).Select(rule => rule.Rule));
        var gate = verdict.Gate is { } said ? $"(a person's; the gate says {KebabCase.Of(said)}) " : "";
        var waived = verdict.Waivers.Count > 0 ? $"(waived by {string.Join(", ", verdict.Waivers)}) " : "";
        return $"{gate}{waived}{rules}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
