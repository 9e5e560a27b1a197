using System.Text.Encodings.Web;
using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Policies;

namespace CuiBono.Cli.Commands.Policies;

/// <summary>A policy as one JSON document, "cuibono/policy-shown/1".</summary>
internal static class PolicyJson
{
    public static void Write(Policy policy, TextWriter output) => Write(output, json =>
    {
        json.WriteString("schema", "cuibono/policy-shown/1");
        Head(json, "policy", policy);
        json.WriteStartArray("rules");
        foreach (var rule in policy.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Name);
            json.WriteString("title", rule.Summary);
            json.WriteBoolean("own", rule.Rule is OwnRule);
            Table(json, "severities", rule.Severities, severity => json.WriteStringValue(severity is { } asked ? KebabCase.Of(asked) : PolicyFile.Off));
            if (rule.Rule is OwnRule own)
            {
                json.WriteString("when", own.When?.Canonical);
                json.WriteString("require", own.Require.Canonical);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("limits");
        json.WriteNumber("activeWaivers", policy.Limits.ActiveWaivers);
        Table(json, "holdDays", policy.Limits.HoldDays, json.WriteNumberValue);
        Table(json, "waiverDays", policy.Limits.WaiverDays, json.WriteNumberValue);
        Table(json, "evidenceDays", policy.Limits.EvidenceDays, json.WriteNumberValue);
        json.WriteEndObject();
        json.WriteStartArray("neverWaived");
        foreach (var never in policy.NeverWaived)
        {
            json.WriteStartObject();
            json.WriteString("rule", never.Rule);
            json.WriteString("stage", never.Stage is { } stage ? KebabCase.Of(stage) : null);
            json.WriteBoolean("decidable", never.IsDecidable);
            json.WriteString("why", never.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One document, on the lines that a person reads it in.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using (var stream = new TextStream(output))
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    public static void Head(Utf8JsonWriter json, string name, Policy policy)
    {
        json.WriteStartObject(name);
        json.WriteString("name", policy.Name);
        json.WriteString("sha256", policy.Sha256);
        json.WriteEndObject();
    }

    private static void Table<T>(Utf8JsonWriter json, string name, StageTable<T> table, Action<T> value)
    {
        json.WriteStartObject(name);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            json.WriteStartObject(KebabCase.Of(stage));
            foreach (var @class in Enum.GetValues<InitiativeClass>())
            {
                json.WritePropertyName(KebabCase.Of(@class));
                value(table[stage, @class]);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
