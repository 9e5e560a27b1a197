namespace CuiBono.Simulation.Networks;

/// <summary>What a customer buys: one circuit, or two that are sold as diverse.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Customer">Who buys it.</param>
/// <param name="From">The id of the building at one end.</param>
/// <param name="To">The id of the building at the other.</param>
/// <param name="Circuits">The ids of its circuits on record.</param>
/// <param name="SoldAsDiverse">Whether it is sold as diverse.</param>
/// <param name="TransactionsPerHour">What the customer sends over it.</param>
public sealed record MetroService(string Id, string Customer, string From, string To, IReadOnlyList<string> Circuits, bool SoldAsDiverse, int TransactionsPerHour);
