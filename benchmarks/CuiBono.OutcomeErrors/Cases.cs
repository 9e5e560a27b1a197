using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Simulation;

namespace CuiBono.OutcomeErrors;

/// <summary>Simulated orders as the cases of a metric, as they were known on a day.</summary>
internal static class Cases
{
    public static MetricData Of(OrderScenario scenario, IReadOnlyList<SimulatedOrder> orders, Metric metric, DateOnly known, bool withSegments = true)
    {
        var (regions, segments) = (scenario.Regions.Select(region => region.Name).ToList(), scenario.Segments.Select(segment => segment.Name).ToList());
        var customers = new Dictionary<string, int>();
        var seen = orders.TakeWhile(order => order.Day <= known).ToList();
        var observations = seen.ConvertAll(order =>
        {
            double followed = known.DayNumber + 1 - order.Day.DayNumber;
            var (value, finalAfter) = Final(order, metric);
            var isOpen = finalAfter >= followed;
            if (!customers.TryGetValue(order.Customer, out var customer)) customers[order.Customer] = customer = customers.Count;
            return new Observation(order.Day, !isOpen ? value : metric == Metric.Lead ? followed : 0)
            {
                Open = isOpen,
                FinalAfter = isOpen ? followed : finalAfter,
                Cohort = regions.IndexOf(order.Region),
                Unit = scenario.CustomerSpread > 0 ? customer : -1,
            };
        });
        return new(metric switch { Metric.Lead => MeasureKind.Duration, Metric.Cost => MeasureKind.Mean, _ => MeasureKind.Share }, observations)
        {
            Cohorts = regions,
            Until = known,
            Segmentations = !withSegments ? [] :
            [
                new("segment", segments, [.. seen.Select(order => segments.IndexOf(order.Segment))]),
                new("product", ["Easy", "Standard"], [.. seen.Select(order => order.Product == "Easy" ? 0 : 1)]),
            ],
        };
    }

    /// <summary>The true value of an order, and the days until it is final.</summary>
    private static (double Value, double FinalAfter) Final(SimulatedOrder order, Metric metric) => metric switch
    {
        Metric.Lead => (order.LeadDays, order.LeadDays),
        Metric.Kept => (order.KeptPromise ? 1 : 0, Math.Min(order.LeadDays, order.Promised.DayNumber + 1 - order.Day.DayNumber)),
        Metric.Faults => (order.FaultAfterDays is null ? 0 : 1, order.LeadDays + (order.FaultAfterDays ?? 30)),
        _ => ((double)order.Cost, order.LeadDays),
    };
}
