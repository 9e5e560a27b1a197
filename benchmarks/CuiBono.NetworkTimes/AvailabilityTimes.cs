using System.Diagnostics;
using System.Globalization;
using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Import;

namespace CuiBono.NetworkTimes;

/// <summary>Exact availability of random pairs of located nodes of one network, links independent: how long, and for how many the value is exact.</summary>
internal static class AvailabilityTimes
{
    // Where a file has no places at all, every link is taken to be so long.
    private const double UnknownMetres = 40_000;

    public static int Run(IReadOnlyList<string> arguments)
    {
        var count = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 100;
        var inventory = arguments.Count > 0 && arguments[0] != "generated" ? Read(arguments[0]) : Generated.Backbone(750, 900);
        var (graph, lines, rates, random) = (Graph.Of(inventory), LinkLines.Of(inventory), new FailureRates(), new Random(7));
        List<int> located = [.. inventory.Nodes.Index().Where(node => node.Item.Position is not null).Select(node => node.Index)];
        var isPlaced = located.Count > 0;
        if (!isPlaced) located = [.. Enumerable.Range(0, inventory.Nodes.Count)];
        double[] down = [.. lines.Metres.Select(metres => metres >= 0 ? rates.OfCable(metres) : isPlaced ? 1 : rates.OfCable(UnknownMetres))];
        var (seconds, exact, widest) = (new List<double>(), 0, 0.0);
        TwoTerminal.Of(graph, down, [], located[0], located[^1]);
        for (var pair = 0; pair < count; pair++)
        {
            var (a, b) = (located[random.Next(located.Count)], located[random.Next(located.Count)]);
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            var found = TwoTerminal.Of(graph, down, [], a, b);
            seconds.Add((Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
            if (found.IsExact) exact++;
            else widest = Math.Max(widest, (found.High - found.Low) / found.High);
        }

        seconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{inventory.Nodes.Count} nodes ({(isPlaced ? located.Count : 0)} located), {inventory.Links.Count} links, {count} pairs: {exact} exact, widest gap of the others {widest:0.0e0} of the upper bound; processor time: median {seconds[count / 2] * 1e3:0} ms, tenth slowest {seconds[count * 9 / 10] * 1e3:0} ms, slowest {seconds[^1] * 1e3:0} ms"));
        return 0;
    }

    private static Inventory Read(string path)
    {
        using var file = File.OpenRead(path);
        return GraphMlReader.Read(file, path);
    }
}
