using CuiBono.Simulation;
using MathNet.Numerics.Distributions;

namespace CuiBono.OutcomeErrors;

/// <summary>The true figures of a scenario, from its parameters; they need no simulated order, except for the cost.</summary>
internal static class Truth
{
    private static readonly Lazy<double> CostBefore = new(() => OrderSimulator.Orders(new(987654321) { OrdersADay = 2_000, LastDay = new(2025, 12, 31) }).Average(order => (double)order.Cost));

    /// <summary>The true figure of orders of a day in regions that go live or in those that never do.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="day">The day.</param>
    /// <param name="treated">Which regions.</param>
    /// <param name="horizon">Where lead times are cut.</param>
    /// <param name="weekFactor">What the week's lead times were multiplied by, or null for weeks in general.</param>
    public static double Of(OrderScenario scenario, Metric metric, DateOnly day, bool treated, double horizon, double? weekFactor = null)
    {
        var regions = scenario.Regions.Where(region => region.Never != treated).ToList();
        var (sum, weight) = (0.0, 0.0);
        foreach (var region in regions)
            foreach (var segment in scenario.Segments)
                foreach (var isEasy in (bool[])[true, false])
                {
                    var share = region.Share * segment.Share * (isEasy ? scenario.EasyShare(day) : 1 - scenario.EasyShare(day));
                    sum += share * Of(scenario, metric, scenario.ExpectedDays(day, region, segment, isEasy), horizon, weekFactor, scenario.GoLiveOf(region) is { } goLive && day >= goLive);
                    weight += share;
                }

        return sum / weight;
    }

    private static double Of(OrderScenario scenario, Metric metric, double mean, double horizon, double? weekFactor, bool isLive)
    {
        var spread = Math.Sqrt((scenario.LeadSpread * scenario.LeadSpread) + (scenario.CustomerSpread * scenario.CustomerSpread) + (weekFactor is null ? scenario.WeekSpread * scenario.WeekSpread : 0));
        var promised = Math.Ceiling(mean * 1.2);
        mean *= weekFactor ?? 1;
        var centre = Math.Log(mean) - (spread * spread / 2);
        double Below(double days) => Normal.CDF(centre, spread, Math.Log(days));
        return metric switch
        {
            // The mean of a lognormal variable cut at a horizon.
            Metric.Lead => (mean * Normal.CDF(0, 1, (Math.Log(horizon) - centre - (spread * spread)) / spread)) + (horizon * (1 - Below(horizon))),
            // The order comes between 7 and 21 o'clock, and has until the midnight after the promised day.
            Metric.Kept => Enumerable.Range(0, 140).Average(step => Below(promised + 1 - ((7 + ((step + 0.5) / 10)) / 24))),
            Metric.Faults => scenario.FaultShare * (isLive ? scenario.FaultEffect : 1),
            _ => CostBefore.Value * (isLive ? scenario.CostEffect : 1),
        };
    }
}
