namespace CuiBono.Networks.Availability;

/// <summary>What a customer loses.</summary>
/// <param name="Customer">Who; empty where the inventory does not say.</param>
/// <param name="TransactionsPerYear">The transactions that fail in a year.</param>
public sealed record CustomerLoss(string Customer, double TransactionsPerYear);
