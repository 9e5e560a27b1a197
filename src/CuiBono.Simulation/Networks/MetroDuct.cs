namespace CuiBono.Simulation.Networks;

/// <summary>A duct segment between two places.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The number of the place at one end.</param>
/// <param name="To">The number of the place at the other.</param>
/// <param name="RestsOn">What it cannot be without, as "structure M1": the manholes at its ends, its trench, its bridge.</param>
public sealed record MetroDuct(string Id, int From, int To, IReadOnlyList<string> RestsOn);
