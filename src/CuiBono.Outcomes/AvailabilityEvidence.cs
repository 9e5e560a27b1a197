namespace CuiBono.Outcomes;

/// <summary>How often a service is down by the inventory, between two bounds that are sure.</summary>
/// <param name="Service">The service, as declared.</param>
/// <param name="Low">The share of time in which it is down, 0 to 1, is at least this.</param>
/// <param name="High">It is at most this; 1 where a record is missing that could make it worse.</param>
public sealed record AvailabilityEvidence(string Service, double Low, double High)
{
    private const double MinutesPerYear = 8760 * 60;

    /// <summary>The share of time in which it would be down by each link's own cuts alone, without the risks on record; null where that is not known.</summary>
    public double? Independent { get; init; }

    /// <summary>The transactions that are lost with it, by customer, most first; empty where the inventory names no flow over it.</summary>
    public IReadOnlyList<TransactionLoss> Lost { get; init; } = [];

    /// <summary>The figures that it leans on.</summary>
    public IReadOnlyList<StatedFigure> Assumptions { get; init; } = [];

    /// <summary>The records that are missing, a sentence each.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>How much more it is down, as a share of time, than by each link's own cuts alone; null where that is not known.</summary>
    public double? Gap => Independent is { } alone && !IsOpen ? Math.Max(0, High - alone) : null;

    /// <summary>Whether nobody knows how often it is down at most.</summary>
    public bool IsOpen => High >= 1;

    /// <summary>A share of time as minutes in a year of 8,760 hours.</summary>
    public static double Minutes(double share) => share * MinutesPerYear;

    /// <summary>Whether a promised availability is kept: yes, no, or null where the bounds lie on both sides.</summary>
    /// <param name="target">The promise, 0 to 1.</param>
    public bool? Keeps(decimal target)
    {
        var allowed = (double)(1 - target);
        return High <= allowed ? true : Low > allowed ? false : null;
    }
}
