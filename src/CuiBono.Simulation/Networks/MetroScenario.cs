namespace CuiBono.Simulation.Networks;

/// <summary>What a simulated town's ducts look like, what is sold over them, and what is planted.</summary>
/// <param name="Seed">The same seed and scenario give the same bytes.</param>
public sealed record MetroScenario(ulong Seed)
{
    /// <summary>About how many duct segments there are, from some 1,200 on; within a tenth.</summary>
    public int DuctSegments { get; init; } = 20_000;

    /// <summary>The services that are sold as diverse and are.</summary>
    public int DiverseServices { get; init; } = 1_000;

    /// <summary>The services on one circuit, which nobody sold as diverse.</summary>
    public int SingleServices { get; init; } = 100;

    /// <summary>How many services are sold as diverse and share something, of each of the six kinds.</summary>
    public int EachSharing { get; init; } = 3;

    /// <summary>How many services have a record missing, of each of the six kinds.</summary>
    public int EachMissing { get; init; } = 3;
}
