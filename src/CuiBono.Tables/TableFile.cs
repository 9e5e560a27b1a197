using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>Tells what a file is before DuckDB sees it.</summary>
internal sealed record TableFile(TableSource Source, TableFormat Format, bool IsPacked)
{
    private static readonly (byte[] Start, string Name)[] Foreign =
    [
        ([.. "PK"u8, 3, 4], "a ZIP or Office file"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"), ([.. "%PDF"u8], "a PDF"), ([.. "SQLite format 3"u8], "an SQLite database"),
        ([.. "BZh"u8], "packed with bzip2"), ([0x28, 0xB5, 0x2F, 0xFD], "packed with Zstandard"), ([0xFD, .. "7zXZ"u8], "packed with xz"), ([.. "ORC"u8], "an ORC file"), ([.. "Obj"u8, 1], "an Avro file"),
        ([.. "ARROW1"u8], "an Arrow file"), ([0xFF, 0xFE], "UTF-16 text"), ([0xFE, 0xFF], "UTF-16 text"),
    ];

    /// <summary>The file, or null and a finding where it is no table that is read.</summary>
    public static TableFile? Of(TableSource source, TableLimits limits, List<Finding> findings)
    {
        FileEnds ends;
        try
        {
            ends = FileEnds.Of(source.Path, limits.MaxUnpackedBytes);
        }
        catch (InvalidDataException)
        {
            return Refuse("broken-gzip", "The file begins as gzip and cannot be unpacked.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse("unreadable-file", "The file cannot be opened.");
        }

        if (source.Path.AsSpan().ContainsAny("*?[")) return Refuse("path-pattern", "The file's path holds *, ? or [, which DuckDB takes for a pattern of many files; rename it.");
        if (ends.IsTooLong) return Refuse("too-large", $"The file unpacks to more than {limits.MaxUnpackedBytes >> 20} MiB.");
        var isPacked = ends.IsPacked;
        var text = ends.Head.AsSpan();
        foreach (var (start, name) in Foreign)
            if (text.StartsWith(start)) return Refuse("not-a-table", $"The file is {name}; CSV, JSON and Parquet are read, as UTF-8, plain or packed with gzip.");
        if (text.StartsWith("PAR1"u8))
            return isPacked ? Refuse("packed-parquet", "The file is Parquet packed with gzip; unpack it (Parquet is packed inside).") : new(source, TableFormat.Parquet, false);
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) return Refuse("empty-file", "The file is empty.");
        if (text.Contains((byte)0)) return Refuse("not-a-table", "The file is neither text nor Parquet.");
        if (ends.IsCut) findings.Add(new Finding("broken-gzip", "The file is cut off, or packed in several parts: what it unpacks to is not as long as its end says.", new SourcePlace(source.Label), FindingSeverity.Warning));
        if (text[0] is not ((byte)'[' or (byte)'{')) return new(source, TableFormat.Csv, isPacked);

        // DuckDB reads a JSON array that breaks off behind a comma as if it were whole.
        return ends.Last == (text[0] == '[' ? ']' : '}') ? new(source, TableFormat.Json, isPacked) : Refuse("broken-json", "The file begins as JSON and breaks off: its last bracket is missing.");

        TableFile? Refuse(string code, string message)
        {
            findings.Add(new Finding(code, message, new SourcePlace(source.Label)));
            return null;
        }
    }
}
