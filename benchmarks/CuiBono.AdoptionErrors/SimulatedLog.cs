using CuiBono.Processes;
using CuiBono.Processes.Import;
using CuiBono.Simulation;

namespace CuiBono.AdoptionErrors;

/// <summary>A simulated log as a reader gets it, by way of its CSV, and beside it the truth.</summary>
/// <param name="Log">The log.</param>
/// <param name="Orders">The truth of each order, by its id.</param>
internal sealed record SimulatedLog(EventLog Log, IReadOnlyDictionary<string, SimulatedOrder> Orders)
{
    public static SimulatedLog Of(OrderScenario scenario)
    {
        var orders = OrderSimulator.Orders(scenario).ToList();
        using var csv = new MemoryStream();
        OrderCsv.Write(orders, csv, withSystems: true);
        csv.Position = 0;
        return new(CsvLogReader.Read(csv, "orders.csv", ImportOptions.Default).Log, orders.ToDictionary(order => order.Id));
    }

    /// <summary>The truth of a case.</summary>
    public SimulatedOrder Truth(int @case) => Orders[Log.CaseId(@case)];
}
