using CuiBono.Verdicts.Decisions;

namespace CuiBono.Verdicts.Ledger;

/// <summary>What persons decided.</summary>
public static class DecisionHistory
{
    /// <summary>The last decision on each initiative up to a day; none where work was resumed.</summary>
    /// <param name="entries">The ledger's entries in their order.</param>
    /// <param name="asOf">The day; later decisions do not count.</param>
    public static IReadOnlyDictionary<string, PersonDecision> Of(IEnumerable<LedgerEntry> entries, DateOnly asOf)
    {
        var decisions = new Dictionary<string, PersonDecision>(StringComparer.Ordinal);
        foreach (var entry in entries.OfType<DecisionEntry>().Where(entry => entry.Decision.On <= asOf))
            if (entry.Decision.Kind == DecisionKind.Resume) decisions.Remove(entry.Initiative);
            else decisions[entry.Initiative] = entry.Decision;
        return decisions;
    }
}
