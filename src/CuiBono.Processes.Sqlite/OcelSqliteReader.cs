using CuiBono.Evidence;
using CuiBono.Processes.Import;
using CuiBono.Processes.Import.Ocel;

namespace CuiBono.Processes.Sqlite;

/// <summary>Reads object-centric event logs of OCEL 2.0 in SQLite.</summary>
/// <remarks>After the OCEL 2.0 specification (Berti, Koren, Adams et al., 2023), its relational form. The file is read whole into memory and asked for its tables
/// only: views and virtual tables are refused, triggers and functions of the schema are never run. docs/methods/object-centric.md.</remarks>
public static class OcelSqliteReader
{
    /// <summary>Whether the first bytes of a file are those of an SQLite database.</summary>
    public static bool LooksLike(ReadOnlySpan<byte> head) => head.StartsWith("SQLite format 3\0"u8);

    /// <summary>Reads a log.</summary>
    /// <param name="source">The file; left open.</param>
    /// <param name="name">The name by which findings call it.</param>
    /// <param name="options">What is told: the zone of times without offset, and limits.</param>
    public static ImportedObjectLog Read(Stream source, string name, ImportOptions? options = null)
    {
        options ??= ImportOptions.Default;
        var findings = new FindingList(name, options.Limits.MaxFindings);
        using var unpacked = UnpackedStream.Of(source, options.Limits);
        using var file = SqliteFile.Open(unpacked, options.Limits.MaxValueBytes);
        var tables = new OcelTables(file, findings, name);
        var assembler = new OcelAssembler(findings, options, tables.Place);
        if (file.IsWriteAhead) findings.Add("write-ahead", "the database was in use with a write-ahead log; what that holds is not in this file", severity: FindingSeverity.Warning);
        var isWhole = new OcelSqlite(tables, assembler).Read();
        if (unpacked.Break is var (code, message)) findings.Add(code, message);
        return assembler.Finish("OCEL 2.0 SQLite", !isWhole || unpacked.Break is not null);
    }
}
