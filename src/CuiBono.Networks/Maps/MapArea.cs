using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Maps;

/// <summary>Ground that is taken, such as a flood; only drawn where the map is to scale.</summary>
/// <param name="Name">What is said of it.</param>
/// <param name="Area">Where it is.</param>
public sealed record MapArea(string Name, GeoArea Area);
