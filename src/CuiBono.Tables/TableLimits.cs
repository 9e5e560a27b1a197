namespace CuiBono.Tables;

/// <summary>How much a table may ask of the machine.</summary>
public sealed record TableLimits
{
    /// <summary>The limits that a person's own laptop bears.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>Most rows of the answer.</summary>
    public int MaxRows { get; init; } = 20_000_000;

    /// <summary>Most distinct values of a unit, cohort, segment or where column.</summary>
    public int MaxNames { get; init; } = 100_000;

    /// <summary>Most columns of a file.</summary>
    public int MaxColumns { get; init; } = 4_000;

    /// <summary>Most bytes that a packed file may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = 8L << 30;

    /// <summary>Longest query, in letters.</summary>
    public int MaxQueryLength { get; init; } = 16_384;

    /// <summary>Memory that DuckDB may hold, in MiB. It does not count the texts that it is just making.</summary>
    public int MaxMemoryMegabytes { get; init; } = 2_048;

    /// <summary>The longest that a table may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);
}
