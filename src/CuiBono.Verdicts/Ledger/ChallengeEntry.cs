namespace CuiBono.Verdicts.Ledger;

/// <summary>An objection to what one rule says of one initiative. It changes no verdict; both stand beside each other.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Initiative">The initiative's id.</param>
/// <param name="Fingerprint">The fingerprint of its promise that day.</param>
/// <param name="By">Who objects.</param>
/// <param name="Reason">Why.</param>
/// <param name="Result">What the rule said that day.</param>
public sealed record ChallengeEntry(DateTimeOffset Time, string Who, DateOnly AsOf, string Initiative, string Fingerprint, string By, string Reason, RecordedRule Result)
    : LedgerEntry("challenge", Time, Who);
