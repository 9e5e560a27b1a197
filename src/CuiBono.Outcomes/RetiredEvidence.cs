namespace CuiBono.Outcomes;

/// <summary>What is left of a path that was to retire.</summary>
/// <param name="Name">The path.</param>
/// <param name="IsKnown">Whether the log has such a mark at all; where not, nothing can be said.</param>
/// <param name="IsAlive">Whether cases begun since the go-live touch it as often as ever.</param>
/// <param name="Touched">The cases begun since the go-live that touched it, of all of them.</param>
/// <param name="Last">The last day on which any case touched it, or null.</param>
public sealed record RetiredEvidence(string Name, bool IsKnown, bool IsAlive, CountedShare Touched, DateOnly? Last);
