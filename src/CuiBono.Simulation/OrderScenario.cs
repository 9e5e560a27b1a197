namespace CuiBono.Simulation;

/// <summary>What a simulated order desk looks like, and what is planted in it.</summary>
/// <param name="Seed">The same seed and scenario give the same orders.</param>
public sealed record OrderScenario(ulong Seed)
{
    /// <summary>The day of the first order.</summary>
    public DateOnly FirstDay { get; init; } = new(2025, 1, 1);

    /// <summary>The day on which the log was taken: what happens later is not in it, and orders are open.</summary>
    public DateOnly LastDay { get; init; } = new(2026, 6, 30);

    /// <summary>Mean orders on a working day; on Saturdays and Sundays a fifth of them.</summary>
    public double OrdersADay { get; init; } = 12;

    /// <summary>The mean days from an order to its activation, before anything is planted.</summary>
    public double LeadDays { get; init; } = 20;

    /// <summary>How much lead times of like orders spread, on the logarithmic scale.</summary>
    public double LeadSpread { get; init; } = 0.45;

    /// <summary>The share by which lead times swing over the year, longest in the middle of January; 0 for none.</summary>
    public double Season { get; init; }

    /// <summary>The day of the change, or null for none.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>What lead times of orders from the go-live on are multiplied by.</summary>
    public double Effect { get; init; } = 1;

    /// <summary>The end of a dip after the go-live, and what lead times are multiplied by in it.</summary>
    public (DateOnly Until, double Factor)? Dip { get; init; }

    /// <summary>A change that is not the initiative's: its day, and what lead times are multiplied by from then on.</summary>
    public (DateOnly From, double Factor)? OtherChange { get; init; }

    /// <summary>The day on which easy orders (a third of the lead time) begin to come in other numbers, and their share from then on; a fifth before.</summary>
    public (DateOnly From, double EasyShare)? MixShift { get; init; }

    /// <summary>The regions: name, share of orders, go-live of its own (the scenario's where null), and whether it ever goes live.</summary>
    public IReadOnlyList<SimulatedRegion> Regions { get; init; } = [new("North", 0.3), new("South", 0.3), new("East", 0.25), new("West", 0.15)];

    /// <summary>The kinds of customers: name, share of orders, and what their lead times are multiplied by from the go-live on beside the effect.</summary>
    public IReadOnlyList<SimulatedSegment> Segments { get; init; } = [new("Enterprise", 0.15), new("Business", 0.45), new("Home", 0.4)];
}
