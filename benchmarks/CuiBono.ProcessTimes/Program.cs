using System.Diagnostics;
using System.Globalization;
using CuiBono.ProcessTimes;

// generate FILE                writes the synthetic log and checks its SHA-256
// compare FILE [RUNS]          a table of our times beside DuckDB's: medians within a process, whole chain and peak memory of fresh processes
// floor FILE [RUNS]            the directly-follows graph beside one pass over the columns
// discover FILE [RUNS]         the inductive miner
// align FOLDER                 alignments of the reference logs in a folder; align-hard FIRST LAST [STATES]: of generated ones, by seed
// align-check FIRST LAST [SAMPLE] [STATES]  a sample of the generated ones beside the definition, which stops at so many states
// replay FOLDER                token replay of the reference logs
// adoption [ORDERS] [RUNS]     adoption and exceptions of a simulated log of so many orders a day, beside reading it and its directly-follows graph
// xes [RUNS]                   XesReader beside a mere scan by XmlReader; xes generate|read FILE: the file, and the peak memory of reading it
// run ours|duckdb FILE [RUNS]  the steps of one side: name, first seconds, median seconds; then the peak memory in MiB
switch (args)
{
    case ["generate", var file]:
        using (var stream = File.Create(file))
        {
            var hash = SyntheticLog.Write(stream);
            Console.WriteLine($"{hash}  {file}, {stream.Length:N0} bytes");
            return hash == SyntheticLog.Sha256 ? 0 : 1;
        }

    case ["run", var side, var file, .. var rest]:
        using (var duck = side == "duckdb" ? new DuckDb() : null)
        {
            var runs = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1;
            foreach (var step in duck?.Steps(file) ?? new Ours().Steps(file))
            {
                if (runs == 1 && !Step.Chain.Contains(step.Name)) continue;
                var times = Enumerable.Range(0, runs).Select(_ => Time(step)).ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Name}\t{times[0]:0.000}\t{Median(times):0.000}"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak MiB\t{PeakMebibytes():0}\t{PeakMebibytes():0}"));
            return 0;
        }

    case ["compare", var file, .. var rest]:
        Compare(file, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 5);
        return 0;

    case ["floor", var file, .. var rest]:
        EngineTimes.Floor(file, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 15);
        return 0;

    case ["discover", var file, .. var rest]:
        EngineTimes.Discover(file, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 3);
        return 0;

    case ["align", var folder]:
        AlignTimes.Reference(folder);
        return 0;

    case ["align-hard", var first, var last, .. var bound]:
        AlignTimes.Hard(int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture), bound.Length > 0 ? int.Parse(bound[0], CultureInfo.InvariantCulture) : 4_000_000);
        return 0;

    case ["align-check", var first, var last, .. var rest]:
        var (sample, twinStates) = (rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 40, rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 100_000);
        return AlignTimes.Check(int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture), sample, twinStates) ? 0 : 1;

    case ["replay", var folder]:
        AlignTimes.Replay(folder);
        return 0;

    case ["adoption", .. var rest]:
        AdoptionTimes.Run(rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 220, rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 5);
        return 0;

    case ["xes", "generate", var file]:
        XesTimes.Generate(file);
        return 0;

    case ["xes", "read", var file]:
        XesTimes.Read(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak MiB\t{PeakMebibytes():0}"));
        return 0;

    case ["xes", .. var rest]:
        XesTimes.Compare(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 5);
        return 0;

    default:
        Console.Error.WriteLine("usage: generate FILE | compare FILE [RUNS] | floor FILE [RUNS] | discover FILE [RUNS] | run ours|duckdb FILE [RUNS] | align FOLDER | align-hard FIRST LAST [STATES] | align-check FIRST LAST [SAMPLE] [STATES] | replay FOLDER | adoption [ORDERS] [RUNS] | xes [RUNS] | xes generate|read FILE");
        return 2;
}

static void Compare(string file, int runs)
{
    var (ours, duck) = (Side("ours", file, runs), Side("duckdb", file, runs));
    Console.WriteLine($"| step | ours s | DuckDB s | ratio |\n|---|---:|---:|---:|");
    foreach (var (name, (_, theirs)) in duck)
        if (name != "peak MiB" && ours.TryGetValue(name, out var own))
            Row(name, own.Median, theirs);

    // Fresh processes, alternating, so that start, compilation and memory count.
    var (ownChains, ownPeaks, duckChains, duckPeaks) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
    for (var run = 0; run < runs; run++)
    {
        Add(Side("ours", file, 1), ownChains, ownPeaks);
        Add(Side("duckdb", file, 1), duckChains, duckPeaks);
    }

    Row("whole chain, fresh process", Median(ownChains), Median(duckChains));
    Row("peak memory MiB, fresh process", Median(ownPeaks), Median(duckPeaks));

    static void Add(Dictionary<string, (double First, double Median)> side, List<double> chains, List<double> peaks)
    {
        chains.Add(Step.Chain.Sum(step => side.TryGetValue(step, out var time) ? time.First : double.NaN));
        peaks.Add(side["peak MiB"].First);
    }

    static void Row(string name, double own, double theirs) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {own:0.000} | {theirs:0.000} | {theirs / own:0.0} |"));
}

static Dictionary<string, (double First, double Median)> Side(string side, string file, int runs)
{
    var start = new ProcessStartInfo(Environment.ProcessPath!, ["run", side, file, runs.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
    using var process = Process.Start(start)!;
    var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    process.WaitForExit();
    return lines.Select(line => line.Split('\t')).ToDictionary(
        parts => parts[0], parts => (double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture)));
}

static double Time(Step step)
{
    var clock = Stopwatch.StartNew();
    step.Run();
    return clock.Elapsed.TotalSeconds;
}

static double Median(List<double> times)
{
    var sorted = times.Order().ToList();
    return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}

// The kernel's high-water mark of this process.
static double PeakMebibytes() =>
    double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
