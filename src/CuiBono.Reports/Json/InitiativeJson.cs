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
        json.WriteNumber("customerLevel", reviewed.Level);
        json.WriteNumber("customerLevelExternal", reviewed.LevelExternal);
        Strings(json, "customers", reviewed.Customers);
        json.WriteStartArray("reasons");
        foreach (var reason in reviewed.Verdict.Reasons.Where(reason => reason.Outcome != RuleOutcome.Passed)) Reason(json, reason);
        json.WriteEndArray();
        Strings(json, "passed", reviewed.Verdict.Reasons.Where(reason => reason.Outcome == RuleOutcome.Passed).Select(reason => reason.Rule));
        json.WriteStartArray("outcomes");
        foreach (var outcome in initiative.Outcomes) OutcomeObject(json, outcome, asOf);
        json.WriteEndArray();
        EnablersJson.Write(json, initiative);
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
        json.WriteNull("measurement");
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

    private static void OutcomeObject(Utf8JsonWriter json, Outcome outcome, DateOnly asOf)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Id);
        json.WriteString("customer", outcome.Customer);
        json.WriteString("statement", outcome.Statement);
        json.WriteString("measure", outcome.Metric);
        json.WriteString("unit", outcome.Unit);
        Number(json, "baseline", outcome.Baseline?.Value);
        Number(json, "target", outcome.Target?.Value);
        Date(json, "by", outcome.Target?.By);
        json.WriteBoolean("guardrail", outcome.Guardrail);
        json.WriteString("owner", outcome.Owner);
        json.WriteNull("observed");
        json.WriteString("design", outcome.Design);
        json.WriteString("status", StatusOf(outcome, asOf));
        json.WriteEndObject();
    }

    /// <summary>Until outcomes are tested on data, an outcome is not due or not measured.</summary>
    private static string StatusOf(Outcome outcome, DateOnly asOf) => outcome.Target?.By > asOf ? "not-due" : "not-measured";

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
