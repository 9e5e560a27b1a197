using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Maps;

/// <summary>Where one event takes everything: a circle around a place, or a corridor along a line.</summary>
/// <param name="Name">What is said of it.</param>
/// <param name="Line">One place or a line.</param>
/// <param name="Metres">How far it reaches to every side.</param>
public sealed record MapZone(string Name, IReadOnlyList<GeoPoint> Line, double Metres);
