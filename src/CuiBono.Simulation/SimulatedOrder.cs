namespace CuiBono.Simulation;

/// <summary>One simulated order: the events as far as the log knows them, and the truth also where it does not.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Customer">The customer's number; a few customers order often.</param>
/// <param name="Region">The region's name.</param>
/// <param name="Segment">The segment's name.</param>
/// <param name="Product">"Easy" or "Standard", or what a scenario plants.</param>
/// <param name="Day">The day of the order.</param>
/// <param name="Promised">The day that the customer was promised first.</param>
/// <param name="LeadDays">The true days from order to activation, also where the log does not see the end.</param>
/// <param name="Events">The events up to the day on which the log was taken, in order.</param>
public sealed record SimulatedOrder(
    string Id, string Customer, string Region, string Segment, string Product, DateOnly Day, DateOnly Promised, double LeadDays, IReadOnlyList<SimulatedEvent> Events)
{
    /// <summary>Whether the log ends before the service is active.</summary>
    public bool Open { get; init; }

    /// <summary>What lead times of its week were truly multiplied by (<see cref="OrderScenario.WeekSpread"/>).</summary>
    public double WeekFactor { get; init; } = 1;

    /// <summary>Whether the service was truly active on the day promised first, or before.</summary>
    public bool KeptPromise { get; init; }

    /// <summary>The true days for which the order waited for its customer.</summary>
    public double CustomerDays { get; init; }

    /// <summary>Whether an automatic step truly failed and an agent had to correct the order.</summary>
    public bool FellOut { get; init; }

    /// <summary>The true days from activation to the first fault, where one comes within 30 days; null where none does.</summary>
    public double? FaultAfterDays { get; init; }

    /// <summary>The team of the desk that had it, where adoption is planted; else empty.</summary>
    public string Team { get; init; } = "";

    /// <summary>How it truly left the standard path, and why.</summary>
    public SimulatedDeviation Deviation { get; init; }

    /// <summary>Which way it truly went, or will have gone.</summary>
    public SimulatedWay Way { get; init; }

    /// <summary>Whether the card file was truly kept for it.</summary>
    public bool InCardFile { get; init; }

    /// <summary>Whether an agent truly changed it after the system had activated it.</summary>
    public bool TouchedAfter { get; init; }

    /// <summary>The true cost of handling it until it is active, in euros.</summary>
    public decimal Cost { get; init; }
}
