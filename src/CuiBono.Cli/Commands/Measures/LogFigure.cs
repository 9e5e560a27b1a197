using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Processes;
using CuiBono.Processes.Measures;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>A measure of a log as one figure, and of each segment.</summary>
/// <remarks>Where cases are open, only those are counted that began so long before the end of the log that 99 of 100 have their value by then: among younger ones the fast
/// would be finished and the slow not. A duration is then cut at the time that 99 of 100 do not pass, so that the open ones need no model.</remarks>
internal sealed class LogFigure
{
    private const double Usual = 0.99;
    private const int MostWeeklySegments = 1000;

    private readonly MeasureTerms terms;
    private readonly long last;

    public LogFigure(string file, EventLog log, LogMeasure measure, MeasureTerms terms, CaseColumn? segments)
    {
        (Log, Measure, this.terms) = (log, measure, terms);
        Measured = measure.Of(log, terms);
        last = log.Span.Last;
        var values = Measured.Values;
        if (values.Any(one => one.IsOpen))
        {
            double[] final = [.. values.Where(one => !one.IsOpen).Select(Followed).Order()];
            FollowUp = final.Length == 0 ? 0 : (int)Math.Ceiling(final[(int)(Usual * (final.Length - 1))]);
            if (measure.Measure.Kind == MeasureKind.Duration && final.Length > 0)
            {
                double[] finished = [.. values.Where(one => !one.IsOpen).Select(one => one.Value).Order()];
                Horizon = finished[(int)(Usual * (finished.Length - 1))];
            }
        }

        Counted = [.. values.Where(IsCounted)];
        Whole = Estimated(Counted);
        Measurement = new Measurement(measure.Measure, Whole.Value, measure.Measure.Unit, Whole.Interval, Whole.Count, Period(), new Provenance(file, null, last == EventLog.NoTime ? null : Day(last)) { Notes = Measured.Notes })
        {
            OpenCount = Whole.OpenCount,
        };
        Segments = segments is null ? [] : [.. Split(segments).OrderByDescending(one => one.Figure.Count).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    public EventLog Log { get; }

    public LogMeasure Measure { get; }

    public CaseMeasurement Measured { get; }

    /// <summary>The values that make the figure.</summary>
    public IReadOnlyList<CaseValue> Counted { get; }

    public Estimate Whole { get; }

    public Measurement Measurement { get; }

    public IReadOnlyList<(string Name, Estimate Figure)> Segments { get; }

    /// <summary>The days that a case had to be seen to be counted; null where all are.</summary>
    public int? FollowUp { get; }

    /// <summary>Where a duration is cut, in the measure's unit; null where it is not.</summary>
    public double? Horizon { get; }

    /// <summary>Whether a value makes the figure: it began long enough before the end of the log.</summary>
    public bool IsCounted(CaseValue one) => FollowUp is not { } days || last - one.Start >= days * TimeSpan.TicksPerDay;

    /// <summary>The day of an instant in the zone of the terms.</summary>
    public DateOnly Day(long ticks) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(new DateTime(ticks, DateTimeKind.Utc), terms.Zone));

    private IEnumerable<(string Name, Estimate Figure)> Split(CaseColumn segments)
    {
        if (!Measured.Values.Any(one => one.Case < 0)) return Counted.GroupBy(one => segments.Codes[one.Case]).Select(group => (NameOf(group.Key), Estimated([.. group])));
        if (segments.Names.Count > MostWeeklySegments) throw new UsageException($"{Measure.Measure.Name} is split into at most {MostWeeklySegments} segments; there are {segments.Names.Count}.");
        return segments.Codes.Distinct().Select(code => (NameOf(code), Estimated([.. Measure.Of(Log.WhereCases(at => segments.Codes[at] == code), terms.SeenIn(Log)).Values])));

        string NameOf(int code) => code < 0 ? "(none)" : segments.Names[code];
    }

    private Estimate Estimated(IReadOnlyList<CaseValue> values) =>
        Estimate.Of(Measure.Measure.Kind, [.. values.Select(one => new Observation(Day(one.Start), one.Value) { Open = one.IsOpen, FinalAfter = Followed(one) })], Horizon);

    private double Followed(CaseValue one) => Math.Max(0, (one.IsOpen ? last : one.Final) - one.Start) / (double)TimeSpan.TicksPerDay;

    private Period Period() => Counted.Count == 0 ? new(default, default) : new(Day(Counted.Min(one => one.Start)), Day(Counted.Max(one => one.Start)));
}
