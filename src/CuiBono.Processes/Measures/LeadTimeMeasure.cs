using CuiBono.Evidence;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>lead-time: from one milestone to another, less the time in which the customer had the clock.</summary>
internal static class LeadTimeMeasure
{
    public static LogMeasure Definition { get; } = new(
        new Measure("lead-time", 1, MeasureKind.Duration, "days", "The time from one milestone to another, the customer's own waiting taken out."),
        ["from", "to"], ["clock", "calendar"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var times = LeadTime.Of(log, new Milestone(terms.From!), new Milestone(terms.To!), terms.Calendar);
        var clock = CustomerClock.Of(log, terms);
        var dayTicks = terms.Calendar is { } calendar ? (calendar.Closes - calendar.Opens).Ticks : TimeSpan.TicksPerDay;
        var values = new List<CaseValue>(times.Cases.Count);
        foreach (var one in times.Cases)
        {
            var (from, elapsed) = (one.From.UtcTicks, one.Elapsed.Ticks);
            var own = (one.Working?.Ticks ?? elapsed) - clock.Between(one.Case, from, from + elapsed);
            values.Add(new CaseValue(one.Case, from, Math.Max(0, own) / (double)dayTicks) { Final = one.To?.UtcTicks ?? EventLog.NoTime });
        }

        return CaseMeasurement.Of(log, values, @case => log.Activities[log.CaseStarts[@case]..log.CaseStarts[@case + 1]].Contains((ushort)log.ActivityNames.IndexOf(terms.From!))
            ? "have no time at a milestone"
            : $"never reached '{terms.From}'");
    }
}
