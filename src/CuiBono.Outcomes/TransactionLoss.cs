namespace CuiBono.Outcomes;

/// <summary>The transactions that a customer loses a year while a service is down.</summary>
/// <param name="Customer">Who; empty where the inventory does not say.</param>
/// <param name="Low">At least so many.</param>
/// <param name="High">At most so many; null where nobody knows.</param>
public sealed record TransactionLoss(string Customer, double Low, double? High);
