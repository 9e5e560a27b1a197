namespace CuiBono.Networks.Maps;

/// <summary>What is drawn over a network.</summary>
public sealed record MapLayers
{
    /// <summary>The headline.</summary>
    public string Title { get; init; } = "Network";

    /// <summary>What the map says, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Up to two paths, as links in order.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Paths { get; init; } = [];

    /// <summary>What the paths share, or which bridges and ducts are lost: drawn thick, with a number.</summary>
    public IReadOnlyList<MapStretch> Shared { get; init; } = [];

    /// <summary>Where one event takes everything; only drawn where the map is to scale.</summary>
    public IReadOnlyList<MapZone> Zones { get; init; } = [];

    /// <summary>For each node the pairs of other nodes that are cut with it; empty: all nodes are drawn alike.</summary>
    public IReadOnlyList<long> NodePairsCut { get; init; } = [];

    /// <summary>For each link the pairs of nodes that are cut with it; empty: all links are drawn alike.</summary>
    public IReadOnlyList<long> LinkPairsCut { get; init; } = [];

    /// <summary>The nodes that are lost.</summary>
    public IReadOnlySet<int> LostNodes { get; init; } = new HashSet<int>();

    /// <summary>The links that are lost.</summary>
    public IReadOnlySet<int> LostLinks { get; init; } = new HashSet<int>();

    /// <summary>Ground that is taken; only drawn where the map is to scale.</summary>
    public IReadOnlyList<MapArea> Areas { get; init; } = [];
}
