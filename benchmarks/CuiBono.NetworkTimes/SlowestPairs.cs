using System.Diagnostics;
using System.Globalization;
using CuiBono.Networks;
using CuiBono.Networks.Diversity;

namespace CuiBono.NetworkTimes;

/// <summary>Pairs without a shared risk on generated backbones of 300 to 750 nodes, each with its proof: the median and the slowest of random pairs.</summary>
internal static class SlowestPairs
{
    private static readonly (int Nodes, int Links)[] Sizes = [(300, 390), (300, 450), (500, 650), (750, 900), (750, 1_050), (750, 1_200)];

    public static int Run(int pairsOfEach)
    {
        Console.WriteLine($"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, {Environment.ProcessorCount} processors");
        Console.WriteLine("| nodes, links | seed | pairs | median ms | slowest ms | slowest pair |\n|---|---:|---:|---:|---:|---|");
        foreach (var (nodes, links) in Sizes)
        {
            foreach (var seed in (int[])[1, 2, 3])
                Console.WriteLine(Row(Generated.Backbone(nodes, links, seed), seed, pairsOfEach));
        }

        return 0;
    }

    private static string Row(Inventory inventory, int seed, int pairs)
    {
        var analysis = new DiversityAnalysis(inventory, RiskModel.Of(inventory, RiskBasis.DefaultCorridor));
        var random = new Random(9);
        var times = new List<(double Milliseconds, string Pair)>();
        while (times.Count < pairs)
        {
            var (from, to) = (random.Next(inventory.Nodes.Count), random.Next(inventory.Nodes.Count));
            if (from == to) continue;
            var start = Stopwatch.GetTimestamp();
            var verdict = analysis.Between(from, to).Verdict;
            times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, $"n{from} to n{to}, {verdict}"));
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"| {inventory.Nodes.Count}, {inventory.Links.Count} | {seed} | {pairs} | {times[pairs / 2].Milliseconds:0.0} | {times[^1].Milliseconds:0} | {times[^1].Pair} |");
    }
}
