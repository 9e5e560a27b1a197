namespace CuiBono.Processes.Import;

/// <summary>How much an import does for one input before it stops and says so: every log is treated as hostile.</summary>
public sealed record ImportLimits
{
    /// <summary>The limits that the product uses.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>Most bytes of text, after unpacking.</summary>
    public long MaxBytes { get; init; } = 64L << 30;

    /// <summary>Most bytes of text that a packed byte may hold, over the whole input and once 64 MB are unpacked.</summary>
    public int MaxRatio { get; init; } = 250;

    /// <summary>Most events.</summary>
    public int MaxEvents { get; init; } = 500_000_000;

    /// <summary>Most distinct attribute keys.</summary>
    public int MaxAttributes { get; init; } = 4_000;

    /// <summary>Longest single value, in bytes.</summary>
    public int MaxValueBytes { get; init; } = 1 << 20;

    /// <summary>Most bytes that the distinct values of one column may have together; a column holds two gigabytes at the very most.</summary>
    public int MaxColumnBytes { get; init; } = 3 << 29;

    /// <summary>Deepest nesting.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Findings kept of one code; the rest are counted.</summary>
    public int MaxFindings { get; init; } = 100;
}
