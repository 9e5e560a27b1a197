using System.IO.Compression;
using System.Text;
using System.Xml;
using CuiBono.Processes;
using CuiBono.Processes.Import;

namespace CuiBono.Fuzz;

/// <summary>The XES reader and writer, and what must hold of them whatever they are given.</summary>
internal static class XesTarget
{
    private static readonly ImportOptions Options = new() { Limits = new ImportLimits { MaxEvents = 200_000, MaxValueBytes = 10_000, MaxAttributes = 100 } };

    /// <summary>What does not hold for this input, or null.</summary>
    public static string? Try(byte[] input)
    {
        var (log, report) = XesReader.Read(new MemoryStream(input), "fuzz.xes", Options);
        if (report.Rows != log.EventCount + report.Rejected) return $"{report.Rows} rows, {log.EventCount} events, {report.Rejected} rejected";
        if (report.Partial && report.Findings.Count == 0) return "partial without a reason";
        foreach (var time in log.Times)
            if (time != EventLog.NoTime && time is < 0 or > 3_155_378_975_999_999_999) return $"a time of {time} ticks";
        using var written = new MemoryStream();
        XesWriter.Write(log, written);
        written.Position = 0;
        using (var xml = XmlReader.Create(written))
            while (xml.Read())
                continue;
        written.Position = 0;
        var (again, second) = XesReader.Read(written, "again.xes", Options with { Limits = Options.Limits with { MaxValueBytes = 200_000 } });
        if (second.Partial) return $"what was written is not read whole: {string.Join("; ", second.Findings)}";
        if (again.CaseCount != log.CaseCount || !again.Times.SequenceEqual(log.Times)) return "other cases or times after writing";
        for (var row = 0; row < log.EventCount; row++)
            if (again.ActivityNames[again.Activities[row]] != log.ActivityNames[log.Activities[row]].Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD'))
                return $"another activity after writing in row {row}";
        var (values, valuesAgain) = (Values(log.EventAttributes), Values(again.EventAttributes));
        return values == valuesAgain ? null : $"{values} values of events written, {valuesAgain} read";
    }

    public static IReadOnlyList<byte[]> Seeds()
    {
        const string Log = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- made by hand -->
            <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
            <extension name="Concept" prefix="concept" uri="http://x/concept.xesext"/>
            <global scope="event"><string key="concept:name" value="?"/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
            <classifier name="A" keys="concept:name 'a b'"/>
            <string key="creator" value="me &amp; you"><int key="year" value="2026"/></string>
            <trace><string key="concept:name" value="1"/><float key="cost" value="1.5"/>
            <event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-05T09:00:00.000+01:00"/><boolean key="ok" value="true"><id key="why" value="7"/></boolean></event>
            <event><date key="time:timestamp" value="2026-01-05T10:00:00"/><string key="concept:name" value="b &#228;"/><list key="l"><values><int key="i" value="1"/></values></list></event>
            </trace>
            <trace><int key="concept:name" value="2"/><event><string key='concept:name' value='a'><string key="more" value="x"/></string></event></trace>
            <event><string key="concept:name" value="c"/></event>
            </log>
            """;
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.NoCompression)) zip.Write(Encoding.UTF8.GetBytes(Log));
        return [Encoding.UTF8.GetBytes(Log), packed.ToArray(), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Log)]];
    }

    private static int Values(IReadOnlyList<AttributeColumn> columns) => columns.Sum(column => Enumerable.Range(0, column.Count).Count(row => column.Code(row) >= 0));
}
