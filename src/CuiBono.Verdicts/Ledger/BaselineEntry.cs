namespace CuiBono.Verdicts.Ledger;

/// <summary>A portfolio that was accepted as it is: what stood open that day is debt, and what comes after is not.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="AsOf">The day.</param>
/// <param name="By">Who accepted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Initiatives">The initiatives that were there.</param>
public sealed record BaselineEntry(DateTimeOffset Time, string Who, DateOnly AsOf, string By, string Reason, IReadOnlyList<AcceptedInitiative> Initiatives)
    : LedgerEntry("baseline", Time, Who);
