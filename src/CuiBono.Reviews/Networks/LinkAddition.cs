using CuiBono.Networks;

namespace CuiBono.Reviews.Networks;

/// <summary>What a network.yaml adds to a link of its files.</summary>
/// <param name="Element">The link, by index or id, and what it rests on.</param>
public sealed record LinkAddition(NetworkElement Element)
{
    /// <summary>Its delay one way in picoseconds, or null: then it follows from its length.</summary>
    public long? Picoseconds { get; init; }
}
