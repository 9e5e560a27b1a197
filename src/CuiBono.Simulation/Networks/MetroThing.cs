namespace CuiBono.Simulation.Networks;

/// <summary>A thing on which ducts or sites rest: a manhole, a bridge, a trench, a feed of power, a landlord.</summary>
/// <param name="Kind">"structure", "power" or "landlord".</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
public sealed record MetroThing(string Kind, string Id, string Name)
{
    /// <summary>Where it is, or null.</summary>
    public MetroPlace? Place { get; init; }

    /// <summary>What it rests on, as "power P1".</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];
}
