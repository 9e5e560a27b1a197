namespace CuiBono.Promises;

/// <summary>One wave of a roll-out.</summary>
/// <param name="Name">The group that goes live: a region, a team, a segment.</param>
/// <param name="Date">The day on which it goes live.</param>
public sealed record Wave(string Name, DateOnly Date);
