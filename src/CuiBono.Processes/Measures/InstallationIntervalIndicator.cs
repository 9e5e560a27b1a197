using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>op-4: installation interval.</summary>
internal static class InstallationIntervalIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("op-4", 1, MeasureKind.Mean, "days", "Installation interval: the mean time of the completed orders from application to completion, less the customer's delays."),
        ["from", "to"], ["clock", "calendar"], (log, terms) => MilestoneTimes.Completed(log, terms, clock => clock.DayTicks));
}
