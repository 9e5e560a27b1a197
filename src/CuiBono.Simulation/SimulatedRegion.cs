namespace CuiBono.Simulation;

/// <summary>A region of the order desk.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its share of the orders.</param>
/// <param name="GoLive">The day on which it goes live, or null for the scenario's.</param>
/// <param name="Never">True for a region that never goes live.</param>
public sealed record SimulatedRegion(string Name, double Share, DateOnly? GoLive = null, bool Never = false);
