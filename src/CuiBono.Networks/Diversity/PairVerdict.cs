namespace CuiBono.Networks.Diversity;

/// <summary>The verdict on a pair of paths, given or searched for.</summary>
/// <param name="From">The id of the node at one end, or null where only paths are given.</param>
/// <param name="To">The id of the node at the other end, or null.</param>
/// <param name="Verdict">What is known.</param>
public sealed record PairVerdict(string? From, string? To, DiversityVerdict Verdict)
{
    /// <summary>The service or the claim that it is about, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The length of the shortest two paths without a common link; null where there are none or their lengths are unknown.</summary>
    public long? LinkDisjointMetres { get; init; }

    /// <summary>The length of the shortest two paths without a shared risk; null likewise.</summary>
    public long? DiverseMetres { get; init; }

    /// <summary>The two paths that the verdict is about, as links in order; empty where there are none.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Paths { get; init; } = [];

    /// <summary>What the given paths are built on, where they are given.</summary>
    public IReadOnlyList<IReadOnlyList<ElementKey>> Ways { get; init; } = [];

    /// <summary>What they share, the deepest first.</summary>
    public IReadOnlyList<SharedThing> Shared { get; init; } = [];

    /// <summary>The records that are missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The proof that nothing is shorter, or that none exists; null where it would be too large or none is needed.</summary>
    public ProofNode? Proof { get; init; }

    /// <summary>What the verdict rests on where it has no proof that the checker can follow, or null.</summary>
    public string? RestsOn { get; init; }

    /// <summary>The limits that were asked for.</summary>
    public PairLimits Limits { get; init; } = PairLimits.None;

    /// <summary>Length, hops and delay of each of <see cref="Paths"/> where a pair was searched for, or limits were held against given ways.</summary>
    public IReadOnlyList<PathFigures> Figures { get; init; } = [];

    /// <summary>Of given ways, whether they meet the limits that were asked for; null: none were asked for, or it is not known. What the ways share is the verdict's matter, not this one's.</summary>
    public bool? LimitsMet { get; init; }

    /// <summary>Of given ways, what breaks a limit.</summary>
    public IReadOnlyList<string> BeyondLimits { get; init; } = [];

    /// <summary>Of given ways, the records that a limit asks for and that are missing.</summary>
    public IReadOnlyList<string> LimitsMissing { get; init; } = [];

    /// <summary>Where no pair meets the limits: the shortest pair without a shared risk that would do without them, or null where there is none either.</summary>
    public PathPair? WithoutLimits { get; init; }

    /// <summary>The figures of <see cref="WithoutLimits"/>.</summary>
    public IReadOnlyList<PathFigures> WithoutLimitsFigures { get; init; } = [];

    /// <summary>The links that the search for a provable pair left out, since their risks or lengths are unknown.</summary>
    public IReadOnlyList<int> LeftOut { get; init; } = [];

    /// <summary>Whether only the located part of the network was looked at, as if it were all there is.</summary>
    public bool LocatedOnly { get; init; }

    /// <summary>A single event that separates the ends, by name; null: any single one is survived by rerouting, which is another promise than two paths standing by.</summary>
    public string? SeparatingEvent { get; init; }

    /// <summary>Whether rerouting was looked at; it is for searched pairs.</summary>
    public bool ReroutingKnown { get; init; }

    /// <summary>Where no diverse pair exists: a pair with few shared things.</summary>
    public PathPair? LeastShared { get; init; }

    /// <summary>What <see cref="LeastShared"/> shares.</summary>
    public IReadOnlyList<SharedThing> LeastSharedThings { get; init; } = [];

    /// <summary>Where no diverse pair exists: the shortest new span that would make one possible, or null where none was found.</summary>
    public NewSpan? NewSpan { get; init; }
}
