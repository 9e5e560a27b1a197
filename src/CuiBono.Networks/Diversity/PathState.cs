namespace CuiBono.Networks.Diversity;

/// <summary>A part of the search: which links each of the two paths may not use.</summary>
internal sealed class PathState(int words)
{
    public ulong[] ClosedToFirst { get; } = new ulong[words];

    public ulong[] ClosedToSecond { get; } = new ulong[words];

    public long Bound { get; set; }

    /// <summary>Two paths with a conflict, by which the part is divided.</summary>
    public (IReadOnlyList<int> First, IReadOnlyList<int> Second) Paths { get; set; }

    public ProofNode? Proof { get; set; }

    public ulong[] Closed(bool first) => first ? ClosedToFirst : ClosedToSecond;

    /// <summary>Whether a case told the paths apart. Until then all that is closed to one is closed to the other, and they may change names.</summary>
    public bool ToldApart { get; set; }

    public PathState Copy()
    {
        var copy = new PathState(ClosedToFirst.Length) { ToldApart = ToldApart };
        ClosedToFirst.CopyTo(copy.ClosedToFirst, 0);
        ClosedToSecond.CopyTo(copy.ClosedToSecond, 0);
        return copy;
    }
}
