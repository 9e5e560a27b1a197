namespace CuiBono.Verdicts.Ledger;

/// <summary>What is left of the debt that was accepted with a portfolio.</summary>
/// <param name="AsOf">The day on which the portfolio was accepted.</param>
/// <param name="By">Who accepted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Initiatives">The initiatives that are in it and were not recorded as changed since, each with the rules that are still owed.</param>
public sealed record DebtHistory(DateOnly AsOf, string By, string Reason, IReadOnlyDictionary<string, AcceptedInitiative> Initiatives)
{
    /// <summary>Reads the history up to a day.</summary>
    /// <param name="entries">The ledger's entries in their order.</param>
    /// <param name="asOf">The day; what was recorded as of later days does not count.</param>
    /// <returns>The debt by the last baseline; null where there is none.</returns>
    /// <remarks>A debt that a recorded verdict found paid, and an initiative that one found with another promise, leave the list for good.</remarks>
    public static DebtHistory? Of(IEnumerable<LedgerEntry> entries, DateOnly asOf)
    {
        BaselineEntry? baseline = null;
        var left = new Dictionary<string, AcceptedInitiative>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry is BaselineEntry next && next.AsOf <= asOf)
            {
                baseline = next;
                left = next.Initiatives.ToDictionary(initiative => initiative.Id, StringComparer.Ordinal);
            }
            else if (entry is VerdictEntry verdict && verdict.AsOf <= asOf && left.GetValueOrDefault(verdict.Initiative) is { } accepted)
            {
                if (accepted.Fingerprint != verdict.Fingerprint) left.Remove(accepted.Id);
                else left[accepted.Id] = accepted with { Rules = [.. accepted.Rules.Where(rule => IsOpen(verdict, rule))] };
            }
        }

        return baseline is null ? null : new DebtHistory(baseline.AsOf, baseline.By, baseline.Reason, left);
    }

    private static bool IsOpen(VerdictEntry verdict, string rule) =>
        verdict.Rules.Any(result => result.Rule == rule && result.Outcome != RuleOutcome.Passed && result.Severity != Severity.Info);
}
