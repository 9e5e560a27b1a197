namespace CuiBono.Simulation;

/// <summary>What a simulated order desk looks like, and what is planted in it.</summary>
/// <param name="Seed">The same seed and scenario give the same orders.</param>
public sealed record OrderScenario(ulong Seed)
{
    /// <summary>The day of the first order.</summary>
    public DateOnly FirstDay { get; init; } = new(2025, 1, 1);

    /// <summary>The day on which the log was taken: what happens later is not in it, and orders are open.</summary>
    public DateOnly LastDay { get; init; } = new(2026, 6, 30);

    /// <summary>Mean orders on a working day; at weekends and on public holidays a fifth of them.</summary>
    public double OrdersADay { get; init; } = 12;

    /// <summary>The mean days from an order to its activation, before anything is planted.</summary>
    public double LeadDays { get; init; } = 20;

    /// <summary>How much lead times of like orders spread, on the logarithmic scale.</summary>
    public double LeadSpread { get; init; } = 0.45;

    /// <summary>How much lead times differ between customers, on the logarithmic scale; 0 where orders of one customer are no more alike than others.</summary>
    public double CustomerSpread { get; init; }

    /// <summary>How much lead times differ between weeks, on the logarithmic scale, each week like the one before by 0.6: work piles up and is worked off. 0 for none.</summary>
    public double WeekSpread { get; init; }

    /// <summary>The share of orders in which an automatic step fails and an agent corrects the order.</summary>
    public double FalloutShare { get; init; } = 0.08;

    /// <summary>The share of activated lines that come back with a fault within 30 days.</summary>
    public double FaultShare { get; init; } = 0.06;

    /// <summary>The share by which lead times swing over the year, longest in the middle of January; 0 for none.</summary>
    public double Season { get; init; }

    /// <summary>The day of the change, or null for none.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>What lead times of orders from the go-live on are multiplied by.</summary>
    public double Effect { get; init; } = 1;

    /// <summary>What the cost of handling orders from the go-live on is multiplied by. Beside an <see cref="Effect"/> over 1 cost falls because customers wait.</summary>
    public double CostEffect { get; init; } = 1;

    /// <summary>What the share of lines that come back is multiplied by for orders from the go-live on.</summary>
    public double FaultEffect { get; init; } = 1;

    /// <summary>The end of a dip after the go-live, and what lead times are multiplied by in it.</summary>
    public (DateOnly Until, double Factor)? Dip { get; init; }

    /// <summary>A change that is not the initiative's: its day, and what lead times are multiplied by from then on.</summary>
    public (DateOnly From, double Factor)? OtherChange { get; init; }

    /// <summary>The day on which easy orders (four tenths of the mean lead time) begin to come in other numbers, and their share from then on; a fifth before.</summary>
    public (DateOnly From, double EasyShare)? MixShift { get; init; }

    /// <summary>Anticipation: on how many days before the go-live customers hold back this share of their orders; as many more come on as many days from it on.</summary>
    public (int Days, double Share)? HeldBack { get; init; }

    /// <summary>A definition that changes: from this day on an activity goes by another name.</summary>
    public (DateOnly From, string Activity, string Name)? Renamed { get; init; }

    /// <summary>A rush: from one day to another so many times as many orders come.</summary>
    public (DateOnly From, DateOnly Until, double Factor)? Rush { get; init; }

    /// <summary>How the teams of the desk take to a new system from the go-live on; null where there is one desk and one system.</summary>
    public SimulatedAdoption? Adoption { get; init; }

    /// <summary>What leaves the standard path beside what orders do by themselves; null for nothing.</summary>
    public SimulatedDeviations? Deviations { get; init; }

    /// <summary>The regions: name, share of orders, go-live of its own (the scenario's where null), and whether it ever goes live.</summary>
    public IReadOnlyList<SimulatedRegion> Regions { get; init; } = [new("North", 0.3), new("South", 0.3), new("East", 0.25), new("West", 0.15)];

    /// <summary>The kinds of customers: name, share of orders, and what their lead times are multiplied by from the go-live on beside the effect.</summary>
    public IReadOnlyList<SimulatedSegment> Segments { get; init; } = [new("Enterprise", 0.15), new("Business", 0.45), new("Home", 0.4)];

    /// <summary>The day from which a region is live, or null where it never is.</summary>
    public DateOnly? GoLiveOf(SimulatedRegion region) => region.Never ? null : region.GoLive ?? GoLive;

    /// <summary>The true mean lead time of orders of a day, a region, a segment and a product, the lognormal's mean.</summary>
    public double ExpectedDays(DateOnly day, SimulatedRegion region, SimulatedSegment segment, bool isEasy)
    {
        var expected = LeadDays * (isEasy ? 0.4 : 1.15) * (1 + (Season * Math.Cos(2 * Math.PI * (day.DayOfYear - 15) / 365.25)));
        if (OtherChange is { } other && day >= other.From) expected *= other.Factor;
        if (GoLiveOf(region) is { } goLive && day >= goLive) expected *= segment.Effect * (Dip is { } dip && day <= dip.Until ? dip.Factor : Effect);
        return expected;
    }

    /// <summary>Whether a day is in the rush.</summary>
    public bool IsRush(DateOnly day) => Rush is { } rush && day >= rush.From && day <= rush.Until;

    /// <summary>The true mean number of orders on a day on which the desk works.</summary>
    public double OrdersOn(DateOnly day) => OrdersADay * (IsRush(day) ? Rush!.Value.Factor : 1) * (HeldBack is { } held && GoLive is { } goLive
        ? day < goLive && day >= goLive.AddDays(-held.Days) ? 1 - held.Share : day >= goLive && day < goLive.AddDays(held.Days) ? 1 + held.Share : 1 : 1);

    /// <summary>The true share of easy orders on a day.</summary>
    public double EasyShare(DateOnly day) => MixShift is { } mix && day >= mix.From ? mix.EasyShare : 0.2;
}
