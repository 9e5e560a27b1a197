namespace CuiBono.Processes.Conformance;

/// <summary>A deviation that cases share.</summary>
/// <param name="Kind">How they deviate.</param>
/// <param name="Activity">In which activity.</param>
/// <param name="Count">How often, over all cases.</param>
/// <param name="Cases">The cases that deviate so, in the log's order.</param>
public sealed record Deviation(DeviationKind Kind, string Activity, long Count, IReadOnlyList<int> Cases);
