using System.Diagnostics;
using System.Globalization;
using CuiBono.OutcomeErrors;
using CuiBono.Simulation;

// generate FILE ORDERS_A_DAY     writes a simulated log and says how fast and in how much memory
// coverage [SEEDS] [THREADS]     how often the intervals of an assessment hold the true figures
// statistics [RUNS] [THREADS]    how often the intervals of CuiBono.Statistics hold the truth
// alarms [SEEDS] [THREADS]       how often a verdict says what is not so
// power [SEEDS] [THREADS]        how often what is planted is found
var (runs, threads) = (args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var first) ? first : 400, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
switch (args)
{
    case ["generate", var file, var rate]:
        var clock = Stopwatch.StartNew();
        var events = 0L;
        using (var stream = File.Create(file))
        {
            OrderCsv.Write(OrderSimulator.Orders(new(1) { OrdersADay = double.Parse(rate, CultureInfo.InvariantCulture) }).Select(order =>
            {
                events += order.Events.Count;
                return order;
            }), stream);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events, {stream.Length / 1e6:N0} MB, {clock.Elapsed.TotalSeconds:0.0} s, peak {PeakMebibytes():N0} MiB"));
        }

        return 0;

    case ["coverage", ..]:
        OutcomeCoverage.Run(runs, threads);
        return 0;

    case ["statistics", ..]:
        StatisticsCoverage.Run(runs, threads);
        return 0;

    case ["alarms", ..]:
        FalseAlarms.Run(runs, threads);
        return 0;

    case ["power", ..]:
        Power.Run(runs, threads);
        return 0;

    default:
        Console.Error.WriteLine("usage: generate FILE ORDERS_A_DAY | statistics|coverage|alarms|power [RUNS] [THREADS]");
        return 2;
}

static double PeakMebibytes() =>
    double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
