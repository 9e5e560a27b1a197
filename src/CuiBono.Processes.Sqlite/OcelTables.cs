using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Sqlite;

/// <summary>The plain tables of a database, and the places of their rows.</summary>
internal sealed class OcelTables
{
    private const int RowBits = 40;

    private readonly SqliteFile file;
    private readonly FindingList findings;
    private readonly string name;
    private readonly Dictionary<string, string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> opened = [];

    public OcelTables(SqliteFile file, FindingList findings, string name)
    {
        (this.file, this.findings, this.name) = (file, findings, name);
        using var rows = file.Query("select name, type, sql from sqlite_schema where type in ('table', 'view') order by rowid");
        while (rows?.Next() == true)
        {
            var (table, sql) = (rows.Text(0), rows.Text(2));
            if (rows.Text(1) == "table" && !sql.StartsWith("CREATE VIRTUAL", StringComparison.OrdinalIgnoreCase)) known.TryAdd(table, table);
            else if (table.StartsWith("event", StringComparison.OrdinalIgnoreCase) || table.StartsWith("object", StringComparison.OrdinalIgnoreCase))
                findings.Add("not-a-table", $"'{table}' is a view or a virtual table; it is not read", severity: FindingSeverity.Warning);
        }

        if (rows is not { IsBroken: false }) Break("the database", file.Fault);
    }

    /// <summary>Whether a table ended before its end.</summary>
    public bool IsBroken { get; private set; }

    public bool Has(string table) => known.ContainsKey(table);

    /// <summary>The columns of a table with their declared types, in lower case and without lengths.</summary>
    public List<(string Name, string Type)> Columns(string table)
    {
        var columns = new List<(string, string)>();
        using var rows = file.Query($"select name, type from pragma_table_info('{table.Replace("'", "''", StringComparison.Ordinal)}')");
        while (rows?.Next() == true) columns.Add((rows.Text(0), rows.Text(1).Split('(')[0].Trim().ToLowerInvariant()));
        return columns;
    }

    /// <summary>Some columns of a table, null for those that it does not have; null where it is not there, which is found.</summary>
    public (SqliteRows Rows, long At)? Open(string table, params IEnumerable<string> columns)
    {
        if (!Has(table))
        {
            findings.Add("missing-table", $"there is no table '{table}'");
            return null;
        }

        var there = Columns(table).Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var list = string.Join(", ", columns.Select(column => there.Contains(column) ? SqliteFile.Quote(column) : "null"));
        if (file.Query($"select {list} from {SqliteFile.Quote(table)}") is { } rows)
        {
            opened.Add(table);
            return (rows, (long)(opened.Count - 1) << RowBits);
        }

        Break($"the table '{table}'", file.Fault);
        return null;
    }

    /// <summary>Says so where a table could not be read to its end.</summary>
    public void Close(SqliteRows rows)
    {
        if (rows.IsBroken) Break(string.Create(CultureInfo.InvariantCulture, $"the table '{opened[^1]}' behind row {rows.Row:N0}"), file.Fault);
        rows.Dispose();
    }

    public SourcePlace Place(long at) => new(name)
    {
        Cell = (int)(at >> RowBits) < opened.Count ? string.Create(CultureInfo.InvariantCulture, $"{opened[(int)(at >> RowBits)]}, row {at & ((1L << RowBits) - 1)}") : null,
    };

    private void Break(string what, string why)
    {
        IsBroken = true;
        findings.Add("broken-database", $"{what} cannot be read: {why}");
    }
}
