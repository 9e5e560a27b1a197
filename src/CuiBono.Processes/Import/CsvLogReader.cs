using System.Globalization;
using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import;

/// <summary>Reads an event log from a CSV table, one event a row.</summary>
/// <remarks>Separator, encoding, column roles and time format are found out and reported (docs/methods/logs-tables.md). The file is read forward in pieces and is never held whole.</remarks>
public static class CsvLogReader
{
    private const int MaxUnclosedQuotes = 100;
    private const int SampleRows = 5_000;

    /// <summary>Reads a log.</summary>
    /// <param name="stream">The table, plain or packed with gzip.</param>
    /// <param name="name">The name that findings give the file.</param>
    /// <param name="options">What is known of the table.</param>
    public static ImportedLog Read(Stream stream, string name, ImportOptions options)
    {
        var findings = new FindingList(name, options.Limits.MaxFindings);
        var unpacked = UnpackedStream.Of(stream, options.Limits);
        var text = new Utf8Text(unpacked);
        // A value of nothing but quotes is written twice as long.
        var scanner = new CsvScanner(text, 2 * Math.Min(options.Limits.MaxValueBytes, 1 << 29));
        var sample = scanner.Sample(out var isWhole);
        var dialect = CsvDialect.Of(sample, isWhole);
        var records = CsvDialect.Records(sample, isWhole, dialect.Separator, dialect.Skip, SampleRows);
        if (records.Count == 0)
        {
            if (isWhole) findings.Add("empty-file", "The file is empty.");
            else findings.Add("header-too-long", string.Create(CultureInfo.InvariantCulture, $"The first {sample.Length:N0} bytes hold no whole row; nothing is read."), 1);
            if (unpacked.Break is var (reason, what)) findings.Add(reason, what);
            return TableImport.Nothing(Format(dialect, text), options, findings);
        }

        var headers = Headers(records[0], findings, out var hasHeader);
        var rows = hasHeader ? records[1..] : records;
        var table = new TableImport(headers, rows, Forms(headers.Count, rows), isTyped: false, options, findings);
        scanner.Begin(dialect.Separator, dialect.Skip, dialect.Skip > 0 ? 1 : 0);
        if (hasHeader) scanner.Read();
        if (table.Roles.IsComplete) ReadRows(scanner, text, unpacked, table, headers, options.Limits, findings);
        if (unpacked.Break is var (code, message)) findings.Add(code, message, scanner.Line);
        if (text.Replaced > 0) findings.Add("not-utf-8", string.Create(CultureInfo.InvariantCulture, $"{text.Replaced:N0} places are not valid UTF-8; they are read as U+FFFD."), null, FindingSeverity.Warning);
        if (text.Encoding == "Windows-1252") findings.Add("encoding-guessed", "The text is not UTF-8; it is read as Windows-1252.", null, FindingSeverity.Warning);
        return table.Finish(Format(dialect, text), isPartial: unpacked.Break is not null);
    }

    /// <summary>Whether the first bytes of a file look like a table: text with a separator in its first line.</summary>
    public static bool LooksLike(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return true;
        if (head is [0xEF, 0xBB, 0xBF, ..]) head = head[3..];
        var end = head.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? head : head[..end];
        return line.IndexOfAny(",;\t|"u8) >= 0 && !head.Contains((byte)0) && line[0] is not ((byte)'<' or (byte)'{' or (byte)'[');
    }

    private static void ReadRows(CsvScanner scanner, Utf8Text text, UnpackedStream unpacked, TableImport table, List<string> headers, ImportLimits limits, FindingList findings)
    {
        var (roles, times, width) = (table.Roles, table.Times, headers.Count);
        var columns = table.Columns;
        var needed = Math.Max(roles.Case, Math.Max(roles.Activity, roles.Time));
        var unclosed = 0;
        while (!table.IsStopped && scanner.Read())
        {
            var line = scanner.Line;
            var count = scanner.FieldCount;
            // A row that the file breaks off in is none: half a time is another time.
            if (unpacked.Break is not null && (scanner.IsUnended || scanner.HasUnclosedQuote)) break;
            if (count == 1 && width > 1 && scanner.Field(0).IsEmpty) continue;
            table.Rows++;
            if (scanner.HasUnclosedQuote)
            {
                table.Reject("unclosed-quote", "A quote is not closed; the line is left out and reading goes on behind it.", line);
                if (++unclosed > MaxUnclosedQuotes) table.Stop("too-many-unclosed-quotes", "Too many quotes are not closed; the rest is not read.", line);
                continue;
            }

            if (count != width && !Fits(scanner, width, needed))
            {
                table.Reject("ragged-row", string.Create(CultureInfo.InvariantCulture, $"The row has {count} fields where the header has {width}; it is left out."), line);
                continue;
            }

            if (!times.TryRead(scanner.Field(roles.Time), out var ticks, out var offset))
            {
                RejectTime(table, scanner.Field(roles.Time), headers[roles.Time], line);
                continue;
            }

            var row = table.Add(scanner.Field(roles.Case), scanner.Field(roles.Activity), ticks, offset, line);
            if (row < 0) continue;
            for (var at = 0; at < Math.Min(count, width); at++)
                if (columns[at] is { } column)
                {
                    var value = scanner.Field(at);
                    if (value.Length > limits.MaxValueBytes) findings.Add("long-value", $"A value of column '{headers[at]}' is longer than {limits.MaxValueBytes:N0} bytes and is left out.", line);
                    else if (!value.IsEmpty || IsEmptyText(scanner, at)) column.Set(row, value);
                }

            if (text.BytesRead > limits.MaxBytes) table.Stop("too-large", string.Create(CultureInfo.InvariantCulture, $"The file is larger than {limits.MaxBytes:N0} bytes; the rest is not read."), line);
        }

        if (scanner.IsTooLong) table.Stop("line-too-long", "A row is longer than can be held; it and the rest are not read.", scanner.Line);
    }

    /// <summary>Whether a row of another width can be used: nothing but separators too many, or the last attributes missing.</summary>
    private static bool Fits(CsvScanner scanner, int width, int needed)
    {
        if (scanner.FieldCount < width) return scanner.FieldCount > needed;
        for (var at = width; at < scanner.FieldCount; at++)
            if (!scanner.Field(at).IsEmpty)
                return false;
        return true;
    }

    /// <summary>Quotes around nothing mean an empty text, unless all of the row is in quotes.</summary>
    private static bool IsEmptyText(CsvScanner scanner, int field)
    {
        if (!scanner.IsQuoted(field)) return false;
        for (var at = 0; at < scanner.FieldCount; at++)
            if (!scanner.IsQuoted(at))
                return true;
        return false;
    }

    private static void RejectTime(TableImport table, ReadOnlySpan<byte> value, string header, long line)
    {
        if (value.Trim((byte)' ').IsEmpty) table.Reject("row-without-time", $"The row has no time (column '{header}') and is left out.", line);
        else table.Reject("unreadable-time", $"'{Encoding.UTF8.GetString(value[..Math.Min(value.Length, 60)])}' (column '{header}') is no time; the row is left out.", line);
    }

    private static List<string> Headers(string[] first, FindingList findings, out bool hasHeader)
    {
        hasHeader = !first.Any(cell => cell.Length >= 8 && TimeText.TryParse(Encoding.UTF8.GetBytes(cell), out _));
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!hasHeader) findings.Add("no-header", "The first line holds a time, so it is no header; columns are named by their number.", 1, FindingSeverity.Warning);
        for (var at = 0; at < first.Length; at++)
        {
            var name = hasHeader ? first[at].Trim() : "";
            if (name.Length == 0) name = string.Create(CultureInfo.InvariantCulture, $"column {at + 1}");
            var unique = name;
            while (!known.Add(unique))
            {
                copies[name] = copies.GetValueOrDefault(name, 1) + 1;
                unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({copies[name]})");
            }

            if (unique != name) findings.Add("duplicate-header", $"Column '{name}' occurs more than once; the later one is read as '{unique}'.", 1, FindingSeverity.Warning);
            names.Add(unique);
        }

        return names;
    }

    private static List<TimeForm?> Forms(int width, IReadOnlyList<string[]> rows) =>
    [
        .. Enumerable.Range(0, width).Select(column => TimeColumn.FormOf([.. rows.Take(1_000).Where(row => column < row.Length && !string.IsNullOrWhiteSpace(row[column])).Select(row => row[column])])),
    ];

    private static string Format(CsvDialect dialect, Utf8Text text) =>
        $"CSV, separator {dialect.Separator switch { (byte)'\t' => "tab", var letter => ((char)letter).ToString() }}, {text.Encoding}";
}
