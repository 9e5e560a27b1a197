using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Ledger;

/// <summary>Entries as JSON: members in a fixed order, no white space, UTF-8, nothing escaped that need not be.</summary>
internal static partial class EntryJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(LedgerEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("type", entry.Type);
            json.WriteString("time", entry.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
            json.WriteString("who", entry.Who);
            if (entry is ReviewEntry review) Write(json, review);
            if (entry is VerdictEntry verdict) Write(json, verdict);
            if (entry is WaiverEntry waiver) Write(json, waiver);
            if (entry is ChallengeEntry challenge) Write(json, challenge);
            if (entry is DecisionEntry decision) Write(json, decision);
            if (entry is BaselineEntry baseline) Write(json, baseline);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads an entry; null where it is not one. A kind that is not known here keeps its type, time and author.</summary>
    public static LedgerEntry? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static LedgerEntry Read(JsonElement entry)
    {
        var (type, time, who) = (Text(entry, "type"), entry.GetProperty("time").GetDateTimeOffset(), Text(entry, "who"));
        return type switch
        {
            "review" => new ReviewEntry(time, who, Day(entry), Text(entry, "workspace"), PolicyName(entry), PolicyHash(entry), entry.GetProperty("initiatives").GetInt32())
            {
                Product = Text(entry, "product"),
            },
            "verdict" => new VerdictEntry(time, who, Day(entry), Text(entry, "initiative"), Text(entry, "fingerprint"), PolicyName(entry), PolicyHash(entry), Choice<VerdictKind>(entry.GetProperty("verdict")))
            {
                Stage = OptionalText(entry, "stage") is { } stage ? KebabCase.Parse<Stage>(stage) ?? throw new FormatException($"'{stage}' is no stage") : null,
                Gate = entry.TryGetProperty("gate", out var gate) ? Choice<VerdictKind>(gate) : null,
                Promise = OptionalText(entry, "promise"),
                Qualifiers = [.. entry.GetProperty("qualifiers").EnumerateArray().Select(Choice<Qualifier>)],
                Rules = [.. entry.GetProperty("rules").EnumerateArray().Select(Rule)],
                Waivers = [.. entry.GetProperty("waivers").EnumerateArray().Select(waiver => waiver.GetString() ?? "")],
                Outcomes = entry.TryGetProperty("outcomes", out var outcomes) ? [.. outcomes.EnumerateArray().Select(Outcome)] : [],
                Evidence = entry.GetProperty("evidence").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal),
            },
            "waiver" => ReadWaiver(entry, time, who),
            "challenge" when entry.TryGetProperty("result", out var result) => new ChallengeEntry(time, who, Day(entry), Text(entry, "initiative"), Text(entry, "fingerprint"), Text(entry, "by"), Text(entry, "reason"), Rule(result)),
            "decision" => ReadDecision(entry, time, who),
            "baseline" => new BaselineEntry(time, who, Day(entry), Text(entry, "by"), Text(entry, "reason"), [.. entry.GetProperty("initiatives").EnumerateArray().Select(Accepted)]),
            _ => new LedgerEntry(type, time, who),
        };
    }

    private static void Write(Utf8JsonWriter json, ReviewEntry review)
    {
        json.WriteString("product", review.Product);
        json.WriteString("asOf", Said(review.AsOf));
        json.WriteString("workspace", review.Workspace);
        WritePolicy(json, review.Policy, review.PolicySha256);
        json.WriteNumber("initiatives", review.Initiatives);
    }

    private static void Write(Utf8JsonWriter json, VerdictEntry verdict)
    {
        json.WriteString("asOf", Said(verdict.AsOf));
        json.WriteString("initiative", verdict.Initiative);
        json.WriteString("fingerprint", verdict.Fingerprint);
        WritePolicy(json, verdict.Policy, verdict.PolicySha256);
        json.WriteString("verdict", KebabCase.Of(verdict.Verdict));
        json.WriteStartArray("qualifiers");
        foreach (var qualifier in verdict.Qualifiers) json.WriteStringValue(KebabCase.Of(qualifier));
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in verdict.Rules) Write(json, rule);
        json.WriteEndArray();
        json.WriteStartArray("waivers");
        foreach (var waiver in verdict.Waivers) json.WriteStringValue(waiver);
        json.WriteEndArray();
        json.WriteStartObject("evidence");
        foreach (var (file, hash) in verdict.Evidence.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(file, hash);
        json.WriteEndObject();
        if (verdict.Stage is { } stage) json.WriteString("stage", KebabCase.Of(stage));
        if (verdict.Gate is { } gate) json.WriteString("gate", KebabCase.Of(gate));
        if (verdict.Promise is { } promise) json.WriteString("promise", promise);
        if (verdict.Outcomes.Count == 0) return;
        json.WriteStartArray("outcomes");
        foreach (var outcome in verdict.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("id", outcome.Id);
            json.WriteString("status", KebabCase.Of(outcome.Status));
            json.WriteBoolean("look", outcome.IsLook);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RecordedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteString("severity", KebabCase.Of(rule.Severity));
        json.WriteString("outcome", KebabCase.Of(rule.Outcome));
        if (rule.Message is not null) json.WriteString("message", rule.Message);
        json.WriteEndObject();
    }

    private static void WritePolicy(Utf8JsonWriter json, string name, string hash)
    {
        json.WriteStartObject("policy");
        json.WriteString("name", name);
        json.WriteString("sha256", hash);
        json.WriteEndObject();
    }

    private static RecordedOutcome Outcome(JsonElement outcome) => new(Text(outcome, "id"), Choice<OutcomeStatus>(outcome.GetProperty("status")), outcome.GetProperty("look").GetBoolean());

    private static RecordedRule Rule(JsonElement rule) => new(
        Text(rule, "rule"),
        Choice<Severity>(rule.GetProperty("severity")),
        Choice<RuleOutcome>(rule.GetProperty("outcome")),
        rule.TryGetProperty("message", out var message) ? message.GetString() : null);

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    private static string PolicyName(JsonElement entry) => Text(entry.GetProperty("policy"), "name");

    private static string PolicyHash(JsonElement entry) => Text(entry.GetProperty("policy"), "sha256");

    private static DateOnly Day(JsonElement entry, string name = "asOf") => DateOnly.ParseExact(Text(entry, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Said(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Choice<T>(JsonElement value) where T : struct, Enum
    {
        var name = value.GetString();
        return KebabCase.Parse<T>(name) ?? throw new FormatException($"'{name}' is none of {typeof(T).Name}");
    }
}
