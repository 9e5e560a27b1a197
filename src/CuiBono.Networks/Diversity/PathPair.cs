namespace CuiBono.Networks.Diversity;

/// <summary>Two paths between the same two nodes.</summary>
/// <param name="A">The links of one path in order.</param>
/// <param name="B">The links of the other in order.</param>
/// <param name="Metres">The length of both together.</param>
public sealed record PathPair(IReadOnlyList<int> A, IReadOnlyList<int> B, long Metres);
