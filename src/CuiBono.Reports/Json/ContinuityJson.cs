using System.Text.Json;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Reports.Json;

/// <summary>Writes what a network inventory says of the declared continuity; null where no inventory was looked for.</summary>
internal static class ContinuityJson
{
    public static void Write(Utf8JsonWriter json, Continuity? continuity, ContinuityEvidence found)
    {
        if (continuity is null || found is { Provenance: null, Problem: null })
        {
            json.WriteNull("continuity");
            return;
        }

        json.WriteStartObject("continuity");
        if (found.Provenance is { } source)
        {
            json.WriteStartObject("inventory");
            json.WriteString("file", source.File);
            json.WriteString("sha256", source.Sha256);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("inventory");
        }

        json.WriteString("problem", found.Problem);
        if (continuity.TargetAvailability is { } target) json.WriteNumber("targetAvailability", target);
        else json.WriteNull("targetAvailability");
        json.WriteStartArray("services");
        foreach (var service in found.Services) Service(json, service, continuity.TargetAvailability);
        json.WriteEndArray();
        json.WriteStartArray("diverse");
        foreach (var pair in found.Pairs) Pair(json, pair);
        json.WriteEndArray();
        json.WriteStartArray("assumptions");
        foreach (var figure in found.Services.SelectMany(service => service.Assumptions).Distinct())
        {
            json.WriteStartObject();
            json.WriteString("what", figure.What);
            MeasurementJson.Number(json, "value", figure.Value);
            json.WriteString("source", figure.Source);
            InitiativeJson.Date(json, "date", figure.Date);
            Known(json, "confidence", figure.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Service(Utf8JsonWriter json, AvailabilityEvidence service, decimal? target)
    {
        double? high = service.IsOpen ? null : service.High;
        json.WriteStartObject();
        json.WriteString("service", service.Service);
        json.WriteString("verdict", target is not { } promise ? null : service.Keeps(promise) switch { true => "kept", false => "missed", null => "open" });
        json.WriteStartObject("unavailability");
        Known(json, "independent", service.Independent);
        json.WriteNumber("low", service.Low);
        Known(json, "high", high);
        Known(json, "gap", service.Gap);
        json.WriteEndObject();
        json.WriteStartObject("minutesPerYear");
        Known(json, "independent", Minutes(service.Independent));
        json.WriteNumber("low", AvailabilityEvidence.Minutes(service.Low));
        Known(json, "high", Minutes(high));
        Known(json, "allowed", target is { } promised ? AvailabilityEvidence.Minutes((double)(1 - promised)) : null);
        json.WriteEndObject();
        json.WriteStartArray("transactionsLost");
        foreach (var loss in service.Lost)
        {
            json.WriteStartObject();
            json.WriteString("customer", loss.Customer);
            json.WriteNumber("low", loss.Low);
            Known(json, "high", loss.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        InitiativeJson.Strings(json, "missing", service.Missing);
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, DiversityEvidence pair)
    {
        json.WriteStartObject();
        json.WriteString("a", pair.A);
        json.WriteString("b", pair.B);
        json.WriteString("service", pair.Service);
        json.WriteString("verdict", pair.IsShared ? "shared" : pair.IsUnknown ? "unknown" : "diverse");
        json.WriteString("level", pair.Level);
        Known(json, "separationMetres", pair.SeparationMetres);
        json.WriteStartArray("shared");
        foreach (var thing in pair.Shared) Shared(json, thing);
        json.WriteEndArray();
        InitiativeJson.Strings(json, "missing", pair.Missing);
        json.WriteEndObject();
    }

    private static void Shared(Utf8JsonWriter json, SharedRisk thing)
    {
        json.WriteStartObject();
        json.WriteString("kind", thing.Kind);
        json.WriteString("id", thing.Id);
        json.WriteString("name", thing.Name);
        json.WriteNumber("metres", thing.Metres);
        json.WriteStartArray("beneath");
        foreach (var below in thing.Beneath) Shared(json, below);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static double? Minutes(double? share) => share is { } known ? AvailabilityEvidence.Minutes(known) : null;

    private static void Known(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
