namespace CuiBono.Processes.Conformance;

/// <summary>How much of what a net allows along the way is also seen.</summary>
/// <param name="Value">Seen / allowed, 0 to 1: 1 where the net allows nothing that is not seen. Null where <paramref name="Problem"/> says why.</param>
/// <param name="Seen">Next activities that were seen, summed over the prefixes, each as often as cases pass it.</param>
/// <param name="Allowed">Next activities that the net allows, summed alike.</param>
/// <param name="UnfinishedCases">Cases left out, for their alignment is unfinished.</param>
/// <param name="Problem">Why there is no value, or null.</param>
public sealed record PrecisionResult(double? Value, long Seen, long Allowed, int UnfinishedCases, string? Problem);
