namespace CuiBono.Verdicts;

/// <summary>Go, hold or stop for one initiative, and why.</summary>
/// <param name="Kind">The decision.</param>
/// <param name="Qualifiers">What must be said beside it.</param>
/// <param name="Reasons">What each evaluated rule says, the deciding one first, passes last.</param>
public sealed record Verdict(VerdictKind Kind, IReadOnlyList<Qualifier> Qualifiers, IReadOnlyList<Reason> Reasons);
