namespace CuiBono.Tables;

/// <summary>A column as DuckDB describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as SQL writes it.</param>
internal readonly record struct TableColumn(string Name, string Type)
{
    private static readonly string[] Numbers = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT", "FLOAT", "DOUBLE", "BOOLEAN"];

    private bool IsText => Type is "VARCHAR" or "JSON" || Type.StartsWith("ENUM", StringComparison.Ordinal);

    private bool IsNumber => Numbers.Contains(Type) || Type.StartsWith("DECIMAL", StringComparison.Ordinal);

    /// <summary>The column as days or as texts that hold days, or null where it can be neither.</summary>
    public string? AsDay => Type switch
    {
        "DATE" => Sql.Name(Name),
        "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => $"cast({Sql.Name(Name)} as date)",
        "TIMESTAMP WITH TIME ZONE" => $"cast({Sql.Name(Name)} at time zone 'UTC' as date)",
        _ => IsText || (IsNumber && Type != "BOOLEAN") ? AsText : null,
    };

    /// <summary>The column as numbers or as texts that hold numbers, or null where it can be neither.</summary>
    public string? AsValue => IsNumber ? $"cast({Sql.Name(Name)} as double)" : IsText ? AsText : null;

    /// <summary>The column as texts.</summary>
    public string AsText => $"cast({Sql.Name(Name)} as varchar)";
}
