namespace CuiBono.Networks.Diversity;

/// <summary>What limits are held against on one path.</summary>
/// <param name="Metres">Its length, or null where that of a link is not known.</param>
/// <param name="Hops">How many links it has.</param>
/// <param name="Picoseconds">Its delay one way, or null likewise.</param>
public sealed record PathFigures(long? Metres, int Hops, long? Picoseconds);
