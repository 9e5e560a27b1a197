using System.Collections.Immutable;

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
            Qualifiers = verdict.Qualifiers,
            Rules = [.. verdict.Reasons.Select(RecordedRule.Of)],
            Outcomes = [.. @case.Initiative.Outcomes.Zip(@case.Tested, (outcome, tested) => new RecordedOutcome(outcome.Id, tested.Assessment.Status, tested.IsLook))],
            Evidence = evidence,
        };
}
