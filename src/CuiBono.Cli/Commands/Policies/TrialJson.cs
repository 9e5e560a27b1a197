using System.Globalization;
using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Reviews.Trials;
using CuiBono.Verdicts;

namespace CuiBono.Cli.Commands.Policies;

/// <summary>A trial of a policy as one JSON document, "cuibono/policy-test/1".</summary>
internal static class TrialJson
{
    public static void Write(PolicyTrial trial, TextWriter output) => PolicyJson.Write(output, json =>
    {
        json.WriteString("schema", "cuibono/policy-test/1");
        json.WriteString("asOf", trial.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("workspace", trial.Name);
        PolicyJson.Head(json, "before", trial.Before);
        PolicyJson.Head(json, "after", trial.After);
        json.WriteNumber("initiatives", trial.Initiatives.Count);
        json.WriteStartObject("byVerdict");
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            var (before, after) = trial.Count(kind);
            json.WriteStartObject(KebabCase.Of(kind));
            json.WriteNumber("before", before);
            json.WriteNumber("after", after);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("refusedWaivers");
        foreach (var refusal in trial.Refusals) json.WriteStringValue(refusal.ToString());
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var one in trial.Initiatives.Where(one => one.Moves || one.Rules.Count > 0)) Change(json, one);
        json.WriteEndArray();
    });

    private static void Change(Utf8JsonWriter json, InitiativeTrial one)
    {
        json.WriteStartObject();
        json.WriteString("id", one.Initiative.Id);
        json.WriteString("title", one.Initiative.Title);
        json.WriteString("before", KebabCase.Of(one.Before.Kind));
        json.WriteString("after", KebabCase.Of(one.After.Kind));
        json.WriteStartArray("rules");
        foreach (var rule in one.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule);
            Reason(json, "before", rule.Before);
            Reason(json, "after", rule.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter json, string name, Reason? reason)
    {
        if (reason is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("severity", KebabCase.Of(reason.Severity));
        json.WriteString("outcome", KebabCase.Of(reason.Outcome));
        json.WriteString("message", reason.Message);
        json.WriteEndObject();
    }
}
