namespace CuiBono.Verdicts.Ledger;

/// <summary>How often outcomes were judged before, so that looking again and again does not find what is not there.</summary>
public static class LookHistory
{
    /// <summary>The days before a day on which each outcome was judged on or after its promised day.</summary>
    /// <param name="entries">The ledger's entries.</param>
    /// <param name="asOf">The day; a look of the same day is that look and no earlier one.</param>
    public static IReadOnlyDictionary<(string Initiative, string Outcome), int> Of(IEnumerable<LedgerEntry> entries, DateOnly asOf) =>
        entries.OfType<VerdictEntry>()
            .Where(verdict => verdict.AsOf < asOf)
            .SelectMany(verdict => verdict.Outcomes.Where(outcome => outcome.IsLook).Select(outcome => (verdict.Initiative, outcome.Id, verdict.AsOf)))
            .Distinct()
            .GroupBy(look => (look.Initiative, look.Id))
            .ToDictionary(group => group.Key, group => group.Count());
}
