namespace CuiBono.Processes.Performance;

/// <summary>How far apart the starts of consecutive cases are, a case starting at its earliest instant.</summary>
/// <param name="Cases">The cases that have a time.</param>
/// <param name="MeanSeconds">The mean gap in seconds; not a number below two cases.</param>
/// <param name="MedianSeconds">The median gap.</param>
public sealed record CaseArrival(int Cases, double MeanSeconds, double MedianSeconds)
{
    /// <summary>The arrival of a log's cases.</summary>
    public static CaseArrival Of(EventLog log)
    {
        var begun = new long[log.CaseCount];
        var count = 0;
        for (var at = 0; at < log.CaseCount; at++)
        {
            var (first, _) = CaseSpan.Of(log.Times[log.CaseStarts[at]..log.CaseStarts[at + 1]]);
            if (first != EventLog.NoTime) begun[count++] = first;
        }

        if (count < 2) return new CaseArrival(count, double.NaN, double.NaN);
        var starts = begun.AsSpan(0, count);
        starts.Sort();
        var mean = (double)(starts[^1] - starts[0]) / (count - 1) / TimeSpan.TicksPerSecond;
        for (var at = 0; at < count - 1; at++) starts[at] = starts[at + 1] - starts[at];
        return new CaseArrival(count, mean, Percentile.OfUnsorted(starts[..^1], 0.5) / TimeSpan.TicksPerSecond);
    }
}
