using System.Buffers;
using System.Globalization;
using System.Text;
using CuiBono.Processes.Import.Xes;

namespace CuiBono.Processes.Import;

/// <summary>Reads event logs in XES (IEEE 1849-2016 and 2023, and the 1.0 and 2.0 before it), packed by gzip or not.</summary>
/// <remarks>The events of a case stand in the order of the file. concept:name and time:timestamp of events and concept:name of traces are activity, time and id;
/// everything else is an attribute. Extensions are never fetched, entities never expanded (docs/methods/logs-xes.md).</remarks>
public static class XesReader
{
    private static readonly SearchValues<char> RootEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>Reads a log. Bad content makes findings, never an exception.</summary>
    /// <param name="content">The file; read to its end and left open.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="options">The zone of times without an offset, and limits; the rest does not matter here.</param>
    public static ImportedLog Read(Stream content, string name, ImportOptions options)
    {
        var findings = new FindingList(name, options.Limits.MaxFindings);
        var unpacked = UnpackedStream.Of(content, options.Limits);
        var bytes = new XmlBytes(unpacked);
        var builder = new EventLogBuilder();
        var parser = new XesParser(new XmlTokenizer(bytes, 2 * options.Limits.MaxValueBytes + (1 << 16)), builder, findings, options);
        parser.Run();
        if (unpacked.Break is { } broken) findings.Add(broken.Code, broken.Message);
        if (bytes.UnknownEncoding is { } unknown) findings.Add("unknown-encoding", $"the encoding '{unknown}' is not known; the file was read as UTF-8");
        if (bytes.Replaced > 0) findings.Add("bad-encoding", string.Create(CultureInfo.InvariantCulture, $"{bytes.Replaced:N0} sequences of bytes are no text in {bytes.EncodingName} and were replaced by U+FFFD"));
        var log = builder.Build(EventOrder.AsAdded);
        var (tied, outOfOrder) = TimeOrder.Of(log);
        return new ImportedLog(log, new ImportReport(Format(parser.Version, bytes.EncodingName, unpacked.IsGzip))
        {
            Rows = parser.Rows,
            Rejected = parser.Rejected,
            TiedTimestamps = tied,
            OutOfOrder = outOfOrder,
            WithoutOffset = parser.WithoutOffset,
            Zone = options.Zone.Id,
            Assumptions =
            [
                "case: concept:name of the trace",
                "activity: concept:name of the event",
                "time: time:timestamp of the event",
                "order: as the events of a trace stand in the file",
                .. parser.WithoutOffset == 0 ? (string[])[] : [string.Create(CultureInfo.InvariantCulture, $"{parser.WithoutOffset:N0} times without an offset are read in {options.Zone.Id}")],
            ],
            Findings = findings.ToList(),
            Partial = parser.Partial || unpacked.Break is not null,
        });
    }

    /// <summary>Whether the first bytes, unpacked, are those of a XES file: XML whose root is a log that is not an object-centric one.</summary>
    public static bool LooksLike(ReadOnlySpan<byte> head)
    {
        var text = head.IndexOf((byte)0) is >= 0 and < 4 ? string.Concat(Encoding.Latin1.GetString(head).Where(letter => letter != '\0')) : Encoding.Latin1.GetString(head);
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] is '?') continue;
            if (text[at + 1] is '!')
            {
                var end = text.IndexOf(text.AsSpan(at).StartsWith("<!--") ? "-->" : ">", at, StringComparison.Ordinal);
                if (end < 0) return false;
                at = end;
                continue;
            }

            var root = text.AsSpan(at + 1);
            root = root[..Math.Max(0, root.IndexOfAny(RootEnds))];
            return root[(root.IndexOf(':') + 1)..] is "log" && !text.Contains("<object", StringComparison.Ordinal) && !text.Contains("<event-types", StringComparison.Ordinal) && !text.Contains("ocel", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private static string Format(string? version, string encoding, bool isGzip) => $"XES{(version is null ? "" : " " + version)}, {encoding.ToUpperInvariant()}{(isGzip ? ", gzip" : "")}";
}
