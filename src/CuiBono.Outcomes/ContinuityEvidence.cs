using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>What a network inventory says of the continuity that an initiative declares.</summary>
public sealed record ContinuityEvidence
{
    /// <summary>Nothing was looked for.</summary>
    public static ContinuityEvidence None { get; } = new();

    /// <summary>The pairs that are declared diverse, in their order; empty where <see cref="Problem"/> says why nothing is known.</summary>
    public IReadOnlyList<DiversityEvidence> Pairs { get; init; } = [];

    /// <summary>The services, in their order; empty where no availability is promised, or where <see cref="Problem"/> says why nothing is known.</summary>
    public IReadOnlyList<AvailabilityEvidence> Services { get; init; } = [];

    /// <summary>Why the inventory says nothing, in a sentence; null where it was read, or nothing was looked for.</summary>
    public string? Problem { get; init; }

    /// <summary>Where it comes from; null where no inventory was read.</summary>
    public Provenance? Provenance { get; init; }
}
