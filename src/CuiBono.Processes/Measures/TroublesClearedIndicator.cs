using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>mr-5: troubles cleared within the standard time.</summary>
internal static class TroublesClearedIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("mr-5", 1, MeasureKind.Share, "share", "Troubles cleared in time: the share of trouble reports that are cleared within the standard time."),
        ["from", "to", "within"], ["clock", "calendar"], MilestoneTimes.Timely);
}
