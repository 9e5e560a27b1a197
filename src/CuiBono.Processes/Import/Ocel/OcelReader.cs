using System.Globalization;
using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>Reads object-centric event logs: OCEL 2.0 and 1.0 in JSON and XML, plain or gzip. SQLite is read by CuiBono.Processes.Sqlite.</summary>
/// <remarks>After the OCEL 2.0 specification (Berti, Koren, Adams et al., 2023) and OCEL 1.0 (Ghahfarokhi, Park, Berti, van der Aalst, 2020). What contradicts the
/// log's own declarations is kept and found; docs/methods/object-centric.md lists the findings.</remarks>
public static class OcelReader
{
    private static readonly byte[][] FirstMembers = [.. new[] { "\"ocel:", "\"events\"", "\"objects\"", "\"eventTypes\"", "\"objectTypes\"", "\"$schema\"" }.Select(Encoding.ASCII.GetBytes)];

    private static readonly byte[][] XmlWords = [.. new[] { "<object-types", "<event-types", "<objects>", "\"object-types\"", "\"ocel:", "\"omap\"" }.Select(Encoding.ASCII.GetBytes)];

    private static ReadOnlySpan<byte> Space => " \t\r\n"u8;

    /// <summary>Whether the first bytes of an unpacked file look like an object-centric log.</summary>
    /// <param name="head">Some thousand bytes from the start.</param>
    public static bool LooksLike(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        head = head.TrimStart(Space);
        if (IsXml(head)) return head.IndexOf("xes.version"u8) < 0 && Contains(head, XmlWords);
        if (head is not [(byte)'{', ..]) return false;
        head = head[1..].TrimStart(Space);
        foreach (var first in FirstMembers)
            if (head.StartsWith(first))
                return true;
        return false;
    }

    /// <summary>Reads a log.</summary>
    /// <param name="source">The file; left open.</param>
    /// <param name="name">The name by which findings call it.</param>
    /// <param name="options">What is told: the zone of times without offset, and limits.</param>
    public static ImportedObjectLog Read(Stream source, string name, ImportOptions? options = null)
    {
        options ??= ImportOptions.Default;
        var findings = new FindingList(name, options.Limits.MaxFindings);
        var assembler = new OcelAssembler(findings, options, at => new SourcePlace(name) { Line = (int)Math.Min(at, int.MaxValue) });
        using var unpacked = UnpackedStream.Of(source, options.Limits);
        var (isWhole, isLog, format) = IsXml(unpacked.Peek(256).TrimStart("\uFEFF"u8).TrimStart(Space)) ? ReadXml(unpacked, options.Limits, assembler) : ReadJson(unpacked, options.Limits, assembler);
        if (unpacked.Break is var (code, message)) findings.Add(code, message);
        if (!isLog) findings.Add("not-ocel", "the file holds no events, objects or types of an object-centric log");
        return assembler.Finish(string.Create(CultureInfo.InvariantCulture, $"OCEL {(assembler.IsVersion1 ? 1 : 2)}.0 {format}"), !isWhole || unpacked.Break is not null || !isLog);
    }

    private static (bool IsWhole, bool IsLog, string Format) ReadJson(Stream source, ImportLimits limits, OcelAssembler assembler)
    {
        var json = new OcelJson(source, limits, assembler);
        return (json.Read(), json.IsLog, "JSON");
    }

    private static (bool IsWhole, bool IsLog, string Format) ReadXml(Stream source, ImportLimits limits, OcelAssembler assembler)
    {
        using var xml = new OcelXml(source, limits, assembler);
        return (xml.Read(), xml.IsLog, "XML");
    }

    private static bool IsXml(ReadOnlySpan<byte> head) => head is [(byte)'<', ..] or [0xFF, 0xFE, (byte)'<', 0, ..] or [0xFE, 0xFF, 0, (byte)'<', ..];

    private static bool Contains(ReadOnlySpan<byte> head, byte[][] words)
    {
        foreach (var word in words)
            if (head.IndexOf(word) >= 0)
                return true;
        return false;
    }
}
