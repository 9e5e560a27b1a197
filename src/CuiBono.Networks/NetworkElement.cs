using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks;

/// <summary>A piece of the inventory that is neither node nor link of the graph: a circuit, a cable, a duct, a bridge, a power feed.</summary>
/// <param name="Key">Its kind and id.</param>
public sealed record NetworkElement(ElementKey Key)
{
    /// <summary>Its name for people; its id where the file has none.</summary>
    public string Name { get; init; } = Key.Id;

    /// <summary>Where it runs: one point for a structure, a line as surveyed for a duct; empty where the file does not say.</summary>
    public IReadOnlyList<GeoPoint> Route { get; init; } = [];

    /// <summary>The two things between which it runs: nodes, or structures such as manholes; empty where the file does not say.</summary>
    public IReadOnlyList<ElementKey> Ends { get; init; } = [];

    /// <summary>What it cannot be without: whatever takes one of these takes it too.</summary>
    public IReadOnlyList<ElementKey> RestsOn { get; init; } = [];

    /// <summary>Where the file says so.</summary>
    public SourcePlace? Place { get; init; }
}
