using System.Text.Json;
using CuiBono.Cli.Commands.Process;
using CuiBono.Outcomes;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>Writes the figure of a measure as one JSON document; members are added, never renamed.</summary>
internal static class FigureJson
{
    public static void Write(LogFigure figure, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            var (measure, measurement) = (figure.Measure.Measure, figure.Measurement);
            json.WriteStartObject();
            json.WriteString("measure", measure.Name);
            json.WriteNumber("version", measure.Version);
            json.WriteString("kind", measure.Kind.ToString().ToLowerInvariant());
            json.WriteString("unit", measure.Unit);
            Estimated(json, figure.Whole);
            if (figure.Counted.Count > 0) json.WriteString("period", measurement.Period.ToString());
            else json.WriteNull("period");
            Optional(json, "cutAt", figure.Horizon);
            Optional(json, "followUpDays", figure.FollowUp);
            json.WriteNumber("younger", figure.Measured.Values.Count - figure.Counted.Count);
            json.WriteStartArray("leftOut");
            foreach (var left in figure.Measured.LeftOut)
            {
                json.WriteStartObject();
                json.WriteString("why", left.Why);
                json.WriteNumber("cases", left.Cases.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("segments");
            foreach (var (name, one) in figure.Segments)
            {
                json.WriteStartObject();
                json.WriteString("segment", name);
                Estimated(json, one);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("provenance");
            json.WriteString("file", measurement.Provenance.File);
            if (measurement.Provenance.Until is { } until) json.WriteString("until", until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartArray("notes");
            foreach (var note in measurement.Provenance.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Estimated(Utf8JsonWriter json, Estimate estimate)
    {
        SummaryJson.Number(json, "value", estimate.Value);
        SummaryJson.Number(json, "low", estimate.Interval.Low);
        SummaryJson.Number(json, "high", estimate.Interval.High);
        json.WriteNumber("level", estimate.Interval.Level);
        json.WriteNumber("counted", estimate.Count);
        json.WriteNumber("open", estimate.OpenCount);
    }

    private static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) SummaryJson.Number(json, name, number);
        else json.WriteNull(name);
    }
}
