using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Ledger;

/// <summary>A waiver that was granted, or found in force when a review was recorded.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="Waiver">The waiver.</param>
/// <param name="FileSha256">SHA-256 of its file, lower-case hexadecimal.</param>
public sealed record WaiverEntry(DateTimeOffset Time, string Who, Waiver Waiver, string FileSha256) : LedgerEntry("waiver", Time, Who);
