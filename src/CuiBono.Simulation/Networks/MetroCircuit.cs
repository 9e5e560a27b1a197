namespace CuiBono.Simulation.Networks;

/// <summary>A circuit between two buildings.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The id of the building at one end.</param>
/// <param name="To">The id of the building at the other.</param>
/// <param name="Cables">The ids of the cables that it runs over, in order.</param>
public sealed record MetroCircuit(string Id, string From, string To, IReadOnlyList<string> Cables);
