namespace CuiBono.Networks.Availability;

/// <summary>How often two nodes, or the ends of a service, are without each other.</summary>
/// <param name="Independent">Each link failing for itself.</param>
/// <param name="WithSharedRisks">With what takes several links at once; null where no shared risk is known.</param>
public sealed record PairAvailability(Unavailability Independent, Unavailability? WithSharedRisks)
{
    /// <summary>The last of the two that is known.</summary>
    public Unavailability Last => WithSharedRisks ?? Independent;

    /// <summary>The figures that it leans on.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];
}
