namespace CuiBono.Processes.Maps;

/// <summary>What a log holds, for the caption.</summary>
/// <param name="Cases">Its cases.</param>
/// <param name="Events">Its events.</param>
/// <param name="First">The first instant, or null.</param>
/// <param name="Last">The last instant, or null.</param>
internal sealed record LogFacts(int Cases, int Events, DateTime? First, DateTime? Last)
{
    public static LogFacts Of(EventLog log)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (var time in log.Times)
        {
            if (time == EventLog.NoTime) continue;
            (first, last) = (Math.Min(first, time), Math.Max(last, time));
        }

        var none = first > last;
        return new LogFacts(log.CaseCount, log.EventCount, none ? null : new DateTime(first, DateTimeKind.Utc), none ? null : new DateTime(last, DateTimeKind.Utc));
    }
}
