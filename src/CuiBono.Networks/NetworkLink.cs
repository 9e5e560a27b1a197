using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks;

/// <summary>A link of the graph. Links have no direction, and two nodes may have several; none leads to its own node.</summary>
/// <param name="Index">Its zero-based number in document order, self-loops dropped before counting.</param>
/// <param name="From">The index of the node at one end.</param>
/// <param name="To">The index of the node at the other.</param>
public sealed record NetworkLink(int Index, int From, int To)
{
    /// <summary>Its id in the file, or null where the file has none.</summary>
    public string? Id { get; init; }

    /// <summary>Its name for people, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Its line as surveyed, from <see cref="From"/> to <see cref="To"/>; empty where the file has none: then it is taken as the great circle between its nodes, and a result says so.</summary>
    public IReadOnlyList<GeoPoint> Route { get; init; } = [];

    /// <summary>Its length in metres as the file gives it, or null: then the length of its line.</summary>
    public double? Metres { get; init; }

    /// <summary>Its delay one way in picoseconds as the inventory gives it, or null: then it follows from its length.</summary>
    public long? Picoseconds { get; init; }

    /// <summary>What it cannot be without: the cable that it is in, and with it the duct and the bridge.</summary>
    public IReadOnlyList<ElementKey> RestsOn { get; init; } = [];

    /// <summary>Where the file says so.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Its key: the index.</summary>
    public ElementKey Key => new(ElementKind.Link, Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
