using System.Diagnostics;
using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Conformance;
using CuiBono.Processes.Import;
using CuiBono.Processes.Models;
using CuiBono.Processes.Tests.Conformance;

namespace CuiBono.ProcessTimes;

/// <summary>Alignments of the reference logs and of generated hard ones. The peer's CPU seconds are quoted: pm4py 2.7.14, its best published setting, on a machine of this kind.</summary>
internal static class AlignTimes
{
    private static readonly (string Log, string Model, double? Peer)[] References =
    [
        ("receipt_wabo", "imf02", 5.5), ("receipt_wabo", "im", 1.8), ("sepsis", "imf02", 3.2), ("sepsis", "im", null),
        ("bpic2013_closed", "imf02", 1.5), ("bpic2013_closed", "im", 8.6), ("bpic2020_DomesticDeclarations", "imf02", 1.0), ("bpic2020_DomesticDeclarations", "im", 0.9),
    ];

    /// <summary>Aligns the reference logs in a folder.</summary>
    public static void Reference(string folder)
    {
        Console.WriteLine("| log, net | cost | first s | median s | states | pm4py CPU s, quoted | ratio |\n|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, model, peer) in References)
        {
            var (log, net) = (Read(folder, name), Net(folder, name, model));
            var times = new List<double>();
            AlignmentResult result;
            do result = Timed(log, net, 1, times);
            while (times.Count < 7);
            var median = times.Order().ElementAt(3);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} {model} | {result.Cost} | {times[0]:0.000} | {median:0.0000} | {result.Variants.Sum(variant => (long)variant.States)} | {peer} | {peer / median:0} |"));
        }
    }

    /// <summary>Aligns 13,000 generated cases of 4,366 variants with the net of each of some random trees.</summary>
    public static void Hard(int first, int last, int maxStates)
    {
        Console.WriteLine("| seed | places, transitions, silent | events | longest | cost | unfinished cases | s | s, degree 2 | states | most states |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var seed = first; seed <= last; seed++)
        {
            var generator = new HardLog((ulong)seed);
            var tree = generator.Tree(30);
            var log = generator.Play(tree, 13_000, 4_366);
            var net = PetriNet.Of(tree);
            var times = new List<double>();
            var result = Timed(log, net, 1, times, maxStates);
            Timed(log, net, 2, times, maxStates);
            var longest = result.Variants.Max(variant => variant.Events);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {seed} | {net.Places.Count}, {net.Transitions.Count}, {net.Transitions.Count(one => one.Label is null)} | {log.EventCount} | {longest} | {result.Cost} | {result.UnfinishedCases} | {times[0]:0.00} | {times[1]:0.00} | {result.Variants.Sum(variant => (long)variant.States)} | {result.Variants.Max(variant => variant.States)} |"));
        }
    }

    /// <summary>Compares a sample of the variants of the generated logs, spread over their lengths, with the definition: Dijkstra on the synchronous product.</summary>
    /// <returns>Whether all costs that the twin found are ours.</returns>
    public static bool Check(int first, int last, int sample, int twinStates)
    {
        Console.WriteLine("| seed | sample | the twin finished | its longest | equal costs | s |\n|---:|---:|---:|---:|---:|---:|");
        var isEqual = true;
        for (var seed = first; seed <= last; seed++)
        {
            var clock = Stopwatch.StartNew();
            var generator = new HardLog((ulong)seed);
            var tree = generator.Tree(30);
            var log = generator.Play(tree, 13_000, 4_366);
            var net = PetriNet.Of(tree);
            var (variants, result) = (Variants.Of(log), Alignments.Of(log, net, AlignmentOptions.Default));
            var byLength = Enumerable.Range(0, variants.Count).OrderBy(variant => result.Variants[variant].Events).ToList();
            var (pick, finished, longest, equal) = (new Random(seed), 0, 0, 0);
            for (var at = 0; at < sample; at++)
            {
                var variant = byLength[(int)((at + pick.NextDouble()) * byLength.Count / sample)];
                var trace = variants.Sequence(variant).ToArray().Select(activity => log.ActivityNames[activity]).ToList();
                if (SlowAlignment.Cost(net, trace, twinStates) is not { } cost) continue;
                finished++;
                longest = Math.Max(longest, trace.Count);
                if (cost == result.Variants[variant].Cost) equal++;
            }

            isEqual &= equal == finished;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {seed} | {sample} | {finished} | {longest} | {equal} | {clock.Elapsed.TotalSeconds:0} |"));
        }

        return isEqual;
    }

    /// <summary>Replays tokens of the reference logs on the nets of the inductive miner without a noise bound.</summary>
    public static void Replay(string folder)
    {
        Console.WriteLine("| log | events | first ms | median ms | median ns an event | pm4py CPU s, quoted | ratio |\n|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, peer) in new[] { ("bpic2013_closed", 0.2637), ("sepsis", 1.0689), ("receipt_wabo", 0.1642), ("bpic2020_DomesticDeclarations", 0.3109) })
        {
            var (log, net) = (Read(folder, name), Net(folder, name, "im"));
            var times = new List<double>();
            for (var run = 0; run < 15; run++)
            {
                var clock = Stopwatch.StartNew();
                TokenReplay.Of(log, net);
                times.Add(clock.Elapsed.TotalSeconds);
            }

            var median = times.Order().ElementAt(7);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {log.EventCount} | {1_000 * times[0]:0.0} | {1_000 * median:0.00} | {1e9 * median / log.EventCount:0} | {peer:0.00} | {peer / median:0} |"));
        }
    }

    private static AlignmentResult Timed(EventLog log, PetriNet net, int degree, List<double> times, int maxStates = 4_000_000)
    {
        var clock = Stopwatch.StartNew();
        var result = Alignments.Of(log, net, AlignmentOptions.Default with { Degree = degree, MaxStates = maxStates });
        times.Add(clock.Elapsed.TotalSeconds);
        return result;
    }

    private static EventLog Read(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, $"{name}.xes.gz"));
        return XesReader.Read(file, name, ImportOptions.Default).Log;
    }

    private static PetriNet Net(string folder, string name, string model)
    {
        using var file = File.OpenRead(Path.Combine(folder, "models", $"{name}-{model}.pnml"));
        return PnmlReader.Read(file, name).Model!;
    }
}
