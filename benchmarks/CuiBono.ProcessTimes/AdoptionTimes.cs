using System.Diagnostics;
using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Processes.Discovery;
using CuiBono.Processes.Exceptions;
using CuiBono.Processes.Import;
using CuiBono.Simulation;

namespace CuiBono.ProcessTimes;

/// <summary>Adoption and exceptions of a simulated log beside other passes over it: reading it, and its directly-follows graph.</summary>
internal static class AdoptionTimes
{
    private static readonly string[] Path = ["Order received", "Order checked", "Feasibility confirmed", "Appointment made", "Line built", "Line tested", "Service active"];

    public static void Run(double ordersADay, int runs)
    {
        var goLive = new DateOnly(2026, 1, 12);
        var scenario = new OrderScenario(1)
        {
            OrdersADay = ordersADay,
            GoLive = goLive,
            Adoption = new([new("Desk North", 0.5, 0.2, 0.9), new("Desk South", 0.5, 0.6, 0.6)]) { FallbackShare = 0.05, CardFileShare = 0.1, IneligibleShare = 0.2 },
            Deviations = new() { Habit = new("Desk South", "Appointment made", 0.2), Contract = new("Municipal Housing", 0.03, "Line tested", 0.2, 0.8), EntryErrors = 0.03 },
        };
        using var csv = new MemoryStream();
        OrderCsv.Write(OrderSimulator.Orders(scenario), csv, withSystems: true);
        EventLog Read()
        {
            csv.Position = 0;
            return CsvLogReader.Read(csv, "orders.csv", ImportOptions.Default).Log;
        }

        var log = Read();
        var adoption = new AdoptionTerms(goLive) { New = Marks("system", "one-click desk"), Old = Marks("system", "desk 98"), Eligible = Marks("product", "Easy", "Standard"), To = "Service active", Team = "team", Retired = [new RetiredTerms("Card file updated")] };
        var exceptions = new ExceptionTerms(Path) { Register = [new RegisterEntry("contract") { Applies = Marks("customer", "Municipal Housing"), Approved = Marks("activity", "Waiver signed") }], Customer = "customer", Product = "product", Team = "team", GoLive = goLive };
        (string Name, Func<long> Work)[] steps =
        [
            ("reading the CSV", () => Read().EventCount),
            ("directly-follows graph", () => DirectlyFollowsGraph.Of(log).Edges.Length),
            ("adoption", () => AdoptionFigures.Of(log, adoption).Cases),
            ("exceptions", () => PathExceptions.Of(log, exceptions).OffPath),
        ];
        var medians = new double[steps.Length];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{log.EventCount:N0} events, {log.CaseCount:N0} cases, {steps[3].Work():N0} off the path\n\n| step | median ms | of reading |\n|---|---:|---:|"));
        for (var at = 0; at < steps.Length; at++)
        {
            var times = Enumerable.Range(0, runs).Select(_ => Milliseconds(steps[at].Work)).Order().ToList();
            medians[at] = times[runs / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {steps[at].Name} | {medians[at]:0} | {medians[at] / medians[0]:0.00} |"));
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> Marks(string column, params string[] values) => new() { [column] = values };

    private static double Milliseconds(Func<long> work)
    {
        var clock = Stopwatch.StartNew();
        if (work() == long.MinValue) throw new InvalidOperationException("The work is used, so that it is not left out.");
        return clock.Elapsed.TotalMilliseconds;
    }
}
