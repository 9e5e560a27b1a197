namespace CuiBono.Outcomes;

/// <summary>How often a service is down by the inventory, between two bounds that are sure.</summary>
/// <param name="Service">The service, as declared.</param>
/// <param name="Low">The share of time in which it is down, 0 to 1, is at least this.</param>
/// <param name="High">It is at most this; 1 where a record is missing that could make it worse.</param>
public sealed record AvailabilityEvidence(string Service, double Low, double High)
{
    /// <summary>The figures that it leans on, each with its source.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>The records that are missing, a sentence each.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether a promised availability is kept: yes, no, or null where the bounds lie on both sides.</summary>
    /// <param name="target">The promise, 0 to 1.</param>
    public bool? Keeps(decimal target)
    {
        var allowed = (double)(1 - target);
        return High <= allowed ? true : Low > allowed ? false : null;
    }
}
