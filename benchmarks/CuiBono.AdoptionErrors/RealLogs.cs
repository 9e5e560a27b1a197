using System.Globalization;
using System.IO.Compression;
using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Processes.Exceptions;
using CuiBono.Processes.Import;
using CuiBono.Statistics.Proportions;

namespace CuiBono.AdoptionErrors;

/// <summary>Public logs in which what could be found was taken away: cases have each other's dates, or events each other's actors.</summary>
internal static class RealLogs
{
    public static void Run(string folder, int shuffles)
    {
        var changes = new Tally();
        Console.WriteLine("| log, events with each other's actors | off the path | sanctioned | workaround | error | cannot tell |\n|---|---:|---:|---:|---:|---:|");
        foreach (var file in Directory.GetFiles(folder, "*.xes.gz").Order(StringComparer.Ordinal))
        {
            using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            var log = LogReader.Read(packed, Path.GetFileName(file), ImportOptions.Default).Log;
            var name = Path.GetFileName(file).Split('.')[0];
            var starts = Enumerable.Range(0, log.CaseCount).Select(at => log.SpanOf(at).First).Where(start => start != EventLog.NoTime).Order().ToList();
            var terms = new AdoptionTerms(DateOnly.FromDateTime(new DateTime(starts[starts.Count / 2]))) { New = Plants.Marks(AdoptionTerms.Activity, log.ActivityNames[0]) };
            changes.Run(shuffles, 1, seed => AdoptionFigures.Of(Shuffled.Of(log, (int)(seed % 1_000_003)), terms with { Seed = (int)(seed % 999_983) }).Change is { } change
                ? [(name, "go-live p <= 0.05", change.P <= 0.05), (name, "p <= 0.10", change.P <= 0.10), (name, "anywhere p <= 0.05", change.MostP <= 0.05)]
                : []);
            Actors(name, log);
        }

        changes.Print("dates shuffled, said that it changed");
    }

    /// <summary>With a register that applies to no case, ten times: whoever is called a team of workarounds is so by chance.</summary>
    private static void Actors(string name, EventLog log)
    {
        var variants = Variants.Of(log);
        List<string> path = [.. variants.Sequence(variants.ByFrequency()[0]).ToArray().Select(code => log.ActivityNames[code])];
        var counts = new Dictionary<ExceptionKind, int>();
        for (var seed = 1; seed <= 10; seed++)
        {
            var result = PathExceptions.Of(Shuffled.Actors(log, seed), new ExceptionTerms(path) { Register = [new RegisterEntry("nobody's") { Applies = Plants.Marks("concept:name", "no case is called so") }], Team = "org:group" });
            foreach (var kind in Enum.GetValues<ExceptionKind>()) counts[kind] = counts.GetValueOrDefault(kind) + result.Of(kind);
        }

        var all = counts.Values.Sum();
        Console.WriteLine($"| {name}, 10 times | {all.ToString("N0", CultureInfo.InvariantCulture)} | {string.Join(" | ", Enum.GetValues<ExceptionKind>().Select(kind => string.Create(CultureInfo.InvariantCulture, $"{counts[kind]:N0} ({100 * new Share(counts[kind], all).Value:0.0} %)")))} |");
    }
}
