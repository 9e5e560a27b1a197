namespace CuiBono.Documents;

/// <summary>How much a reader does for one file before it stops and says so.</summary>
/// <remarks>Every file is treated as hostile. What goes over a limit gives a finding and an <see cref="UnreadPart"/>, never a guess.</remarks>
public sealed record ReadLimits
{
    /// <summary>The limits that the product uses.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 100_000_000;

    /// <summary>Largest sum of the unpacked parts of an Office file, in bytes.</summary>
    public long MaxUnpackedBytes { get; init; } = 400_000_000;

    /// <summary>Largest single unpacked stream of a PDF, in bytes: its parser makes an object of every few of them.</summary>
    public long MaxPdfStreamBytes { get; init; } = 16_000_000;

    /// <summary>Largest ratio of unpacked to packed size of a part over 1 MB.</summary>
    public double MaxRatio { get; init; } = 200;

    /// <summary>Most passages kept of one document.</summary>
    public int MaxPassages { get; init; } = 20_000;

    /// <summary>Most rows kept of one register.</summary>
    public int MaxRows { get; init; } = 20_000;

    /// <summary>Longest text kept of one passage or cell, in UTF-16 units.</summary>
    public int MaxPassageLength { get; init; } = 100_000;

    /// <summary>Longest text kept of one file, in UTF-16 units: a small file may repeat a long text without end.</summary>
    public long MaxTextLength { get; init; } = 50_000_000;

    /// <summary>Longest time for one file.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);
}
