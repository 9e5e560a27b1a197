namespace CuiBono.Networks.Diversity;

/// <summary>What limits are held against: length, hops and delay of links and paths.</summary>
internal sealed class LinkFigures
{
    private readonly Inventory inventory;
    private readonly IReadOnlyList<int> metres;
    private readonly PairLimits limits;

    /// <summary>Takes the metres of each link, below 0 where they are not known.</summary>
    public LinkFigures(Inventory inventory, IReadOnlyList<int> metres, PairLimits limits) => (this.inventory, this.metres, this.limits) = (inventory, metres, limits);

    /// <summary>The delays of all links for a question, or null where all follow from lengths.</summary>
    public long[]? Picoseconds() => inventory.Links.All(link => link.Picoseconds is null) ? null : [.. inventory.Links.Select(link => Delay(link.Index) ?? 0)];

    public bool DelayMissing(int link) => limits.MostDelayDifference is not null && Delay(link) is null;

    /// <summary>What is not known of a link though a limit asks for it, or null.</summary>
    public string? Missing(int link) =>
        limits.MostMetres is not null && metres[link] < 0 ? $"link {link} has no length" : DelayMissing(link) ? $"link {link} has neither length nor delay" : null;

    public IReadOnlyList<PathFigures> Of(PathPair pair) => [Of(pair.A), Of(pair.B)];

    public PathFigures Of(IReadOnlyList<int> path) => new(
        path.Any(link => metres[link] < 0) ? null : path.Sum(link => (long)metres[link]),
        path.Count,
        path.Aggregate((long?)0, (sum, link) => sum + Delay(link)));

    private long? Delay(int link) => inventory.Links[link].Picoseconds ?? (metres[link] < 0 ? null : metres[link] * limits.PicosecondsPerMetre);
}
