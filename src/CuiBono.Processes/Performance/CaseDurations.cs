namespace CuiBono.Processes.Performance;

/// <summary>How long each case took: from its earliest to its latest instant. A case of one event took 0 seconds and counts.</summary>
/// <remarks>Definition and limits: docs/methods/process-figures.md. The figures are over the cases that have a time; none gives not a number.</remarks>
public sealed class CaseDurations
{
    private readonly long[] ticks;

    private CaseDurations(long[] ticks) => this.ticks = ticks;

    /// <summary>The cases that have at least one time.</summary>
    public int Count { get; private init; }

    /// <summary>The mean, in seconds.</summary>
    public double MeanSeconds { get; private init; } = double.NaN;

    /// <summary>The median; for an even count the mean of the middle two.</summary>
    public double MedianSeconds { get; private init; } = double.NaN;

    /// <summary>The 90th percentile, interpolated linearly.</summary>
    public double P90Seconds { get; private init; } = double.NaN;

    /// <summary>The shortest.</summary>
    public double MinSeconds { get; private init; } = double.NaN;

    /// <summary>The longest.</summary>
    public double MaxSeconds { get; private init; } = double.NaN;

    /// <summary>The duration of a case, or null where it has no time.</summary>
    public TimeSpan? this[int caseIndex] => ticks[caseIndex] < 0 ? null : new TimeSpan(ticks[caseIndex]);

    /// <summary>The durations of a log's cases.</summary>
    public static CaseDurations Of(EventLog log)
    {
        var starts = log.CaseStarts;
        var times = log.Times;
        var ticks = new long[log.CaseCount];
        var known = new long[log.CaseCount];
        var count = 0;
        var (sum, min, max) = (Int128.Zero, long.MaxValue, 0L);
        for (var at = 0; at < ticks.Length; at++)
        {
            var (first, last) = CaseSpan.Of(times[starts[at]..starts[at + 1]]);
            ticks[at] = first == EventLog.NoTime ? -1 : last - first;
            if (ticks[at] < 0) continue;
            known[count++] = ticks[at];
            sum += ticks[at];
            (min, max) = (Math.Min(min, ticks[at]), Math.Max(max, ticks[at]));
        }

        if (count == 0) return new CaseDurations(ticks);
        return new CaseDurations(ticks)
        {
            Count = count,
            MeanSeconds = (double)sum / count / TimeSpan.TicksPerSecond,
            MedianSeconds = Percentile.OfUnsorted(known.AsSpan(0, count), 0.5) / TimeSpan.TicksPerSecond,
            P90Seconds = Percentile.OfUnsorted(known.AsSpan(0, count), 0.9) / TimeSpan.TicksPerSecond,
            MinSeconds = (double)min / TimeSpan.TicksPerSecond,
            MaxSeconds = (double)max / TimeSpan.TicksPerSecond,
        };
    }
}
