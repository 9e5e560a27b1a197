namespace CuiBono.Networks.Diversity;

/// <summary>A part of the search under limits: for each of the two paths the links that it may not use and those that it must.</summary>
internal sealed class LimitedState(int words)
{
    public ulong[][] Closed { get; } = [new ulong[words], new ulong[words]];

    public ulong[][] Used { get; } = [new ulong[words], new ulong[words]];

    public long Bound { get; set; }

    /// <summary>The link to divide by and the path that may or may not use it.</summary>
    public (int Link, int Path) Division { get; set; }

    /// <summary>The pair that meets all conditions at the length of the bound, where there is one.</summary>
    public PathPair? Pair { get; set; }

    public ProofNode? Proof { get; set; }

    public bool ToldApart { get; set; }

    /// <summary>Whether the paths may change names: no case so far told them apart.</summary>
    public bool IsSymmetric => !ToldApart && LinkSet.Same(Closed[0], Closed[1]);

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
