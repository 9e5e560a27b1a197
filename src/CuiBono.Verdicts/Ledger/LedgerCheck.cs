namespace CuiBono.Verdicts.Ledger;

/// <summary>What the verification of a ledger found.</summary>
/// <param name="Entries">How many entries the ledger holds.</param>
/// <param name="Head">The hash of the last entry; 64 zeros where there is none. Kept outside, it lets a later verification notice a cut-off tail.</param>
/// <param name="Problems">What is wrong, in line order.</param>
public sealed record LedgerCheck(int Entries, string Head, IReadOnlyList<LedgerProblem> Problems)
{
    /// <summary>True where nothing is wrong.</summary>
    public bool Holds => Problems.Count == 0;
}
