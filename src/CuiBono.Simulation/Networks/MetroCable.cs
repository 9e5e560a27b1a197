namespace CuiBono.Simulation.Networks;

/// <summary>A cable as it is on record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The place at one end.</param>
/// <param name="To">The place at the other.</param>
/// <param name="Ducts">The ducts that its record names, in order.</param>
public sealed record MetroCable(string Id, MetroPlace From, MetroPlace To, IReadOnlyList<string> Ducts);
