namespace CuiBono.Networks.Impact;

/// <summary>All that is lost with something, through every layer.</summary>
/// <param name="Nodes">The nodes, ascending.</param>
/// <param name="Links">The links, those at lost nodes among them, ascending.</param>
/// <param name="Paths">The ways of services that have a piece among what is lost.</param>
public sealed record Footprint(IReadOnlyList<int> Nodes, IReadOnlyList<int> Links, IReadOnlyList<(int Service, int Path)> Paths)
{
    /// <summary>The pieces of the layers between, such as ducts, cables and circuits, in the order of their kinds.</summary>
    public IReadOnlyList<ElementKey> Elements { get; init; } = [];
}
