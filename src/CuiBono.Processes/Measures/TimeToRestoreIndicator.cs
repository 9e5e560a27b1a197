using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>mr-6: mean time to restore.</summary>
internal static class TimeToRestoreIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("mr-6", 1, MeasureKind.Mean, "hours", "Mean time to restore: the mean hours from the receipt of a trouble report until it is cleared."),
        ["from", "to"], ["clock", "calendar"], (log, terms) => MilestoneTimes.Completed(log, terms, _ => TimeSpan.TicksPerHour));
}
