using System.Diagnostics;
using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Discovery;
using CuiBono.Processes.Import;
using CuiBono.Processes.Models;

namespace CuiBono.ProcessTimes;

/// <summary>What has no peer in DuckDB: the graph beside one pass over the columns, and the miner beside pm4py's quoted CPU seconds.</summary>
internal static class EngineTimes
{
    /// <summary>The directly-follows graph with mean times, and the least that any answer needs: each activity, time and case read once.</summary>
    public static void Floor(string file, int runs)
    {
        var log = Read(file);
        var (passes, graphs) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs + 3; run++)
        {
            var pass = Seconds(() => OnePass(log));
            var graph = Seconds(() => DirectlyFollowsGraph.Of(log).Edges.Length);
            if (run < 3) continue;
            passes.Add(pass);
            graphs.Add(graph);
        }

        var ratios = passes.Zip(graphs, (pass, graph) => graph / pass).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one pass {1_000 * Median(passes):0.0} ms, graph {1_000 * Median(graphs):0.0} ms, ratio pair by pair {ratios[0]:0.0} to {ratios[^1]:0.0}, median {Median(ratios):0.0}"));
    }

    /// <summary>The inductive miner.</summary>
    public static void Discover(string file, int runs)
    {
        var log = Read(file);
        Console.WriteLine("| miner | first s | median s | leaves | pm4py CPU s, quoted | ratio |\n|---|---:|---:|---:|---:|---:|");
        foreach (var (noise, peer) in new[] { (0.0, 189.5), (0.2, 13.1) })
        {
            var leaves = 0L;
            var times = Enumerable.Range(0, runs).Select(_ => Seconds(() => leaves = Leaves(InductiveMiner.Discover(log, noise)))).ToList();
            var median = Median(times);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {(noise == 0 ? "IM" : "IMf 0.2")} | {times[0]:0.00} | {median:0.00} | {leaves} | {peer} | {peer / median:0} |"));
        }
    }

    private static EventLog Read(string file)
    {
        using var stream = File.OpenRead(file);
        return CsvLogReader.Read(stream, file, ImportOptions.Default).Log;
    }

    private static long OnePass(EventLog log)
    {
        var sum = 0L;
        foreach (var activity in log.Activities) sum += activity;
        foreach (var time in log.Times) sum += time;
        foreach (var start in log.CaseStarts) sum += start;
        return sum;
    }

    private static long Leaves(ProcessTree tree) => tree.Children.Count == 0 ? 1 : tree.Children.Sum(Leaves);

    private static double Seconds(Func<long> work)
    {
        var clock = Stopwatch.StartNew();
        if (work() == long.MinValue) throw new InvalidOperationException("The work is used, so that it is not left out.");
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
