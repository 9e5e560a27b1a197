using CuiBono.Evidence;

namespace CuiBono.Networks;

/// <summary>What an operator knows of a network, from customers' transactions to ducts: the graph, the layers beneath it, what may take several things at once, and what is sold.</summary>
/// <remarks>Keys that name nothing are allowed: they are records that are missing, and whatever leans on them is unknown, never diverse.</remarks>
public sealed record Inventory
{
    /// <summary>The nodes in document order.</summary>
    public IReadOnlyList<NetworkNode> Nodes { get; init; } = [];

    /// <summary>The links in document order; a link's index is its place here.</summary>
    public IReadOnlyList<NetworkLink> Links { get; init; } = [];

    /// <summary>All layers but nodes, links, services and flows.</summary>
    public IReadOnlyList<NetworkElement> Elements { get; init; } = [];

    /// <summary>The risks that the inventory gives.</summary>
    public IReadOnlyList<Risk> Risks { get; init; } = [];

    /// <summary>The services.</summary>
    public IReadOnlyList<NetworkService> Services { get; init; } = [];

    /// <summary>The transactions.</summary>
    public IReadOnlyList<TransactionFlow> Flows { get; init; } = [];

    /// <summary>The pairs sold as diverse beside the services' own.</summary>
    public IReadOnlyList<DiversityClaim> Claims { get; init; } = [];

    /// <summary>Self-loops that were dropped.</summary>
    public int SelfLoops { get; init; }

    /// <summary>What could not be read or does not match.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
