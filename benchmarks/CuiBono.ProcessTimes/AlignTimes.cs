using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CuiBono.Processes;
using CuiBono.Processes.Conformance;
using CuiBono.Processes.Models;

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
            var log = Activities(Path.Combine(folder, $"{name}.xes.gz"));
            using var file = File.OpenRead(Path.Combine(folder, "models", $"{name}-{model}.pnml"));
            var net = PnmlReader.Read(file, name).Model!;
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

    private static AlignmentResult Timed(EventLog log, PetriNet net, int degree, List<double> times, int maxStates = 4_000_000)
    {
        var clock = Stopwatch.StartNew();
        var result = Alignments.Of(log, net, AlignmentOptions.Default with { Degree = degree, MaxStates = maxStates });
        times.Add(clock.Elapsed.TotalSeconds);
        return result;
    }

    private static EventLog Activities(string path)
    {
        using var xml = XmlReader.Create(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var builder = new EventLogBuilder();
        var current = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.Name == "trace") current = builder.StartCase(System.Text.Encoding.UTF8.GetBytes($"{builder.CaseCount}"));
            else if (xml.Depth == 3 && xml.GetAttribute("key") == "concept:name") builder.Add(current, builder.Activities.Code(xml.GetAttribute("value")!), 0, 0);
        }

        return builder.Build(EventOrder.AsAdded);
    }
}
