namespace CuiBono.Statistics.Series;

/// <summary>How an interrupted series is fitted.</summary>
public sealed record InterruptedSeriesOptions
{
    /// <summary>Periods of a season: 12 for months, 7 for days; 0 for none.</summary>
    public int Season { get; init; }

    /// <summary>Whether the trend may change at the date, too.</summary>
    public bool SlopeChanges { get; init; }

    /// <summary>Lags over which Newey-West errors hang together, for long series; null for errors that resemble the one before.</summary>
    public int? Lags { get; init; }
}
