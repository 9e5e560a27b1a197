using System.Globalization;
using CuiBono.Simulation;

/// <summary>A workspace whose one initiative, in operation, tests five outcomes on an order log of about a million events.</summary>
internal static class MillionEvents
{
    private static readonly DateOnly GoLive = new(2026, 3, 2);

    /// <summary>Makes the workspace in a temporary folder; gives the folder, the log and the number of its events.</summary>
    public static (string Folder, string Log, long Events) Make()
    {
        var folder = Directory.CreateTempSubdirectory("cuibono-million").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "initiatives"));
        File.WriteAllText(Path.Combine(folder, "cuibono.yaml"), "schema: cuibono/workspace/1\nname: A million events\ncustomers:\n  - {id: business, name: Business customers, kind: enterprise}\n");
        File.WriteAllText(Path.Combine(folder, "initiatives", "faster.md"), Initiative);
        var log = Path.Combine(folder, "orders.csv");
        var events = 0L;
        using (var output = File.Create(log))
            OrderCsv.Write(OrderSimulator.Orders(new OrderScenario(5) { FirstDay = new(2024, 1, 2), LastDay = new(2026, 11, 22), OrdersADay = 160, GoLive = GoLive, Effect = 0.7 }).Select(Counted), output);
        return (folder, log, events);

        SimulatedOrder Counted(SimulatedOrder order)
        {
            events += order.Events.Count;
            return order;
        }
    }

    private static string Initiative
    {
        get
        {
            const string Common = "file: ../orders.csv, unit: customer, segments: [region, segment, product], zone: Europe/Berlin";
            return string.Create(CultureInfo.InvariantCulture, $$$"""
                ---
                id: faster
                title: Faster
                stage: operation
                class: customer-facing
                customers: [business]
                outcomes:
                  - {id: time, customer: business, metric: lead time, unit: days, direction: decrease, design: interrupted-time-series, target: {value: 16, by: 2026-09-30}, data: { {{{Common}}}, measure: lead-time, from: Order received, to: Service active, clock: {Document requested: customer}, calendar: {hours: "07:00-19:00"} } }
                  - {id: kept, customer: business, metric: date kept, unit: "%", direction: increase, target: {value: 80, by: 2026-09-30}, data: { {{{Common}}}, measure: on-time-first, to: Service active, promised: promised}}
                  - {id: fallout, customer: business, metric: fallout, unit: "%", direction: decrease, guardrail: true, target: {value: 15, by: 2026-09-30}, data: { {{{Common}}}, measure: order-fallout, to: Service active, activities: [Order corrected]}}
                  - {id: touches, metric: touches, unit: touches, direction: decrease, target: {value: 5, by: 2026-09-30}, data: { {{{Common}}}, measure: manual-touches, to: Service active, automatic: [web shop, order system, appointment portal, test system, activation system, customer]}}
                  - {id: cost, metric: cost, unit: EUR, direction: decrease, target: {value: 150, by: 2026-09-30}, data: { {{{Common}}}, measure: cost-a-case, attribute: cost}}
                system: {name: Hub, go_live: {{{GoLive:yyyy-MM-dd}}}}
                ---
                Business customers wait.
                """);
        }
    }
}
