using CuiBono.Evidence;

namespace CuiBono.Networks;

/// <summary>Customers' transactions that a service carries; they are lost where the service is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Service">The id of the service.</param>
/// <param name="PerHour">Transactions an hour, not negative.</param>
public sealed record TransactionFlow(string Id, string Service, double PerHour)
{
    /// <summary>Its name for people.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Whose they are; null: the service's customer.</summary>
    public string? Customer { get; init; }

    /// <summary>Where the file says so.</summary>
    public SourcePlace? Place { get; init; }
}
