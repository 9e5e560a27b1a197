namespace CuiBono.Statistics.Series;

/// <summary>How an interrupted series is fitted.</summary>
public sealed record InterruptedSeriesOptions
{
    /// <summary>Periods of a season: 12 for months, 7 for days; 0 for none.</summary>
    public int Season { get; init; }

    /// <summary>Whether the trend may change at the date, too.</summary>
    public bool SlopeChanges { get; init; }

    /// <summary>Lags over which errors hang together; null for a season, or for 4 (n/100)^(2/9) where that is more (Newey and West 1994).</summary>
    public int? Lags { get; init; }
}
