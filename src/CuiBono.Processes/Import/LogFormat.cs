namespace CuiBono.Processes.Import;

/// <summary>What a file of events is.</summary>
public enum LogFormat
{
    /// <summary>A table as text.</summary>
    Csv,

    /// <summary>XES, IEEE 1849.</summary>
    Xes,

    /// <summary>A table in Parquet.</summary>
    Parquet,

    /// <summary>OCEL 1.0 or 2.0 in JSON.</summary>
    OcelJson,

    /// <summary>OCEL 1.0 or 2.0 in XML.</summary>
    OcelXml,

    /// <summary>OCEL 1.0 or 2.0 in SQLite.</summary>
    OcelSqlite,

    /// <summary>Orders or tickets of the TM Forum's interfaces in JSON.</summary>
    TmForum,
}
