using CuiBono.Statistics.Regression;

namespace CuiBono.Statistics.Series;

/// <summary>What changed in a series at a date that was known before, beyond its trend and seasons.</summary>
/// <param name="Level">The jump at the date, with an error that allows for correlation over time.</param>
/// <param name="Slope">The change of the trend after it, a period; null where none was asked for.</param>
/// <param name="Regression">The regression: intercept, trend, level, slope if asked for, seasons, control, in this order.</param>
/// <remarks>Segmented regression: Wagner and others, Journal of Clinical Pharmacy and Therapeutics 27 (2002). Each period's error resembles the one before
/// (<see cref="AutoregressiveRegression"/>); Newey-West errors only where lags are asked for, since with less than hundreds of periods they are too
/// small (Turner and others, BMC Medical Research Methodology 21, 2021). Assumes that nothing else happened at the date: a control series that was not
/// treated, in <c>control</c>, takes out what happened to both.</remarks>
public sealed record InterruptedSeries(Coefficient Level, Coefficient? Slope, LinearRegression Regression)
{
    /// <summary>Fits a series with equal periods.</summary>
    /// <param name="values">The values, in order of time.</param>
    /// <param name="start">The number of values before the date.</param>
    /// <param name="options">Trend, seasons and errors.</param>
    /// <param name="control">A series that was not treated, as long as the values, or null.</param>
    /// <param name="times">The number of each period, ascending, where some are left out between; null where none is.</param>
    /// <exception cref="ArgumentException">The series is too short: it needs two values on each side, a whole season before the date, and more values than coefficients.</exception>
    public static InterruptedSeries Of(IReadOnlyList<double> values, int start, InterruptedSeriesOptions options, IReadOnlyList<double>? control = null, IReadOnlyList<int>? times = null)
    {
        if (start < 2 || values.Count - start < 2) throw new ArgumentException("There are fewer than two values on one side of the date.", nameof(values));
        if (options.Season > 1 && start < options.Season) throw new ArgumentException("The season is longer than the series before the date.", nameof(values));
        if (times is not null && (times.Count != values.Count || times.Zip(times.Skip(1)).Any(pair => pair.Second <= pair.First))) throw new ArgumentException("The times do not ascend with the series.", nameof(times));
        if (control is not null && control.Count != values.Count) throw new ArgumentException("The control is not as long as the series.", nameof(control));
        var rows = new List<double[]>(values.Count);
        for (var at = 0; at < values.Count; at++)
        {
            var time = times?[at] ?? at;
            var row = new List<double> { 1, time, at >= start ? 1 : 0 };
            if (options.SlopeChanges) row.Add(at >= start ? time - (times?[start] ?? start) : 0);
            for (var season = 1; season < options.Season; season++) row.Add(time % options.Season == season ? 1 : 0);
            if (control is not null) row.Add(control[at]);
            rows.Add([.. row]);
        }

        var regression = LinearRegression.Of(rows, values);
        Coefficient Of(int column) => options.Lags is { } lags ? regression.Coefficient(column, regression.NeweyWest(lags)) : AutoregressiveRegression.Of(rows, values, column, times);
        return new InterruptedSeries(Of(2), options.SlopeChanges ? Of(3) : null, regression);
    }
}
