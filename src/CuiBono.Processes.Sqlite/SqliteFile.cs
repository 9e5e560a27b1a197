using System.Runtime.InteropServices;
using SQLitePCL;

namespace CuiBono.Processes.Sqlite;

/// <summary>A database that is read from memory and trusted in nothing: no journal, no view, no trigger, no function that its schema names.</summary>
internal sealed unsafe class SqliteFile : IDisposable
{
    private readonly sqlite3 database;
    private readonly void* memory;

    static SqliteFile() => Batteries_V2.Init();

    private SqliteFile(sqlite3 database, void* memory, bool isWriteAhead)
    {
        (this.database, IsWriteAhead) = (database, isWriteAhead);
        this.memory = memory;
    }

    /// <summary>Whether the database was in use with a write-ahead log, whose content is not part of the file.</summary>
    public bool IsWriteAhead { get; }

    /// <summary>Why the last step failed.</summary>
    public string Fault => raw.sqlite3_errmsg(database).utf8_to_string();

    /// <param name="source">The file; it is read whole.</param>
    /// <param name="maxValueBytes">Longest single value.</param>
    public static SqliteFile Open(Stream source, int maxValueBytes)
    {
        nuint size = 1 << 20;
        nuint length = 0;
        var memory = (byte*)NativeMemory.Alloc(size);
        try
        {
            while (source.Read(new Span<byte>(memory + length, (int)Math.Min(size - length, 1 << 24))) is > 0 and var count)
            {
                length += (nuint)count;
                if (length == size) memory = (byte*)NativeMemory.Realloc(memory, size *= 2);
            }

            // A write-ahead log is a second file; without it, the header must say that there is none (file format, 1.3.3).
            var isWriteAhead = length > 20 && memory[18] == 2;
            if (isWriteAhead) memory[18] = memory[19] = 1;
            raw.sqlite3_open_v2(":memory:", out var database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_MEMORY, null);
            raw.sqlite3_deserialize(database, "main", (nint)memory, (long)length, (long)length, raw.SQLITE_DESERIALIZE_READONLY);
            var file = new SqliteFile(database, memory, isWriteAhead);
            raw.sqlite3_limit(database, raw.SQLITE_LIMIT_LENGTH, Math.Max(1 << 20, maxValueBytes));
            foreach (var pragma in new[] { "trusted_schema = off", "cell_size_check = on", "query_only = on" }) raw.sqlite3_exec(database, "pragma " + pragma, null, null, out _);
            return file;
        }
        catch
        {
            NativeMemory.Free(memory);
            throw;
        }
    }

    /// <summary>The rows of a query, or null where it cannot be asked; <see cref="Fault"/> says why.</summary>
    public SqliteRows? Query(string sql) =>
        raw.sqlite3_prepare_v2(database, sql, out var statement) == raw.SQLITE_OK ? new SqliteRows(statement) : null;

    /// <summary>A name as SQL writes it.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public void Dispose()
    {
        raw.sqlite3_close_v2(database);
        NativeMemory.Free(memory);
    }
}
