using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Json;

/// <summary>Writes one reviewed initiative.</summary>
internal static class InitiativeJson
{
    public static void Write(Utf8JsonWriter json, ReviewedInitiative reviewed, DateOnly asOf)
    {
        var initiative = reviewed.Initiative;
        json.WriteStartObject();
        json.WriteString("id", initiative.Id);
        json.WriteString("title", initiative.Title);
        json.WriteString("stage", KebabCase.Of(initiative.Stage));
        json.WriteString("class", KebabCase.Of(initiative.Class));
        Strings(json, "assumed", initiative.Assumed);
        json.WritePropertyName("investment");
        if (initiative.Investment is { } investment) JsonReport.Money(json, investment);
        else json.WriteNullValue();
        json.WriteString("verdict", KebabCase.Of(reviewed.Verdict.Kind));
        Strings(json, "qualifiers", reviewed.Verdict.Qualifiers.Select(KebabCase.Of));
        PersonsJson.Write(json, reviewed);
        json.WriteNumber("customerLevel", reviewed.Level);
        json.WriteNumber("customerLevelExternal", reviewed.LevelExternal);
        Strings(json, "customers", reviewed.Customers);
        json.WriteStartArray("reasons");
        foreach (var reason in reviewed.Verdict.Reasons.Where(reason => reason.Outcome != RuleOutcome.Passed)) Reason(json, reason);
        json.WriteEndArray();
        Strings(json, "passed", reviewed.Verdict.Reasons.Where(reason => reason.Outcome == RuleOutcome.Passed).Select(reason => reason.Rule));
        json.WriteStartArray("outcomes");
        for (var at = 0; at < initiative.Outcomes.Count; at++) OutcomeJson.Write(json, reviewed, at, asOf);
        json.WriteEndArray();
        EnablersJson.Write(json, initiative, reviewed.Enablers);
        ContinuityJson.Write(json, initiative.Continuity, reviewed.Continuity);
        Strings(json, "read", reviewed.Read);
        if (reviewed.DaysOnHold is { } days) json.WriteNumber("daysOnHold", days);
        else json.WriteNull("daysOnHold");
        json.WriteEndObject();
    }

    internal static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    internal static void Date(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", null));

    private static void Reason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("rule", reason.Rule);
        json.WriteString("severity", KebabCase.Of(reason.Severity));
        json.WriteString("outcome", KebabCase.Of(reason.Outcome));
        json.WriteString("message", reason.Message);
        json.WritePropertyName("place");
        if (reason.Source is { } source) Place(json, source);
        else json.WriteNullValue();
        json.WritePropertyName("measurement");
        if (reason.Measurement is { } measurement) MeasurementJson.Write(json, measurement);
        else json.WriteNullValue();
        PersonsJson.WriteReason(json, reason);
        json.WriteStartArray("resume");
        foreach (var condition in reason.Resume)
        {
            json.WriteStartObject();
            json.WriteString("subject", condition.Subject);
            json.WriteString("operator", KebabCase.Of(condition.Operator));
            json.WriteString("value", condition.Value);
            json.WriteString("text", condition.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, FieldSource source)
    {
        var place = source.Place;
        json.WriteStartObject();
        json.WriteString("file", place.File);
        if (place.Line is { } line) json.WriteNumber("line", line);
        if (place.Page is { } page) json.WriteNumber("page", page);
        if (place.Slide is { } slide) json.WriteNumber("slide", slide);
        if (place.Paragraph is { } paragraph) json.WriteNumber("paragraph", paragraph);
        if (place.Cell is { } cell) json.WriteString("cell", cell);
        json.WriteString("quote", source.Quote);
        json.WriteEndObject();
    }
}
