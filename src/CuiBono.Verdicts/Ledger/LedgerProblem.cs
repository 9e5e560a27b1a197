namespace CuiBono.Verdicts.Ledger;

/// <summary>Something that is wrong with a ledger.</summary>
/// <param name="Line">The line, from 1; the line after the last for a tail that is cut off.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record LedgerProblem(int Line, LedgerProblemKind Kind, string Message);
