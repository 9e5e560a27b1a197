namespace CuiBono.Verdicts.Ledger;

/// <summary>Since when initiatives have been on hold without a go or a stop between.</summary>
/// <param name="Since">For each initiative that is recorded as held: the day of the first hold of the unbroken row.</param>
public sealed record HoldHistory(IReadOnlyDictionary<string, DateOnly> Since)
{
    /// <summary>Reads the history up to a day.</summary>
    /// <param name="entries">The ledger's entries in their order.</param>
    /// <param name="asOf">The day; verdicts as of later days do not count.</param>
    public static HoldHistory Of(IEnumerable<LedgerEntry> entries, DateOnly asOf)
    {
        var since = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry is not VerdictEntry verdict || verdict.AsOf > asOf) continue;
            if (verdict.Verdict == VerdictKind.Hold) since.TryAdd(verdict.Initiative, verdict.AsOf);
            else since.Remove(verdict.Initiative);
        }

        return new HoldHistory(since);
    }

    /// <summary>For each initiative that is recorded as held, the days since then.</summary>
    public IReadOnlyDictionary<string, int> DaysOnHold(DateOnly asOf) =>
        Since.ToDictionary(held => held.Key, held => asOf.DayNumber - held.Value.DayNumber, StringComparer.Ordinal);
}
