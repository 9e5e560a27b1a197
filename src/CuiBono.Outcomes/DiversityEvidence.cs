namespace CuiBono.Outcomes;

/// <summary>Whether a pair that is sold as diverse is: shared where <see cref="Shared"/> names anything, else unknown where <see cref="Missing"/> does, else diverse down to <see cref="Level"/>.</summary>
/// <param name="A">The first of the pair, as declared.</param>
/// <param name="B">The second.</param>
public sealed record DiversityEvidence(string A, string B)
{
    /// <summary>What the first is in the inventory, such as "circuit"; null where that is not known.</summary>
    public string? KindOfA { get; init; }

    /// <summary>What the second is.</summary>
    public string? KindOfB { get; init; }

    /// <summary>The service that runs over both, by its name for people; null where there is none, or more than one.</summary>
    public string? Service { get; init; }

    /// <summary>What both are proven to lean on, the deepest first; what is shared by that alone is <see cref="SharedRisk.Beneath"/> it.</summary>
    public IReadOnlyList<SharedRisk> Shared { get; init; } = [];

    /// <summary>The records without which nobody knows, a sentence each.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The layer, or the distance, down to which was looked.</summary>
    public string Level { get; init; } = "";

    /// <summary>How near the two come to each other in metres, the pieces that begin or end at their common ends left out; null where the course of a piece is not known, or nothing is left.</summary>
    public double? SeparationMetres { get; init; }

    /// <summary>Whether a shared thing is proven.</summary>
    public bool IsShared => Shared.Count > 0;

    /// <summary>Whether nothing is proven, one way or the other.</summary>
    public bool IsUnknown => Shared.Count == 0 && Missing.Count > 0;
}
