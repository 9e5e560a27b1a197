using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Simulation;

namespace CuiBono.Outcomes.Tests;

/// <summary>Simulated orders as the cases of a metric: lead time in days, open orders for as long as they were seen.</summary>
internal static class Orders
{
    public static readonly DateOnly GoLive = new(2026, 1, 12);

    public static readonly OutcomePlan Plan = new(Direction.Decrease) { GoLive = GoLive, Baseline = 20, Target = 16, By = new(2026, 6, 1) };

    public static MetricData Data(OrderScenario scenario)
    {
        var orders = OrderSimulator.Orders(scenario).ToList();
        var end = scenario.LastDay.AddDays(1);
        var regions = scenario.Regions.Select(region => region.Name).ToList();
        var segments = scenario.Segments.Select(segment => segment.Name).ToList();
        return new MetricData(MeasureKind.Duration, [.. orders.Select(order => new Observation(order.Day, order.Open ? end.DayNumber - order.Day.DayNumber : order.LeadDays)
        {
            Open = order.Open,
            FinalAfter = order.Open ? end.DayNumber - order.Day.DayNumber : order.LeadDays,
            Cohort = regions.IndexOf(order.Region),
        })])
        {
            Cohorts = regions,
            Segmentations =
            [
                new("segment", segments, [.. orders.Select(order => segments.IndexOf(order.Segment))]),
                new("product", ["Easy", "Standard"], [.. orders.Select(order => order.Product == "Easy" ? 0 : 1)]),
            ],
            Until = scenario.LastDay,
        };
    }

    /// <summary>How many of so many seeds satisfy something.</summary>
    public static int Count(int seeds, Func<ulong, bool> holds) => Enumerable.Range(1, seeds).Count(seed => holds((ulong)seed * 7919));
}
