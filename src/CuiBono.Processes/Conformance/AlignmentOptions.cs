namespace CuiBono.Processes.Conformance;

/// <summary>How far the search for alignments goes.</summary>
public sealed record AlignmentOptions
{
    /// <summary>Most states that one variant may store; a variant that needs more stays unfinished, with the bounds proven so far. A state takes about 50 bytes.</summary>
    /// <remarks>A count and not a time, so that the answer is the same on every machine.</remarks>
    public int MaxStates { get; init; } = 4_000_000;

    /// <summary>How many variants are aligned side by side. The answer does not depend on it.</summary>
    public int Degree { get; init; } = 1;

    /// <summary>One variant after the other, with the usual bound.</summary>
    public static AlignmentOptions Default { get; } = new();
}
