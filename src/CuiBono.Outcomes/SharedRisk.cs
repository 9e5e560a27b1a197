namespace CuiBono.Outcomes;

/// <summary>A thing that both ways of a pair lean on.</summary>
/// <param name="Kind">What it is: "duct", "structure", "corridor".</param>
/// <param name="Id">Its id in the inventory.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Metres">How much of it is shared; 0 for a point such as a bridge or a manhole.</param>
public sealed record SharedRisk(string Kind, string Id, string Name, double Metres)
{
    /// <summary>What else is shared because this is: the ducts that the cable is in, the bridge that the duct hangs under, the risks that take them.</summary>
    public IReadOnlyList<SharedRisk> Beneath { get; init; } = [];
}
