using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Maps;

/// <summary>What two paths share, to be drawn thick.</summary>
/// <param name="Label">What stands beside it on the map, a few words.</param>
/// <param name="Name">What is said of it in full.</param>
public sealed record MapStretch(string Label, string Name)
{
    /// <summary>Where it runs; one place for a bridge or a manhole; empty where nobody says.</summary>
    public IReadOnlyList<GeoPoint> Line { get; init; } = [];

    /// <summary>The links that are drawn thick, whole, where there is no better line.</summary>
    public IReadOnlyList<int> Links { get; init; } = [];
}
