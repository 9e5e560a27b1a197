using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks;

/// <summary>A node of the graph: a site, a router, a junction.</summary>
/// <param name="Id">Its id in the file.</param>
public sealed record NetworkNode(string Id)
{
    /// <summary>Its name for people; its id where the file has none.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Where it is; null where the file does not say.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>What it cannot be without, such as a feed of power.</summary>
    public IReadOnlyList<ElementKey> RestsOn { get; init; } = [];

    /// <summary>Where the file says so.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Its key.</summary>
    public ElementKey Key => new(ElementKind.Node, Id);
}
