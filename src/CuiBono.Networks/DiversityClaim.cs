using CuiBono.Evidence;

namespace CuiBono.Networks;

/// <summary>Two ways that are sold as diverse.</summary>
/// <param name="Name">The claim's name for people.</param>
/// <param name="A">What the first runs over: links, circuits, services, cables.</param>
/// <param name="B">What the second runs over.</param>
public sealed record DiversityClaim(string Name, IReadOnlyList<ElementKey> A, IReadOnlyList<ElementKey> B)
{
    /// <summary>Where the file says so.</summary>
    public SourcePlace? Place { get; init; }
}
