namespace CuiBono.Networks.Diversity;

/// <summary>What the two paths of a pair must meet besides sharing no risk.</summary>
/// <remarks>A path visits no node twice. Limits on one path hold for each of the two.</remarks>
public sealed record PairLimits
{
    /// <summary>No limits.</summary>
    public static PairLimits None { get; } = new();

    /// <summary>Whether the paths may meet in no node between their ends.</summary>
    public bool NodeDisjoint { get; init; }

    /// <summary>The most metres of one path.</summary>
    public long? MostMetres { get; init; }

    /// <summary>The most links of one path.</summary>
    public int? MostHops { get; init; }

    /// <summary>The most picoseconds by which the delays of the two paths, one way, may differ.</summary>
    public long? MostDelayDifference { get; init; }

    /// <summary>The delay of a metre of route, for links without a figure of their own.</summary>
    public long PicosecondsPerMetre { get; init; } = FibreDelay.PicosecondsPerMetre;

    /// <summary>Whether there is any limit.</summary>
    public bool IsNone => !NodeDisjoint && !BoundPaths;

    /// <summary>Whether a path that leads from end to end can break a limit by itself or beside the other.</summary>
    public bool BoundPaths => MostMetres is not null || MostHops is not null || MostDelayDifference is not null;

    /// <summary>Whether lengths or delays must be known to say that a limit is met.</summary>
    public bool NeedLengths => MostMetres is not null || MostDelayDifference is not null;
}
