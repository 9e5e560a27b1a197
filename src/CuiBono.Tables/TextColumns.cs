using System.Globalization;

namespace CuiBono.Tables;

/// <summary>Gives the columns of a table of texts their types: the type as which every value is written.</summary>
/// <remarks>DuckDB's own guess looks at some rows only and turns 01-05-2024 into a day of its choice; here such a date stays a text.</remarks>
internal static class TextColumns
{
    /// <summary>Makes the table of texts <paramref name="raw"/> the view <paramref name="name"/> with types.</summary>
    public static void Type(Engine engine, string raw, string name, IReadOnlyList<string> columns)
    {
        var first = engine.Rows($"select {string.Join(", ", columns.Select(column => $"first({Sql.Name(column)} order by rowid) filter ({Sql.Name(column)} is not null)"))} from {raw}")[0];
        var kinds = columns.Select((column, at) => Kinds(first[at])).ToList();
        var tests = columns.SelectMany((column, at) => kinds[at].Select(kind => $"count_if({Sql.Name(column)} is not null and ({string.Format(CultureInfo.InvariantCulture, kind.Fails, Sql.Name(column))}))")).ToList();
        var fails = tests.Count == 0 ? [] : engine.Rows($"select {string.Join(", ", tests)} from {raw}")[0];
        var next = 0;
        var typed = new List<string>();
        for (var at = 0; at < columns.Count; at++)
        {
            var column = Sql.Name(columns[at]);
            string? type = null;
            foreach (var kind in kinds[at])
                if (fails[next++] == "0") type ??= kind.Type;
            typed.Add(type is null ? column : $"cast({column} as {type}) as {column}");
        }

        engine.Run($"create view {Sql.Name(name)} as select {string.Join(", ", typed)} from {raw}");
    }

    /// <summary>The types that the first value allows, the narrowest first, each with what is true of a text that is not of it.</summary>
    private static IReadOnlyList<(string Type, string Fails)> Kinds(string? first)
    {
        if (first is null) return [];
        if (first.Length >= 10 && first[4] == '-' && first[7] == '-')
            return
            [
                ("DATE", @"not regexp_full_match({0}, '\d{{4}}-\d\d-\d\d') or try_cast({0} as date) is null"),
                ("TIMESTAMP", @"not regexp_full_match({0}, '\d{{4}}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?') or try_cast({0} as timestamp) is null"),
                ("TIMESTAMPTZ", @"not regexp_full_match({0}, '\d{{4}}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)') or try_cast({0} as timestamptz) is null"),
            ];
        if (first is "true" or "false" or "True" or "False" or "TRUE" or "FALSE") return [("BOOLEAN", "lower({0}) not in ('true', 'false')")];
        if (!char.IsAsciiDigit(first[^1])) return [];
        return
        [
            ("BIGINT", @"not regexp_full_match({0}, '-?(0|[1-9]\d{{0,17}})')"),
            ("DOUBLE", @"not regexp_full_match({0}, '[+-]?(0|[1-9]\d*)?(\.\d+)?([eE][+-]?\d+)?') or try_cast({0} as double) is null"),
        ];
    }
}
