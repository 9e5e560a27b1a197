using System.Globalization;
using System.Xml;
using CuiBono.Processes.Import;

namespace CuiBono.ProcessTimes;

/// <summary>Reading XES with all its attributes beside .NET's XmlReader that merely passes over the same bytes, in turns.</summary>
internal static class XesTimes
{
    private const int Events = 500_000;

    /// <summary>Processor time of both, held in memory: medians, and the median ratio of a turn.</summary>
    public static void Compare(int runs)
    {
        foreach (var isSparse in (ReadOnlySpan<bool>)[false, true])
        {
            using var held = new MemoryStream();
            new XesLog(isSparse).Write(held, Events);
            var (scans, reads, ratios) = (new List<double>(), new List<double>(), new List<double>());
            for (var run = -1; run < runs; run++)
            {
                var (scan, read) = (Seconds(() => Scan(held)), Seconds(() => Read(held)));
                if (run < 0) continue;
                scans.Add(scan);
                reads.Add(read);
                ratios.Add(read / scan);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(isSparse ? "sparse" : "full")}: {held.Length / 1e6:0} MB, ratio {Median(ratios):0.00}, XesReader {Median(reads) * 1e3:0} ms, {held.Length / Median(reads) / 1e9:0.00} GB/s; XmlReader scan {Median(scans) * 1e3:0} ms"));
        }
    }

    /// <summary>Writes the file of ten attributes an event.</summary>
    public static void Generate(string file)
    {
        using var stream = File.Create(file);
        new XesLog(isSparse: false).Write(stream, Events);
    }

    /// <summary>Reads a file once, for the peak memory of this process.</summary>
    public static void Read(string file)
    {
        using var stream = File.OpenRead(file);
        Read(stream);
    }

    private static void Scan(MemoryStream held)
    {
        held.Position = 0;
        using var reader = XmlReader.Create(held, new XmlReaderSettings { CloseInput = false });
        while (reader.Read())
        {
        }
    }

    private static void Read(Stream stream)
    {
        if (stream.CanSeek) stream.Position = 0;
        var (log, report) = XesReader.Read(stream, "generated", ImportOptions.Default);
        if (log.EventCount != Events || report.Findings.Count > 0) throw new InvalidOperationException("The log was not read as it was written.");
    }

    private static double Seconds(Action action)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Median(List<double> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
