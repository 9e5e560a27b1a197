using System.Text.Json;
using CuiBono.Evidence;

namespace CuiBono.Reports.Json;

/// <summary>Writes figures with what is needed to doubt them.</summary>
internal static class MeasurementJson
{
    public static void Write(Utf8JsonWriter json, Measurement measurement)
    {
        json.WriteStartObject();
        json.WriteString("measure", measurement.Measure.Name);
        json.WriteNumber("version", measurement.Measure.Version);
        json.WriteString("unit", measurement.Unit);
        Figure(json, measurement.Value, measurement.Interval);
        json.WriteNumber("level", measurement.Interval.Level);
        json.WriteNumber("n", measurement.Count);
        json.WriteNumber("open", measurement.OpenCount);
        json.WriteString("period", measurement.Period.ToString());
        json.WriteStartObject("source");
        var source = measurement.Provenance;
        json.WriteString("file", source.File);
        json.WriteString("sha256", source.Sha256);
        InitiativeJson.Date(json, "until", source.Until);
        InitiativeJson.Strings(json, "notes", source.Notes);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A value and the ends of its interval; null for an end that is none.</summary>
    public static void Figure(Utf8JsonWriter json, double value, Interval interval)
    {
        Number(json, "value", value);
        Number(json, "low", interval.Low);
        Number(json, "high", interval.High);
    }

    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
