using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Tables;

namespace CuiBono.Reviews.Observers;

/// <summary>Takes a measure of a table as the cases of an outcome: a row a case.</summary>
internal static class TableObserver
{
    /// <summary>The name by which SQL knows the file.</summary>
    public const string TableName = "data";

    /// <summary>The cases; or why there are none, in a sentence.</summary>
    /// <param name="full">The full path of the file.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="data">What the outcome says of its evidence.</param>
    /// <param name="unit">The outcome's unit.</param>
    /// <param name="asOf">The day of the review: later rows are not looked at.</param>
    /// <param name="sha256">The hash of the file.</param>
    /// <returns>Beside that, what the reader noticed.</returns>
    public static (ObservedMetric? Metric, string? Problem, IReadOnlyList<Finding> Findings) Observe(string full, TableMeasure measure, OutcomeData data, string? unit, DateOnly asOf, string? sha256)
    {
        if (UnitScale.Of(measure.Measure.Unit, unit) is not { } scale) return (null, $"{measure.Measure.Name} is measured in {measure.Measure.Unit}, and the outcome is promised in '{unit}'.", []);
        var terms = new TableTerms
        {
            Query = data.Query,
            Time = data.Time ?? "time",
            Value = data.Value,
            Unit = data.Unit,
            Cohort = data.Cohort,
            Segments = data.Segments,
            Where = data.Where,
            Scale = data.Scale is { } range ? new AnswerScale((double)range.Low, (double)range.High) : null,
            Satisfied = (double)(data.Satisfied ?? 4),
        };
        var reading = measure.Of(TableReader.Read([new TableSource(TableName, full) { Label = data.File! }], terms), terms, data.File!);
        List<Finding> findings = [.. reading.Findings.Where(finding => finding.Severity != FindingSeverity.Info)];
        if (findings.Find(finding => finding.Severity == FindingSeverity.Error) is { } wrong) return (null, wrong.Message, findings);
        if (reading.Rows.Count == 0) return (null, findings is [var first, ..] ? $"{data.File} has no row that can be used. {first.Message}" : $"{data.File} has no row.", findings);

        List<int> seen = [.. Enumerable.Range(0, reading.Rows.Count).Where(at => reading.Rows[at].Day <= asOf)];
        if (seen.Count == 0) return (null, $"{data.File} has no row up to {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.", findings);
        List<int> answered = [.. seen.Where(at => reading.Rows[at].Value is not null)];
        var until = seen.Max(at => reading.Rows[at].Day);
        var metric = new MetricData(measure.Measure.Kind, [.. answered.Select(at => reading.Rows[at]).Select(row => new Observation(row.Day, row.Value!.Value) { Unit = row.Unit, Cohort = row.Cohort })])
        {
            Scale = scale,
            Cohorts = reading.CohortNames,
            Segmentations = [.. reading.Segments.Select(segment => new Segmentation(segment.Column, segment.Names, [.. answered.Select(at => segment.Codes[at])]))],
            LeftOut = [.. seen.Where(at => reading.Rows[at].Value is null).Select(at => reading.Rows[at].Day)],
            Until = until,
        };
        return (new ObservedMetric(metric, measure.Measure, new Provenance(data.File!, sha256, until) { Notes = reading.Notes }, at => string.Create(CultureInfo.InvariantCulture, $"row {answered[at] + 1}")), null, findings);
    }
}
