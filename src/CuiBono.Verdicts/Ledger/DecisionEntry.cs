using CuiBono.Verdicts.Decisions;

namespace CuiBono.Verdicts.Ledger;

/// <summary>A person's decision on an initiative.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="Initiative">The initiative's id.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Gate">What the gate said by itself that day.</param>
public sealed record DecisionEntry(DateTimeOffset Time, string Who, string Initiative, PersonDecision Decision, VerdictKind Gate) : LedgerEntry("decision", Time, Who)
{
    /// <summary>The canonical text of the promise that a go approves; null where it is in an earlier entry, or was too long to be kept.</summary>
    public string? Promise { get; init; }
}
