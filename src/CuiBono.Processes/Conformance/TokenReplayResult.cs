namespace CuiBono.Processes.Conformance;

/// <summary>What token replay estimates of a log. It does not say which cases fit: <see cref="Alignments"/> does.</summary>
/// <param name="Log">The tokens over all cases.</param>
/// <param name="Variants">The tokens of each variant, once.</param>
/// <param name="CleanCases">Cases without a missing or remaining token and without unknown events; a case that fits may not be among them.</param>
public sealed record TokenReplayResult(ReplayCounts Log, IReadOnlyList<ReplayCounts> Variants, int CleanCases);
