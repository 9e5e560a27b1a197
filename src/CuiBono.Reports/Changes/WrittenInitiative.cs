using System.Text.Json;

namespace CuiBono.Reports.Changes;

/// <summary>One initiative of a review that was written to JSON.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Verdict">Go, hold or stop, with the qualifiers after it: "go (conditional)".</param>
public sealed record WrittenInitiative(string Id, string Title, string Verdict)
{
    private static readonly string[] Promised = ["statement", "measure", "unit", "baseline", "target", "by", "owner"];
    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    /// <summary>How each rule that was asked came out, with its message; the message of a pass is empty.</summary>
    public IReadOnlyDictionary<string, (string Outcome, string Message)> Rules { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>What is promised, by name: "stage", "investment", "outcomes.date-kept.target".</summary>
    public IReadOnlyDictionary<string, string> Promise { get; init; } = new Dictionary<string, string>();

    /// <summary>The status of each outcome, and the period of the evidence behind it, by outcome.</summary>
    public IReadOnlyDictionary<string, (string Status, string? Period, string? Why)> Outcomes { get; init; } = new Dictionary<string, (string, string?, string?)>();

    internal static WrittenInitiative Of(JsonElement initiative)
    {
        var qualifiers = initiative.GetProperty("qualifiers").EnumerateArray().Select(Text).ToList();
        var verdict = Text(initiative.GetProperty("verdict"));
        var rules = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var reason in initiative.GetProperty("reasons").EnumerateArray())
            rules[Text(reason.GetProperty("rule"))] = (Text(reason.GetProperty("outcome")), Text(reason.GetProperty("message")));
        foreach (var passed in Member(initiative, "passed") is { ValueKind: JsonValueKind.Array } names ? names.EnumerateArray() : default) rules.TryAdd(Text(passed), ("passed", ""));

        var promise = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in new[] { "title", "stage", "class" }) promise[field] = Text(initiative.GetProperty(field));
        if (initiative.GetProperty("investment") is { ValueKind: JsonValueKind.Object } money) promise["investment"] = $"{Text(money.GetProperty("currency"))} {Text(money.GetProperty("amount"))}";
        var outcomes = new Dictionary<string, (string, string?, string?)>(StringComparer.Ordinal);
        foreach (var outcome in initiative.GetProperty("outcomes").EnumerateArray())
        {
            var id = Text(outcome.GetProperty("id"));
            foreach (var field in Promised)
                if (Member(outcome, field) is { ValueKind: not JsonValueKind.Null } value)
                    promise[$"outcomes.{id}.{field}"] = Text(value);
            var period = Member(outcome, "observed") is { ValueKind: JsonValueKind.Object } observed ? Text(observed.GetProperty("period")) : null;
            outcomes[id] = (Text(outcome.GetProperty("status")), period, Member(outcome, "why") is { ValueKind: JsonValueKind.String } why ? Text(why) : null);
        }

        return new WrittenInitiative(Text(initiative.GetProperty("id")), Text(initiative.GetProperty("title")), qualifiers.Count == 0 ? verdict : $"{verdict} ({string.Join(", ", qualifiers)})")
        {
            Rules = rules,
            Promise = promise,
            Outcomes = outcomes,
        };
    }

    private static JsonElement Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : Nothing;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ValueKind == JsonValueKind.Number ? Number(value) : value.GetRawText();

    /// <summary>The number as people write it: 1200000.0 and 1200000 are one.</summary>
    private static string Number(JsonElement value) => value.TryGetDecimal(out var number) ? number.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture) : value.GetRawText();
}
