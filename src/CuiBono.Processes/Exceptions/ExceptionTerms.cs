namespace CuiBono.Processes.Exceptions;

/// <summary>What the detection of exceptions is told of a log.</summary>
/// <param name="Path">The standard path: activities in their order.</param>
public sealed record ExceptionTerms(IReadOnlyList<string> Path)
{
    /// <summary>The activity that is the goal; null for the last of the path.</summary>
    public string? Goal { get; init; }

    /// <summary>The exception register; empty where none is declared, so that nothing says what is allowed.</summary>
    public IReadOnlyList<RegisterEntry> Register { get; init; } = [];

    /// <summary>The column of the customer, of cases or of events, or null.</summary>
    public string? Customer { get; init; }

    /// <summary>The column of the product, or null.</summary>
    public string? Product { get; init; }

    /// <summary>The column of the team, or null.</summary>
    public string? Team { get; init; }

    /// <summary>The column of the person; null for the log's resource.</summary>
    public string? Person { get; init; }

    /// <summary>The actors that are no people.</summary>
    public IReadOnlyList<string> Automatic { get; init; } = [];

    /// <summary>The activities that undo or correct an earlier one.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>The first day of the new way, or null.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>The zone whose days dates are.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}
