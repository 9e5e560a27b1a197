using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity;

/// <summary>What two paths share.</summary>
/// <param name="Kind">What it is: the element's kind in lower case, "risk", "link" or "corridor".</param>
/// <param name="Id">Its id; of a corridor the two keys.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Metres">How much of it is shared; 0 for a point such as a manhole or a crossing.</param>
public sealed record SharedThing(string Kind, string Id, string Name, double Metres)
{
    /// <summary>Where on the map, where it is known.</summary>
    public GeoPoint? At { get; init; }

    /// <summary>The key on the first path that leads to it.</summary>
    public required ElementKey First { get; init; }

    /// <summary>The key on the second path that leads to it.</summary>
    public required ElementKey Second { get; init; }
}
