using CuiBono.Evidence;

namespace CuiBono.Verdicts.Ledger;

/// <summary>What came of an attempt to append.</summary>
/// <param name="Head">The hash of the last entry afterwards; null where nothing was appended.</param>
/// <param name="Findings">What was noticed: a torn line that was moved aside, or why nothing was appended.</param>
public sealed record LedgerAppend(string? Head, IReadOnlyList<Finding> Findings);
