namespace CuiBono.Networks.Availability;

/// <summary>Something that takes several links at once, independently of all else.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Unavailability">The share of time in which it lasts, 0 to 1.</param>
/// <param name="Links">The links that are down meanwhile; a node that fails takes all its links.</param>
public sealed record SharedEvent(string Name, double Unavailability, IReadOnlyList<int> Links);
