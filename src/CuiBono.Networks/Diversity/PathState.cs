namespace CuiBono.Networks.Diversity;

/// <summary>A part of the search: which links each of the two paths may not use.</summary>
internal sealed class PathState(int words)
{
    public ulong[] ClosedToFirst { get; } = new ulong[words];

    public ulong[] ClosedToSecond { get; } = new ulong[words];

    public long Bound { get; set; }

    /// <summary>The link to divide by, for the path that may or may not use it.</summary>
    public int Link { get; set; }

    public bool DividesFirst { get; set; }

    public ProofNode? Proof { get; set; }

    public ulong[] Closed(bool first) => first ? ClosedToFirst : ClosedToSecond;

    /// <summary>Whether the paths may change names: no case so far told them apart.</summary>
    public bool IsSymmetric => !ToldApart && LinkSet.Same(ClosedToFirst, ClosedToSecond);

    public bool ToldApart { get; set; }

    public PathState Copy()
    {
        var copy = new PathState(ClosedToFirst.Length) { ToldApart = ToldApart };
        ClosedToFirst.CopyTo(copy.ClosedToFirst, 0);
        ClosedToSecond.CopyTo(copy.ClosedToSecond, 0);
        return copy;
    }
}
