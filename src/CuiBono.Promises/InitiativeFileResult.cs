using CuiBono.Evidence;

namespace CuiBono.Promises;

/// <summary>What an initiative file holds.</summary>
/// <param name="Initiative">The initiative; null where an error among <paramref name="Findings"/> prevents one.</param>
/// <param name="Findings">What is wrong, each with file and line.</param>
public sealed record InitiativeFileResult(Initiative? Initiative, IReadOnlyList<Finding> Findings);
