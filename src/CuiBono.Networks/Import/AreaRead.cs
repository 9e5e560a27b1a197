using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>An area as it was read.</summary>
/// <param name="Area">The area; null where any part of it could not be read, for half a flood takes too little.</param>
/// <param name="Findings">Why.</param>
public sealed record AreaRead(GeoArea? Area, IReadOnlyList<Finding> Findings);
