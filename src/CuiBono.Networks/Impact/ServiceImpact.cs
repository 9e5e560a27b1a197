using CuiBono.Networks.Availability;

namespace CuiBono.Networks.Impact;

/// <summary>A service that a loss touches.</summary>
/// <param name="Service">The service.</param>
/// <param name="State">What is left of it.</param>
/// <param name="WaysBefore">Its ways before; for a service that may take any way of the graph the ways without a common link, 2 for two and more.</param>
/// <param name="WaysLeft">Its ways after.</param>
/// <param name="TransactionsPerHour">What it carries.</param>
public sealed record ServiceImpact(NetworkService Service, ServiceState State, int WaysBefore, int WaysLeft, double TransactionsPerHour)
{
    /// <summary>The share of time in which it is down without the loss; null where it is not known or was not looked at.</summary>
    public Unavailability? Before { get; init; }

    /// <summary>The same while the loss lasts.</summary>
    public Unavailability? After { get; init; }
}
