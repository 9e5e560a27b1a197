using System.Diagnostics;
using System.Globalization;
using CuiBono.Simulation;

// generate FILE ORDERS_A_DAY   writes a simulated log and says how fast and in how much memory
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

    default:
        Console.Error.WriteLine("usage: generate FILE ORDERS_A_DAY");
        return 2;
}

static double PeakMebibytes() =>
    double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
