using CuiBono.Promises;
using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Verdicts.Ledger;

/// <summary>Which promises were approved.</summary>
public static class ApprovalHistory
{
    /// <summary>The most characters of a promise that are kept with its approval; of a longer one only the fingerprint is.</summary>
    public const int LongestText = 200_000;

    /// <summary>The last approval of each initiative up to a day.</summary>
    /// <param name="entries">The ledger's entries in their order.</param>
    /// <param name="asOf">The day; what was recorded as of later days does not count.</param>
    public static IReadOnlyDictionary<string, ApprovedPromise> Of(IEnumerable<LedgerEntry> entries, DateOnly asOf)
    {
        var approved = new Dictionary<string, ApprovedPromise>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
            if (entry is VerdictEntry verdict && verdict.AsOf <= asOf) Approve(verdict.Initiative, verdict.Fingerprint, verdict.AsOf, verdict.Who, verdict.Promise, Approves(verdict, approved.ContainsKey(verdict.Initiative)));
            else if (entry is DecisionEntry { Decision: { Kind: DecisionKind.Go } go } decision && go.On <= asOf) Approve(decision.Initiative, go.Fingerprint, go.On, go.By, decision.Promise, true);
        return approved;

        void Approve(string initiative, string fingerprint, DateOnly on, string by, string? text, bool approves)
        {
            if (text is not null) texts[fingerprint] = text;
            if (!approves || approved.GetValueOrDefault(initiative)?.Fingerprint == fingerprint) return;
            approved[initiative] = new ApprovedPromise(fingerprint, on, by, texts.GetValueOrDefault(fingerprint));
        }
    }

    /// <summary>The canonical text of a case's promise, to be kept with its approval; null where an entry before keeps it already, or where it is too long.</summary>
    /// <param name="case">The case that is approved.</param>
    /// <param name="before">The entries so far.</param>
    public static string? TextToKeep(Case @case, IEnumerable<LedgerEntry> before)
    {
        var text = PromiseFingerprint.Text(@case.Initiative, @case.Passages);
        var fingerprint = PromiseFingerprint.Of(@case.Initiative, @case.Passages);
        var isKept = before.Any(entry => entry is VerdictEntry { Promise: not null } verdict && verdict.Fingerprint == fingerprint
            || entry is DecisionEntry { Promise: not null } decision && decision.Decision.Fingerprint == fingerprint);
        return isKept || text.Length > LongestText ? null : text;
    }

    /// <summary>A verdict's entry with the text of the promise, where it approves one.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="case">The case that was judged.</param>
    /// <param name="before">The entries so far.</param>
    public static VerdictEntry Keep(VerdictEntry entry, Case @case, IReadOnlyCollection<LedgerEntry> before) =>
        entry is { Verdict: VerdictKind.Go, Stage: not Stage.Idea } && Approves(entry, @case.Approved is not null) ? entry with { Promise = TextToKeep(@case, before) } : entry;

    /// <summary>Whether a recorded verdict approves: a go at approval does, and a later one where nothing was approved before. One of which the stage was not recorded does not.</summary>
    internal static bool Approves(VerdictEntry verdict, bool isApproved) =>
        verdict is { Verdict: VerdictKind.Go, Stage: not (null or Stage.Idea) } && (verdict.Stage == Stage.Approval || !isApproved);
}
