using System.Globalization;

namespace CuiBono.Tables;

/// <summary>A file as SQL reads it: texts from CSV and JSON, typed columns from Parquet.</summary>
/// <param name="Sql">What stands behind "from".</param>
/// <param name="Format">The format's name.</param>
/// <param name="Columns">The columns, in the file's order.</param>
internal sealed record FileRelation(string Sql, string Format, IReadOnlyList<TableColumn> Columns)
{
    private const int LongestRecord = 1 << 20;

    public static FileRelation Of(TableFile file, Engine engine)
    {
        var path = Tables.Sql.Text(file.Source.Path);
        var packing = $"hive_partitioning = false, compression = '{(file.IsPacked ? "gzip" : file.Format == TableFormat.Csv ? "none" : "uncompressed")}'";
        var packed = file.IsPacked ? ", packed with gzip" : "";
        if (file.Format == TableFormat.Parquet)
        {
            var parquet = $"read_parquet({path}, hive_partitioning = false)";
            return new(parquet, "Parquet", Describe(engine, parquet));
        }

        if (file.Format == TableFormat.Csv)
        {
            var csv = string.Create(CultureInfo.InvariantCulture, $"read_csv({path}, header = true, all_varchar = true, store_rejects = true, max_line_size = {LongestRecord}, {packing})");
            return new(csv, "CSV" + packed, Describe(engine, csv));
        }

        // DuckDB takes "01-05-2024" in JSON for a day of its choice; as texts, values keep what was written.
        var size = string.Create(CultureInfo.InvariantCulture, $"maximum_object_size = {LongestRecord}");
        var names = Describe(engine, $"read_json({path}, {packing}, {size})").Select(column => column.Name).ToList();
        var texts = string.Join(", ", names.Select(name => $"{Tables.Sql.Name(name)}: 'VARCHAR'"));
        return new($"read_json({path}, {packing}, {size}, columns = {{{texts}}})", "JSON" + packed, [.. names.Select(name => new TableColumn(name, "VARCHAR"))]);
    }

    private static List<TableColumn> Describe(Engine engine, string relation) => engine.Describe($"select * from {relation}");
}
