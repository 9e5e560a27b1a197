using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>Reads object-centric event logs: OCEL 2.0 and 1.0 in JSON, plain or gzip. SQLite is read by CuiBono.Processes.Sqlite.</summary>
/// <remarks>After the OCEL 2.0 specification (Berti, Koren, Adams et al., 2023) and OCEL 1.0 (Ghahfarokhi, Park, Berti, van der Aalst, 2020). What contradicts the
/// log's own declarations is kept and found; docs/methods/object-centric.md lists the findings.</remarks>
public static class OcelReader
{
    private static readonly byte[][] FirstMembers = [.. new[] { "\"ocel:", "\"events\"", "\"objects\"", "\"eventTypes\"", "\"objectTypes\"", "\"$schema\"" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>Whether the first bytes of an unpacked file look like an object-centric log.</summary>
    /// <param name="head">Some thousand bytes from the start.</param>
    public static bool LooksLike(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        if (head is not [(byte)'{', ..]) return false;
        head = head[1..].TrimStart(" \t\r\n"u8);
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
        var json = new OcelJson(unpacked, options.Limits, assembler);
        var isWhole = json.Read();
        if (unpacked.Break is var (code, message)) findings.Add(code, message);
        if (!json.IsLog) findings.Add("not-ocel", "the file holds no events, objects or types of an object-centric log");
        return assembler.Finish(assembler.IsVersion1 ? "OCEL 1.0 JSON" : "OCEL 2.0 JSON", !isWhole || unpacked.Break is not null || !json.IsLog);
    }
}
