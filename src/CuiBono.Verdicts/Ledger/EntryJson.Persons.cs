using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Ledger;

/// <content>What persons record: waivers, objections, decisions, baselines.</content>
internal static partial class EntryJson
{
    private static void Write(Utf8JsonWriter json, WaiverEntry entry)
    {
        var waiver = entry.Waiver;
        json.WriteString("id", waiver.Id);
        json.WriteString("initiative", waiver.Initiative);
        json.WriteString("rule", waiver.Rule);
        json.WriteString("reason", waiver.Reason);
        json.WriteString("requestedBy", waiver.RequestedBy);
        json.WriteString("approvedBy", waiver.ApprovedBy);
        json.WriteString("granted", Said(waiver.Granted));
        json.WriteString("expires", Said(waiver.Expires));
        Strings(json, "conditions", waiver.Conditions.Select(condition => condition.Text));
        json.WriteString("sha256", entry.FileSha256);
    }

    private static void Write(Utf8JsonWriter json, ChallengeEntry entry)
    {
        json.WriteString("asOf", Said(entry.AsOf));
        json.WriteString("initiative", entry.Initiative);
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteString("by", entry.By);
        json.WriteString("reason", entry.Reason);
        json.WritePropertyName("result");
        Write(json, entry.Result);
    }

    private static void Write(Utf8JsonWriter json, DecisionEntry entry)
    {
        var decision = entry.Decision;
        json.WriteString("asOf", Said(decision.On));
        json.WriteString("initiative", entry.Initiative);
        json.WriteString("fingerprint", decision.Fingerprint);
        json.WriteString("decision", KebabCase.Of(decision.Kind));
        json.WriteString("by", decision.By);
        json.WriteString("reason", decision.Reason);
        if (decision.Until is { } until) json.WriteString("until", Said(until));
        Strings(json, "covers", decision.Covers);
        json.WriteString("gate", KebabCase.Of(entry.Gate));
        if (entry.Promise is { } promise) json.WriteString("promise", promise);
    }

    private static void Write(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteString("asOf", Said(entry.AsOf));
        json.WriteString("by", entry.By);
        json.WriteString("reason", entry.Reason);
        json.WriteStartArray("initiatives");
        foreach (var initiative in entry.Initiatives)
        {
            json.WriteStartObject();
            json.WriteString("id", initiative.Id);
            json.WriteString("fingerprint", initiative.Fingerprint);
            Strings(json, "rules", initiative.Rules);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static WaiverEntry ReadWaiver(JsonElement entry, DateTimeOffset time, string who) => new(
        time,
        who,
        new Waiver(
            Text(entry, "id"), Text(entry, "rule"), Text(entry, "initiative"), Text(entry, "reason"), Text(entry, "requestedBy"), Text(entry, "approvedBy"), Day(entry, "granted"), Day(entry, "expires"))
        {
            Conditions = [.. Strings(entry, "conditions").Select(WaiverCondition.Of)],
        },
        Text(entry, "sha256"));

    private static DecisionEntry ReadDecision(JsonElement entry, DateTimeOffset time, string who)
    {
        var decision = new PersonDecision(Choice<DecisionKind>(entry.GetProperty("decision")), Text(entry, "by"), Text(entry, "reason"), Day(entry), Text(entry, "fingerprint"))
        {
            Until = entry.TryGetProperty("until", out _) ? Day(entry, "until") : null,
            Covers = Strings(entry, "covers"),
        };
        return new DecisionEntry(time, who, Text(entry, "initiative"), decision, Choice<VerdictKind>(entry.GetProperty("gate"))) { Promise = OptionalText(entry, "promise") };
    }

    private static AcceptedInitiative Accepted(JsonElement initiative) => new(Text(initiative, "id"), Text(initiative, "fingerprint"), Strings(initiative, "rules"));

    private static IReadOnlyList<string> Strings(JsonElement entry, string name) => [.. entry.GetProperty(name).EnumerateArray().Select(text => text.GetString() ?? "")];

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string? OptionalText(JsonElement entry, string name) => entry.TryGetProperty(name, out var text) ? text.GetString() : null;
}
