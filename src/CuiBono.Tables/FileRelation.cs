namespace CuiBono.Tables;

/// <summary>A file as SQL reads it.</summary>
/// <param name="Sql">What stands behind "from".</param>
/// <param name="Format">The format's name.</param>
internal readonly record struct FileRelation(string Sql, string Format)
{
    public static FileRelation Of(TableFile file)
    {
        var path = Tables.Sql.Text(file.Source.Path);
        var packing = $"hive_partitioning = false, compression = '{(file.IsPacked ? "gzip" : "none")}'";
        var packed = file.IsPacked ? ", packed with gzip" : "";
        return file.Format switch
        {
            TableFormat.Csv => new($"read_csv({path}, header = true, all_varchar = true, store_rejects = true, {packing})", "CSV" + packed),
            TableFormat.Json => new($"read_json({path}, {packing})", "JSON" + packed),
            _ => new($"read_parquet({path}, hive_partitioning = false)", "Parquet"),
        };
    }
}
