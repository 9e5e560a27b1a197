namespace CuiBono.Promises;

/// <summary>How customers' transactions stay on while the change happens and when something physical fails.</summary>
public sealed record Continuity
{
    /// <summary>The services that carry customers' transactions.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>The promised availability, 0 to 1, or null.</summary>
    public decimal? TargetAvailability { get; init; }

    /// <summary>The redundancy that is meant to carry a failure, in one sentence.</summary>
    public string? Redundancy { get; init; }

    /// <summary>Pairs that are sold as diverse.</summary>
    public IReadOnlyList<DiverseClaim> Diverse { get; init; } = [];

    /// <summary>The network inventory that shows it: a network.yaml, relative to the initiative's file; null where none is named.</summary>
    public string? Inventory { get; init; }

    /// <summary>The test that shows it: what is failed on purpose.</summary>
    public string? FailureTest { get; init; }

    /// <summary>The day of the test, or null.</summary>
    public DateOnly? FailureTestDate { get; init; }
}
