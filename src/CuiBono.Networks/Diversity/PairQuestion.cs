using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Diversity;

/// <summary>Asks for the shortest two paths between two nodes that share no risk and meet limits.</summary>
/// <param name="Graph">The network.</param>
/// <param name="Metres">The length of each link.</param>
/// <param name="Conflicts">Which links share a risk.</param>
/// <param name="Source">The node at one end.</param>
/// <param name="Target">The node at the other.</param>
public sealed record PairQuestion(Graph Graph, int[] Metres, Conflicts Conflicts, int Source, int Target)
{
    /// <summary>The limits.</summary>
    public PairLimits Limits { get; init; } = PairLimits.None;

    /// <summary>The delay of each link in picoseconds, or null: by its metres.</summary>
    public long[]? Picoseconds { get; init; }

    /// <summary>Links that may not be used, or null.</summary>
    public bool[]? Closed { get; init; }

    /// <summary>The delay of a link in picoseconds.</summary>
    public long DelayOf(int link) => Picoseconds?[link] ?? Metres[link] * Limits.PicosecondsPerMetre;

    /// <summary>Whether two paths meet the limits on length, hops and difference of delay.</summary>
    public bool Meet(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        if (Limits.MostHops is { } hops && (first.Count > hops || second.Count > hops)) return false;
        if (Limits.MostMetres is { } metres && (Length(first) > metres || Length(second) > metres)) return false;
        return Limits.MostDelayDifference is not { } difference || Math.Abs(first.Sum(DelayOf) - second.Sum(DelayOf)) <= difference;
    }

    private long Length(IReadOnlyList<int> path) => path.Sum(link => (long)Metres[link]);
}
