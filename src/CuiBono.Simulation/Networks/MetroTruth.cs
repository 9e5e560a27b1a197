namespace CuiBono.Simulation.Networks;

/// <summary>What is planted in a service. Every other service that is sold as diverse shares nothing, down to the manholes.</summary>
/// <param name="Service">The id of the service.</param>
/// <param name="Plant">What is planted.</param>
/// <param name="Thing">What it shares, or of which the record is missing, as "structure bridge-2".</param>
/// <param name="Shared">All that both circuits rest on; empty where a record is missing.</param>
public sealed record MetroTruth(string Service, MetroPlant Plant, string Thing, IReadOnlyList<string> Shared);
