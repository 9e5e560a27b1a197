namespace CuiBono.Networks.Diversity;

/// <summary>A part of the search under limits: for each of the two paths the links that it may not use and those that it must.</summary>
internal sealed class LimitedState(int words)
{
    public ulong[][] Closed { get; } = [new ulong[words], new ulong[words]];

    public ulong[][] Used { get; } = [new ulong[words], new ulong[words]];

    public long Bound { get; set; }

    /// <summary>How the part is divided further.</summary>
    public Division? Division { get; set; }

    /// <summary>The pair that meets all conditions at the length of the bound, where there is one.</summary>
    public PathPair? Pair { get; set; }

    public ProofNode? Proof { get; set; }

    /// <summary>Whether a case told the paths apart. Until then all that is closed to one is closed to the other, and they may change names.</summary>
    public bool ToldApart { get; set; }

    public LimitedState Copy()
    {
        var copy = new LimitedState(Closed[0].Length) { ToldApart = ToldApart };
        for (var path = 0; path < 2; path++)
        {
            Closed[path].CopyTo(copy.Closed[path], 0);
            Used[path].CopyTo(copy.Used[path], 0);
        }

        return copy;
    }
}
