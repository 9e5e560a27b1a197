using CuiBono.Verdicts.Decisions;

namespace CuiBono.Verdicts.Ledger;

/// <summary>An objection, with the decision that came after it.</summary>
/// <param name="Entry">The objection.</param>
/// <param name="Answer">The first decision of a person on the initiative since; null while nobody decided.</param>
public sealed record Challenge(ChallengeEntry Entry, PersonDecision? Answer);
