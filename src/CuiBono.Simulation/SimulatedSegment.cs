namespace CuiBono.Simulation;

/// <summary>A kind of customers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its share of the orders.</param>
/// <param name="Effect">What its lead times are multiplied by from the go-live on, beside the scenario's effect.</param>
public sealed record SimulatedSegment(string Name, double Share, double Effect = 1);
