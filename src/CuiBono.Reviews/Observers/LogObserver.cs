using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Processes;
using CuiBono.Processes.Import;
using CuiBono.Processes.Measures;
using CuiBono.Processes.Performance;
using CuiBono.Promises;

namespace CuiBono.Reviews.Observers;

/// <summary>Takes a measure of an event log as the cases of an outcome.</summary>
internal static class LogObserver
{
    /// <summary>The cases; or why there are none, in a sentence.</summary>
    /// <param name="imported">The log.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="data">What the outcome says of its evidence.</param>
    /// <param name="unit">The outcome's unit.</param>
    /// <param name="asOf">The day of the review: what the log knows of later days is not looked at.</param>
    /// <param name="sha256">The hash of the file.</param>
    public static (ObservedMetric? Metric, string? Problem) Observe(ImportedLog imported, LogMeasure measure, OutcomeData data, string? unit, DateOnly asOf, string? sha256)
    {
        var zone = EvidenceFolder.ZoneOf(data.Zone);
        var log = Until(imported.Log, asOf, zone);
        if (log.EventCount == 0) return (null, $"{data.File} holds no event up to {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        var (last, whole) = (log.Span.Last, log);
        var absent = new List<string>();
        if (Chosen(log, data.Where, absent, out var chosen) is { } unknown) return (null, unknown);
        log = chosen;
        var terms = Terms(data, zone).SeenIn(whole);
        if (terms.Check(log, measure) is [var problem, ..]) return (null, problem);
        if (UnitScale.Of(measure.Measure.Unit, unit, data.Terms.Calendar) is not { } scale) return (null, $"{measure.Measure.Name} is measured in {measure.Measure.Unit}, and the outcome is promised in '{unit}'{(data.Terms.Calendar is null && unit!.Contains("ing", StringComparison.OrdinalIgnoreCase) ? ": give data.calendar, which says when work is done" : "")}.");

        var columns = new Dictionary<string, CaseColumn>(StringComparer.Ordinal);
        foreach (var name in data.Segments.Append(data.Unit).Append(data.Cohort).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (CaseColumn.Of(log, name) is not { } column) return (null, NoColumn(log, name));
            columns[name] = column;
        }

        var measured = measure.Of(log, terms);
        if (columns.Count > 0 && measured.Values is [{ Case: < 0 }, ..]) return (null, $"{measure.Measure.Name} has values of weeks, not of cases: they have no unit, cohort or segment.");
        var provenance = Provenance(imported, measured, data, sha256, Day(last, zone));
        return (new ObservedMetric(Data(log, measured, measure.Measure.Kind, data, columns, zone, last) with { Scale = scale }, measure.Measure, provenance with { Notes = [.. provenance.Notes, .. absent] }, at => Name(log, measured.Values[at], zone)), null);
    }

    private static MetricData Data(EventLog log, CaseMeasurement measured, MeasureKind kind, OutcomeData data, Dictionary<string, CaseColumn> columns, TimeZoneInfo zone, long last)
    {
        var (units, cohorts) = (data.Unit is { } unit ? columns[unit] : null, data.Cohort is { } cohort ? columns[cohort] : null);
        var observations = new Observation[measured.Values.Count];
        for (var at = 0; at < observations.Length; at++)
        {
            var one = measured.Values[at];
            observations[at] = new Observation(Day(one.Start, zone), one.Value)
            {
                Open = one.IsOpen,
                FinalAfter = Math.Max(0, (one.IsOpen ? last : one.Final) - one.Start) / (double)TimeSpan.TicksPerDay,
                Unit = units?.Codes[one.Case] ?? -1,
                Cohort = cohorts?.Codes[one.Case] ?? -1,
            };
        }

        return new MetricData(kind, observations)
        {
            Cohorts = cohorts?.Names ?? [],
            Segmentations = [.. data.Segments.Select(name => new Segmentation(name, columns[name].Names, [.. measured.Values.Select(one => columns[name].Codes[one.Case])]))],
            LeftOut = [.. measured.LeftOut.SelectMany(left => left.Cases).Select(at => log.SpanOf(at).First).Where(first => first != EventLog.NoTime).Select(first => Day(first, zone))],
            Until = Day(last, zone),
        };
    }

    private static Provenance Provenance(ImportedLog imported, CaseMeasurement measured, OutcomeData data, string? sha256, DateOnly until)
    {
        var notes = Notes(imported.Report);
        notes.AddRange(measured.Notes);
        notes.AddRange(measured.LeftOut.Select(left => string.Create(CultureInfo.InvariantCulture, $"Left out: {left.Cases.Count:N0} cases that {left.Why}.")));
        return new Provenance(data.File!, sha256, until) { Notes = notes };
    }

    /// <summary>How a log was read.</summary>
    internal static List<string> Notes(ImportReport report)
    {
        List<string> notes = [string.Create(CultureInfo.InvariantCulture, $"{report.Format}: {report.Rows:N0} events, {report.Rejected:N0} of them not usable.")];
        notes.AddRange(report.Assumptions);
        if (report.WithoutOffset > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{report.WithoutOffset:N0} times have no offset and were read in {report.Zone}."));
        if (report.Partial) notes.Add("The log was read in part only.");
        return notes;
    }

    /// <summary>The terms that the outcome gives the measure.</summary>
    public static MeasureTerms Terms(OutcomeData data, TimeZoneInfo zone)
    {
        var terms = data.Terms;
        return new MeasureTerms
        {
            From = terms.From,
            To = terms.To,
            Promised = terms.Promised,
            Within = terms.Within,
            Activities = terms.Activities,
            Path = terms.Path,
            Actor = terms.Actor,
            Automatic = terms.Automatic,
            Attribute = terms.Attribute,
            CustomerStates = [.. terms.Clock.Where(state => state.Value == ClockOwner.Customer).Select(state => state.Key)],
            Calendar = terms.Calendar is { } calendar ? new BusinessCalendar(calendar.Days, calendar.Opens, calendar.Closes, zone) { Holidays = calendar.Holidays } : null,
            Zone = zone,
        };
    }

    /// <summary>The log without what came after a day.</summary>
    internal static EventLog Until(EventLog log, DateOnly day, TimeZoneInfo zone)
    {
        var last = log.Span.Last;
        return last == EventLog.NoTime || Day(last, zone) <= day ? log : log.WhereEvents(row => log.Times[row] == EventLog.NoTime || Day(log.Times[row], zone) <= day);
    }

    private static string? Chosen(EventLog log, IReadOnlyDictionary<string, IReadOnlyList<string>> where, List<string> absent, out EventLog chosen)
    {
        chosen = log;
        foreach (var (name, values) in where)
        {
            if (CaseColumn.Of(chosen, name) is not { } column) return NoColumn(log, name);
            var kept = column.Names.Select(values.Contains).ToArray();
            absent.AddRange(values.Except(column.Names).Select(value => $"No case has '{value}' as its {name}."));
            chosen = chosen.WhereCases(at => column.Codes[at] is var code and >= 0 && kept[code]);
        }

        return chosen.CaseCount > 0 ? null : $"No case is left where {string.Join(" and ", where.Select(one => $"{one.Key} is {string.Join(" or ", one.Value)}"))}.";
    }

    private static string NoColumn(EventLog log, string name)
    {
        var names = CaseColumn.NamesIn(log);
        return Nearest.Of(name, names) is { } nearest ? $"The log has no column '{name}'; did you mean '{nearest}'?" : $"The log has no column '{name}'; it has {string.Join(", ", names.Take(20))}.";
    }

    private static string Name(EventLog log, CaseValue value, TimeZoneInfo zone) =>
        value.Case >= 0 ? log.CaseId(value.Case) : string.Create(CultureInfo.InvariantCulture, $"week of {Day(value.Start, zone):yyyy-MM-dd}");

    internal static DateOnly Day(long utcTicks, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(new DateTime(utcTicks, DateTimeKind.Utc), zone));
}
