using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>po-5: firm order confirmations on time.</summary>
internal static class ConfirmationsIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("po-5", 1, MeasureKind.Share, "share", "Firm order confirmations on time: the share of requests that are confirmed within the interval."),
        ["from", "to", "within"], ["clock", "calendar"], MilestoneTimes.Timely);
}
