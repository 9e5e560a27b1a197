using CuiBono.Evidence;

namespace CuiBono.Networks;

/// <summary>A service between two nodes.</summary>
/// <param name="Id">Its id.</param>
public sealed record NetworkService(string Id)
{
    /// <summary>Its name for people.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Who buys it, or null.</summary>
    public string? Customer { get; init; }

    /// <summary>The node at one end, or null where only paths are given.</summary>
    public string? From { get; init; }

    /// <summary>The node at the other end, or null.</summary>
    public string? To { get; init; }

    /// <summary>The ways that it is built on, the working one first; each a list of what it runs over (links, circuits, cables). Empty: it takes any way that the graph offers.</summary>
    public IReadOnlyList<IReadOnlyList<ElementKey>> Paths { get; init; } = [];

    /// <summary>True where its paths are sold as diverse.</summary>
    public bool SoldAsDiverse { get; init; }

    /// <summary>The promised availability, 0 to 1, or null.</summary>
    public double? TargetAvailability { get; init; }

    /// <summary>Where the file says so.</summary>
    public SourcePlace? Place { get; init; }
}
