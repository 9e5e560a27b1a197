using SQLitePCL;

namespace CuiBono.Processes.Sqlite;

/// <summary>The rows of a query, one at a time.</summary>
internal sealed class SqliteRows(sqlite3_stmt statement) : IDisposable
{
    /// <summary>The row, from 1.</summary>
    public long Row { get; private set; }

    /// <summary>Whether the rows ended before their end: a broken page, or a value over the limit.</summary>
    public bool IsBroken { get; private set; }

    public bool Next()
    {
        var result = raw.sqlite3_step(statement);
        IsBroken = result is not (raw.SQLITE_ROW or raw.SQLITE_DONE);
        if (result == raw.SQLITE_ROW) Row++;
        return result == raw.SQLITE_ROW;
    }

    /// <summary>SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL.</summary>
    public int Type(int column) => raw.sqlite3_column_type(statement, column);

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public double Real(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>The value as UTF-8, until the next row.</summary>
    public ReadOnlySpan<byte> Utf8(int column)
    {
        // The text is asked for first, so that one in UTF-16 is converted; the bytes are then those of the converted one.
        _ = raw.sqlite3_column_text(statement, column);
        return raw.sqlite3_column_blob(statement, column);
    }

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    public void Dispose() => statement.Dispose();
}
