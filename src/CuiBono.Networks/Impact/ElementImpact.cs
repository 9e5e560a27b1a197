namespace CuiBono.Networks.Impact;

/// <summary>What is lost with one thing.</summary>
/// <param name="Kind">Its kind: "node", "link", "duct", "risk", "corridor" (two links that run beside each other) or "disk" (around a node).</param>
/// <param name="Id">Its id; a link's index, the indices of two links with a stroke between, the id of the node in the middle.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="PairsCut">The unordered pairs of nodes, neither of them lost, that were connected and are no longer.</param>
/// <param name="TransactionsPerHourCut">The transactions an hour of the services that are lost.</param>
/// <param name="Customers">Whose they are, in order.</param>
public sealed record ElementImpact(string Kind, string Id, string Name, long PairsCut, double TransactionsPerHourCut, IReadOnlyList<string> Customers)
{
    /// <summary>The ids of the services that are lost: for these it is a single point of failure.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];
}
