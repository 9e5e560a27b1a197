namespace CuiBono.Tables;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum TableFormat
{
    /// <summary>Text with separators.</summary>
    Csv,

    /// <summary>JSON: one array of objects, or an object a line.</summary>
    Json,

    /// <summary>Parquet.</summary>
    Parquet,
}
