using System.Collections.Immutable;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Ledger;

/// <summary>The verdict on one initiative, with all that is needed to reproduce it.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="AsOf">The day as of which the initiative was judged.</param>
/// <param name="Initiative">The initiative's id.</param>
/// <param name="Fingerprint">The fingerprint of its promise; see <see cref="PromiseFingerprint"/>.</param>
/// <param name="Policy">The policy's name.</param>
/// <param name="PolicySha256">The policy's hash.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record VerdictEntry(
    DateTimeOffset Time, string Who, DateOnly AsOf, string Initiative, string Fingerprint, string Policy, string PolicySha256, VerdictKind Verdict)
    : LedgerEntry("verdict", Time, Who)
{
    /// <summary>The initiative's stage; null in entries that were written before it was recorded.</summary>
    public Stage? Stage { get; init; }

    /// <summary>What the gate said by itself, where a person decided otherwise; else null.</summary>
    public VerdictKind? Gate { get; init; }

    /// <summary>The canonical text of the promise where this verdict approves it and no entry before holds it; else null.</summary>
    public string? Promise { get; init; }

    /// <summary>What was said beside the verdict.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>How each rule that was asked came out, in the verdict's order.</summary>
    public IReadOnlyList<RecordedRule> Rules { get; init; } = [];

    /// <summary>What became of each outcome; empty where none was tested.</summary>
    public IReadOnlyList<RecordedOutcome> Outcomes { get; init; } = [];

    /// <summary>The ids of the waivers that were applied.</summary>
    public IReadOnlyList<string> Waivers { get; init; } = [];

    /// <summary>SHA-256 of each file that was read, lower-case hexadecimal, by the file's name.</summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The entry for a verdict.</summary>
    /// <param name="time">When it is recorded.</param>
    /// <param name="who">Who records it.</param>
    /// <param name="case">The case that was judged.</param>
    /// <param name="policy">The policy by which it was judged.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="evidence">SHA-256 of each file that was read, by name.</param>
    public static VerdictEntry Of(
        DateTimeOffset time, string who, Case @case, Policy policy, Verdict verdict, IReadOnlyDictionary<string, string> evidence) =>
        new(time, who, @case.AsOf, @case.Initiative.Id, PromiseFingerprint.Of(@case.Initiative, @case.Passages), policy.Name, policy.Sha256, verdict.Kind)
        {
            Stage = @case.Initiative.Stage,
            Gate = verdict.Gate == verdict.Kind ? null : verdict.Gate,
            Qualifiers = verdict.Qualifiers,
            Waivers = [.. verdict.Waivers.Select(waiver => waiver.Id).Distinct()],
            Rules = [.. verdict.Reasons.Select(RecordedRule.Of)],
            Outcomes = [.. @case.Initiative.Outcomes.Zip(@case.Tested, (outcome, tested) => new RecordedOutcome(outcome.Id, tested.Assessment.Status, tested.IsLook))],
            Evidence = evidence,
        };
}
