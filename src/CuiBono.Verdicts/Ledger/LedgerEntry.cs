namespace CuiBono.Verdicts.Ledger;

/// <summary>Something that was recorded: a review, a verdict; later a waiver, a challenge, a decision of a person.</summary>
/// <param name="Type">What kind of entry it is: "review", "verdict". A ledger may hold kinds that this product does not know; they are kept and verified like any other.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
public record LedgerEntry(string Type, DateTimeOffset Time, string Who);
