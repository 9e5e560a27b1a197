using System.Globalization;
using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Reports.Json;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Explain;

/// <summary>An explanation as one JSON document, "cuibono/explanation/1".</summary>
public static class ExplanationJson
{
    /// <summary>Writes the explanation.</summary>
    public static void Write(Explanation explanation, Stream output)
    {
        var initiative = explanation.Reviewed.Initiative;
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", "cuibono/explanation/1");
        json.WriteString("asOf", explanation.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("policy");
        json.WriteString("name", explanation.Policy.Name);
        json.WriteString("sha256", explanation.Policy.Sha256);
        json.WriteEndObject();
        json.WriteString("initiative", initiative.Id);
        json.WriteString("title", initiative.Title);
        json.WriteString("rule", explanation.Rule.Name);
        json.WriteString("summary", explanation.Rule.Summary);
        json.WriteString("stage", KebabCase.Of(initiative.Stage));
        json.WriteString("class", KebabCase.Of(initiative.Class));
        Texts(json, "assumed", initiative.Assumed);
        json.WriteStartObject("severities");
        foreach (var stage in Enum.GetValues<Stage>()) json.WriteString(KebabCase.Of(stage), explanation.Rule.At(stage) is { } severity ? KebabCase.Of(severity) : null);
        json.WriteEndObject();
        Texts(json, "yields", explanation.Rule.Yields.Select(KebabCase.Of));
        json.WriteString("severity", (explanation.Reason?.Severity ?? explanation.Asked) is { } asked ? KebabCase.Of(asked) : null);
        Read(json, explanation);
        Lens(json, explanation);
        Answer(json, explanation);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Read(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartArray("read");
        foreach (var (file, passages) in explanation.Read)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("passages", passages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts(json, "unread", explanation.Unread.Select(part => $"{part.Place}: {part.Why}"));
    }

    private static void Lens(Utf8JsonWriter json, Explanation explanation)
    {
        var reading = explanation.Reviewed.Reading;
        json.WriteStartObject("customers");
        json.WriteNumber("levelExternal", reading.LevelExternal);
        json.WriteString("quote", reading.ExternalEvidence?.Quote);
        json.WriteString("place", reading.ExternalEvidence?.Place?.ToString());
        json.WriteStartArray("parties");
        foreach (var mention in reading.Mentions)
        {
            json.WriteStartObject();
            json.WriteString("text", mention.Text);
            json.WriteString("kind", KebabCase.Of(mention.Kind));
            json.WriteString("role", KebabCase.Of(mention.Role));
            json.WriteString("why", mention.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts(json, "falseFriends", reading.FalseFriends);
        json.WriteEndObject();
    }

    private static void Answer(Utf8JsonWriter json, Explanation explanation)
    {
        var reason = explanation.Reason;
        json.WriteString("outcome", reason is null ? "not-asked" : KebabCase.Of(reason.Outcome));
        json.WriteString("message", reason?.Message);
        json.WriteString("decidedBy", reason?.Source?.Quote);
        json.WriteString("place", reason?.Source?.Place.ToString());
        if (reason is null) json.WriteNull("waiver");
        else PersonsJson.WriteReason(json, reason);
        Texts(json, "steps", reason?.Steps ?? []);
        json.WriteStartArray("asked");
        foreach (var (condition, fact, isMet) in reason?.Asked ?? [])
        {
            json.WriteStartObject();
            Condition(json, condition);
            json.WriteString("fact", fact);
            json.WriteBoolean("met", isMet);
            json.WriteString("place", explanation.PlaceOf(condition.Subject)?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("resume");
        foreach (var condition in reason?.Resume ?? [])
        {
            json.WriteStartObject();
            Condition(json, condition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("measurement");
        if (reason?.Measurement is { } measurement) MeasurementJson.Write(json, measurement);
        else json.WriteNullValue();
    }

    private static void Condition(Utf8JsonWriter json, ResumeCondition condition)
    {
        json.WriteString("subject", condition.Subject);
        json.WriteString("operator", KebabCase.Of(condition.Operator));
        json.WriteString("value", condition.Value);
        json.WriteString("text", condition.Text);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
