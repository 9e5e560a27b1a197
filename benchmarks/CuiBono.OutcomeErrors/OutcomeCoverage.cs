using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Simulation;

namespace CuiBono.OutcomeErrors;

/// <summary>How often the intervals of an assessment hold the true figures.</summary>
internal static class OutcomeCoverage
{
    private static readonly DateOnly GoLive = new(2026, 1, 12);

    private static readonly (string Name, double Customers, double Weeks)[] Conditions = [("independent orders", 0, 0), ("customers alike", 0.4, 0), ("weeks alike", 0, 0.1)];

    public static void Run(int seeds, int threads)
    {
        foreach (var (name, customers, weeks) in Conditions)
        {
            var tally = new Tally();
            foreach (var rate in (double[])[2, 20])
                tally.Run(seeds, threads, seed => Of(new(seed)
                {
                    OrdersADay = rate,
                    CustomerSpread = customers,
                    WeekSpread = weeks,
                    GoLive = GoLive,
                    Effect = 0.8,
                    CostEffect = 0.8,
                    FaultEffect = 0.5,
                    Regions = [new("North", 0.3), new("South", 0.3), new("East", 0.25, Never: true), new("West", 0.15, Never: true)],
                }, rate < 10 ? "few" : "many"));
            tally.Print(name);
        }
    }

    private static IEnumerable<(string Row, string Column, bool Holds)> Of(OrderScenario scenario, string size)
    {
        var orders = OrderSimulator.Orders(scenario).ToList();
        var plan = new OutcomePlan(Direction.Decrease) { GoLive = GoLive, By = new(2026, 6, 1), Target = 0, Waves = new Dictionary<string, DateOnly> { ["North"] = GoLive, ["South"] = GoLive } };
        foreach (var metric in Enum.GetValues<Metric>())
        {
            var (row, isFirst) = ($"{metric}, {size}", true);
            var data = Cases.Of(scenario, orders, metric, scenario.LastDay, withSegments: false);
            foreach (var design in (string[])[ComparisonDesign.BeforeAfter, "difference-in-differences", "interrupted-time-series", "interrupted-time-series-with-control"])
            {
                var found = OutcomeTest.Of(plan with { Design = design }, data, new(2026, 7, 1));
                if (found.Observed is not { } observed || found.Before is not { } before) continue;
                var horizon = found.Horizon ?? double.PositiveInfinity;
                if (isFirst)
                {
                    // A figure is that of its weeks as they were; an effect is that of weeks in general.
                    yield return (row, "before", before.Interval.Contains(InTheseWeeks(new(GoLive.AddYears(-1), GoLive.AddDays(-1)))));
                    yield return (row, "observed", observed.Interval.Contains(InTheseWeeks(found.Period!.Value)));
                    isFirst = false;
                }

                if (found.Effect is { } effect && effect.Design == design)
                    yield return (row, design, effect.Interval.Contains(Truth.Of(scenario, metric, GoLive, true, horizon) - Truth.Of(scenario, metric, GoLive.AddDays(-1), true, horizon)));

                double InTheseWeeks(Period period) => orders.Where(order => period.Contains(order.Day) && (order.Region is "North" or "South")).GroupBy(order => order.WeekFactor)
                    .Select(week => (Cases: week.Count(), True: Truth.Of(scenario, metric, period.To, true, horizon, week.Key))).ToList() is var weeks
                    ? weeks.Sum(week => week.Cases * week.True) / weeks.Sum(week => week.Cases) : double.NaN;
            }
        }
    }
}
