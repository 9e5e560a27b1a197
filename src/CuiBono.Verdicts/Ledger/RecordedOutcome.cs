using CuiBono.Outcomes;

namespace CuiBono.Verdicts.Ledger;

/// <summary>What became of an outcome, as it was recorded.</summary>
/// <param name="Id">The outcome's id.</param>
/// <param name="Status">What became of it.</param>
/// <param name="IsLook">Whether it was judged on or after its promised day.</param>
public sealed record RecordedOutcome(string Id, OutcomeStatus Status, bool IsLook);
