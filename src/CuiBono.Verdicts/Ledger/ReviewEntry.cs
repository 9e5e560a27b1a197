namespace CuiBono.Verdicts.Ledger;

/// <summary>One review: the verdicts that follow it belong to it.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="AsOf">The day as of which the review was made.</param>
/// <param name="Workspace">The name of what was reviewed.</param>
/// <param name="Policy">The policy's name.</param>
/// <param name="PolicySha256">The policy's hash.</param>
/// <param name="Initiatives">How many verdicts follow; where fewer do, the record was cut short.</param>
public sealed record ReviewEntry(DateTimeOffset Time, string Who, DateOnly AsOf, string Workspace, string Policy, string PolicySha256, int Initiatives)
    : LedgerEntry("review", Time, Who)
{
    /// <summary>The version of the product that made the review; empty where it is not known.</summary>
    public string Product { get; init; } = "";
}
