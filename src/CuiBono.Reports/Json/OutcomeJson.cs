using System.Text.Json;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Reviews;

namespace CuiBono.Reports.Json;

/// <summary>Writes one promised outcome with what became of it.</summary>
internal static class OutcomeJson
{
    public static void Write(Utf8JsonWriter json, ReviewedInitiative reviewed, int index, DateOnly asOf)
    {
        var outcome = reviewed.Initiative.Outcomes[index];
        var assessment = OutcomeStatuses.TestedAt(reviewed, index)?.Assessment;
        json.WriteStartObject();
        json.WriteString("id", outcome.Id);
        json.WriteString("customer", outcome.Customer);
        json.WriteString("statement", outcome.Statement);
        json.WriteString("measure", outcome.Metric);
        json.WriteString("unit", outcome.Unit);
        Number(json, "baseline", outcome.Baseline?.Value);
        Number(json, "target", outcome.Target?.Value);
        InitiativeJson.Date(json, "by", outcome.Target?.By);
        json.WriteBoolean("guardrail", outcome.Guardrail);
        json.WriteString("owner", outcome.Owner);
        json.WritePropertyName("observed");
        if (assessment is { Observed: { } observed, Period: { } period }) Figure(json, observed, period.ToString());
        else json.WriteNullValue();
        json.WriteString("design", assessment?.Effect?.Design ?? outcome.Design);
        json.WriteString("status", KebabCase.Of(OutcomeStatuses.Of(reviewed, index, asOf)));
        if (assessment is not null) Assessment(json, assessment);
        if (OutcomeStatuses.TestedAt(reviewed, index)?.Measurement is { } measurement)
        {
            json.WritePropertyName("measurement");
            MeasurementJson.Write(json, measurement);
        }

        json.WriteEndObject();
    }

    private static void Assessment(Utf8JsonWriter json, OutcomeAssessment assessment)
    {
        json.WriteString("why", assessment.Why);
        if (assessment.Horizon is { } horizon) json.WriteNumber("horizon", horizon);
        if (assessment.Baseline is { } check)
        {
            json.WriteStartObject("baselineCheck");
            json.WriteNumber("declared", check.Declared);
            json.WriteBoolean("holds", check.Holds);
            json.WriteString("text", check.Text);
            json.WritePropertyName("observed");
            Figure(json, check.Observed, check.Period.ToString());
            json.WriteEndObject();
        }

        if (assessment.Effect is { } effect)
        {
            json.WriteStartObject("effect");
            json.WriteString("design", effect.Design);
            json.WriteBoolean("weak", effect.IsWeak);
            MeasurementJson.Figure(json, effect.Value, effect.Interval);
            json.WriteString("compared", effect.Compared);
            json.WriteString("remark", effect.Remark);
            json.WriteEndObject();
        }

        json.WriteStartArray("doubts");
        foreach (var doubt in assessment.Doubts)
        {
            json.WriteStartObject();
            json.WriteString("kind", KebabCase.Of(doubt.Kind));
            json.WriteString("text", doubt.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Segments(json, "harmed", assessment.Harmed);
        Segments(json, "segments", assessment.Segments);
        InitiativeJson.Strings(json, "limits", assessment.Limits);
        if (assessment.CasesNeeded is { } cases) json.WriteNumber("casesNeeded", cases);
        if (assessment.WeeksNeeded is { } weeks) MeasurementJson.Number(json, "weeksNeeded", weeks);
    }

    private static void Segments(Utf8JsonWriter json, string name, IReadOnlyList<SegmentFinding> segments)
    {
        json.WriteStartArray(name);
        foreach (var segment in segments)
        {
            json.WriteStartObject();
            json.WriteString("segmentation", segment.Segmentation);
            json.WriteString("segment", segment.Segment);
            json.WritePropertyName("before");
            Figure(json, segment.Before, null);
            json.WritePropertyName("after");
            Figure(json, segment.After, null);
            json.WriteNumber("p", segment.P);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figure(Utf8JsonWriter json, Estimate estimate, string? period)
    {
        json.WriteStartObject();
        MeasurementJson.Figure(json, estimate.Value, estimate.Interval);
        json.WriteNumber("n", estimate.Count);
        if (period is not null) json.WriteString("period", period);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
