namespace CuiBono.Simulation;

/// <summary>One simulated order, as far as the log knows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Customer">The customer's number; a few customers order often.</param>
/// <param name="Region">The region's name.</param>
/// <param name="Segment">The segment's name.</param>
/// <param name="Product">"Easy" or "Standard".</param>
/// <param name="Day">The day of the order.</param>
/// <param name="Promised">The day that the customer was promised first.</param>
/// <param name="LeadDays">The true days from order to activation, also where the log does not see the end.</param>
/// <param name="Events">The events up to the day on which the log was taken, in order.</param>
public sealed record SimulatedOrder(
    string Id, string Customer, string Region, string Segment, string Product, DateOnly Day, DateOnly Promised, double LeadDays, IReadOnlyList<SimulatedEvent> Events)
{
    /// <summary>Whether the log ends before the order does.</summary>
    public bool Open { get; init; }
}
