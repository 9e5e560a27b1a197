using System.Globalization;
using System.Text;
using CuiBono.Evidence;
using Parquet;

namespace CuiBono.Processes.Import;

/// <summary>Reads an event log from a Parquet file, one event a row.</summary>
/// <remarks>Flat columns of text, numbers, booleans, days and times; nested ones are named in a finding and left out. Row groups are read one after the other.
/// Where a finding names a line, it is the number of the row (docs/methods/logs-tables.md).</remarks>
public static class ParquetLogReader
{
    private const string OffsetColumn = "time:offset";
    private const int SampleRows = 5_000;

    /// <summary>Reads a log.</summary>
    /// <param name="stream">The file; one that cannot be sought in is held in memory.</param>
    /// <param name="name">The name that findings give the file.</param>
    /// <param name="options">What is known of the table.</param>
    public static ImportedLog Read(Stream stream, string name, ImportOptions options)
    {
        var findings = new FindingList(name, options.Limits.MaxFindings);
        TableImport? table = null;
        try
        {
            var seekable = Seekable(stream, options.Limits);
            if (!ParquetFooter.IsSound(seekable)) throw new InvalidDataException("the footer is damaged");
            var file = Open(seekable);
            try
            {
                Read(file, stream, options, findings, ref table);
            }
            finally
            {
                file.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException || stream.CanSeek)
        {
            // The library answers broken files with exceptions of many kinds.
            findings.Add("unreadable-parquet", $"The file is damaged or holds what cannot be read: {failure.Message.ReplaceLineEndings(" ")}");
        }

        var isBroken = findings.Count("unreadable-parquet") > 0;
        return table?.Finish("Parquet", isBroken) ?? TableImport.Nothing("Parquet", options, findings);
    }

    /// <summary>Whether the first bytes of a file are those of Parquet.</summary>
    public static bool LooksLike(ReadOnlySpan<byte> head) => head.StartsWith("PAR1"u8);

    private static ParquetReader Open(Stream stream) =>
        ParquetReader.CreateAsync(stream, new ParquetOptions { TreatByteArrayAsString = true }, leaveStreamOpen: true).GetAwaiter().GetResult();

    private static Stream Seekable(Stream stream, ImportLimits limits)
    {
        if (stream.CanSeek) return stream;
        var copy = new MemoryStream();
        var block = new byte[1 << 16];
        for (int read; copy.Length < Math.Min(limits.MaxBytes, Array.MaxLength - block.Length) && (read = stream.Read(block)) > 0;) copy.Write(block, 0, read);
        copy.Position = 0;
        return copy;
    }

    private static void Read(ParquetReader file, Stream stream, ImportOptions options, FindingList findings, ref TableImport? table)
    {
        var columns = Columns(file, options.Limits, findings);
        var headers = columns.ConvertAll(column => column.Name);
        for (var at = 0; at < file.RowGroupCount && table is not { IsStopped: true }; at++)
        {
            using var group = file.OpenRowGroupReader(at);
            if (group.RowCount > options.Limits.MaxEvents || (stream.CanSeek && group.RowCount / 1_000 > stream.Length))
            {
                findings.Add("too-many-events", string.Create(CultureInfo.InvariantCulture, $"A row group claims {group.RowCount:N0} rows, more than the limit or than its bytes can hold; it and the rest are not read."));
                table?.Stop("too-many-events", "The rest is not read.", null);
                return;
            }

            foreach (var column in columns) column.Read(group, ticksOnly: table is not null && column == columns[table.Roles.Time] && column.IsTime);
            if (table is null)
            {
                var sample = Sample(columns, (int)group.RowCount);
                table = new TableImport(headers, sample, Forms(columns, sample), isTyped: true, options, findings);
                if (!table.Roles.IsComplete) return;
                foreach (var (place, column) in columns.Index())
                    if (table.Columns[place] is { } attribute)
                        attribute.Kind = column.Kind;
                if (columns[table.Roles.Time] is { IsTime: true } time) time.Read(group, ticksOnly: true);
            }

            AddRows(table, columns, (int)group.RowCount);
        }

        if (file.RowGroupCount == 0) findings.Add("empty-file", "The file holds no rows.");
    }

    private static List<ParquetColumn> Columns(ParquetReader file, ImportLimits limits, FindingList findings)
    {
        var columns = new List<ParquetColumn>();
        foreach (var field in file.Schema.Fields)
        {
            if (columns.Count == limits.MaxAttributes) findings.Add("too-many-columns", $"Column '{field.Name}' is one too many and is not read.", null, FindingSeverity.Warning);
            else if (ParquetColumn.Of(field) is { } column) columns.Add(column);
            else findings.Add("column-not-read", $"Column '{field.Name}' is nested or of a type that has no place in a log ({field.SchemaType}); it is not read.", null, FindingSeverity.Warning);
        }

        return columns;
    }

    private static void AddRows(TableImport table, List<ParquetColumn> columns, int count)
    {
        var roles = table.Roles;
        var (cases, activities, time) = (columns[roles.Case], columns[roles.Activity], columns[roles.Time]);
        var offsets = time.IsTime && time.Name == LogColumn.Time ? columns.Find(column => column is { Name: OffsetColumn, Kind: AttributeKind.Integer }) : null;
        for (var at = 0; at < count && !table.IsStopped; at++)
        {
            var line = ++table.Rows;
            if (!TryTime(table, time, offsets, at, line, out var ticks, out var offset)) continue;
            var row = table.Add(Text(cases, at), Text(activities, at), ticks, offset, line);
            if (row < 0) continue;
            for (var place = 0; place < columns.Count; place++)
                if (table.Columns[place] is { } attribute && columns[place] != offsets && columns[place].Codes[at] is var code and >= 0)
                    attribute.Set(row, columns[place].Values.Utf8(code));
        }
    }

    private static bool TryTime(TableImport table, ParquetColumn time, ParquetColumn? offsets, int at, long line, out long ticks, out short offset)
    {
        (ticks, offset) = (0, 0);
        if (time.Codes[at] < 0)
        {
            table.Reject("row-without-time", $"The row has no time (column '{time.Name}') and is left out.", line);
            return false;
        }

        if (!time.IsTime)
        {
            if (table.Times.TryRead(Text(time, at), out ticks, out offset)) return true;
            table.Reject("unreadable-time", $"'{Encoding.UTF8.GetString(Text(time, at))}' (column '{time.Name}') is no time; the row is left out.", line);
            return false;
        }

        ticks = time.Ticks[at];
        if (!time.IsUtc) return table.Times.TryNaive(ticks, out ticks, out offset);
        if (offsets is null) return true;
        offset = offsets.Codes[at] < 0 ? EventLogBuilder.NoOffset
            : short.TryParse(Text(offsets, at), CultureInfo.InvariantCulture, out var minutes) && minutes is >= -18 * 60 and <= 18 * 60 ? table.Times.Kept(minutes) : (short)0;
        return true;
    }

    private static ReadOnlySpan<byte> Text(ParquetColumn column, int at) => column.Codes[at] is var code and >= 0 ? column.Values.Utf8(code) : default;

    private static List<string?[]> Sample(List<ParquetColumn> columns, int count) =>
    [
        .. Enumerable.Range(0, Math.Min(count, SampleRows)).Select(row => columns.Select(column => column.Codes[row] is var code and >= 0 ? Encoding.UTF8.GetString(column.Values.Utf8(code)) : null).ToArray()),
    ];

    private static List<TimeForm?> Forms(List<ParquetColumn> columns, List<string?[]> sample) =>
    [
        .. columns.Select((column, at) => column.IsTime ? TimeForm.Calendar : TimeColumn.FormOf([.. sample.Take(1_000).Select(row => row[at]).OfType<string>()])),
    ];
}
