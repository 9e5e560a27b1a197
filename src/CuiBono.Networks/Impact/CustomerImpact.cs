namespace CuiBono.Networks.Impact;

/// <summary>What a customer loses.</summary>
/// <param name="Customer">Who; empty where the inventory does not say.</param>
/// <param name="TransactionsPerHourCut">The transactions an hour that fail.</param>
/// <param name="Services">The services of theirs, or with flows of theirs, that are lost.</param>
public sealed record CustomerImpact(string Customer, double TransactionsPerHourCut, int Services);
