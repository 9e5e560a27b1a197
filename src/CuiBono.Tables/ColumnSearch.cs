using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>Finds the columns that the terms name.</summary>
internal sealed class ColumnSearch(IReadOnlyList<TableColumn> columns, string file, List<Finding> findings)
{
    private const int MostNamed = 20;

    /// <summary>The column of a name: exactly, else without regard to capitals; a finding where there is none.</summary>
    public TableColumn? Find(string name, string role)
    {
        foreach (var column in columns)
            if (column.Name == name) return column;
        foreach (var column in columns)
            if (string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)) return column;
        var near = columns.OrderBy(column => Distance(column.Name, name)).ThenBy(column => column.Name, StringComparer.Ordinal).Take(MostNamed).Select(column => $"'{column.Name}'");
        var more = columns.Count > MostNamed ? $" and {columns.Count - MostNamed} more" : "";
        findings.Add(new Finding("unknown-column", $"There is no column '{name}' ({role}); there are {string.Join(", ", near)}{more}.", new SourcePlace(file)));
        return null;
    }

    /// <summary>How many letters must be put in, taken out or changed to make one name of the other, capitals aside (Levenshtein 1966).</summary>
    private static int Distance(string one, string other)
    {
        (one, other) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        if (one.Length > 64 || other.Length > 64) return int.MaxValue;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[other.Length];
    }
}
