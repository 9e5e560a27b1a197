using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>lead-time: from one milestone to another, less the time in which the customer had the clock.</summary>
internal static class LeadTimeMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("lead-time", 1, MeasureKind.Duration, "days", "The time from one milestone to another, the customer's own waiting taken out."),
        ["from", "to"], ["clock", "calendar"],
        (log, terms) => MilestoneTimes.Of(log, terms, (cases, one, clock) =>
        {
            var (from, to) = (one.From.UtcTicks, one.To?.UtcTicks);
            cases.Add(one.Case, from, clock.Between(one.Case, from, to ?? cases.LastInstant) / (double)clock.DayTicks, to ?? EventLog.NoTime);
        }));
}
