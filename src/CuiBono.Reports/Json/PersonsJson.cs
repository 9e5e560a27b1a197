using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Reviews;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reports.Json;

/// <summary>Writes what persons did beside the gate: waivers, decisions, objections, accepted debt.</summary>
internal static class PersonsJson
{
    /// <summary>Of one initiative.</summary>
    public static void Write(Utf8JsonWriter json, ReviewedInitiative reviewed)
    {
        var verdict = reviewed.Verdict;
        json.WriteString("gate", KebabCase.Of(verdict.Gate));
        json.WriteString("beforeWaivers", KebabCase.Of(reviewed.BeforeWaivers));
        InitiativeJson.Date(json, "waivedUntil", verdict.Waivers is [var first, ..] ? first.Expires : null);
        if (verdict.Decision is { } decision)
        {
            json.WriteStartObject("decision");
            json.WriteString("decision", KebabCase.Of(decision.Kind));
            json.WriteString("by", decision.By);
            json.WriteString("reason", decision.Reason);
            InitiativeJson.Date(json, "on", decision.On);
            InitiativeJson.Date(json, "until", decision.Until);
            InitiativeJson.Strings(json, "covers", decision.Covers);
            json.WriteString("lapsed", verdict.DecisionLapsed);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("decision");
        }

        json.WriteBoolean("decisionDue", reviewed.IsDecisionDue);
        json.WriteStartArray("challenges");
        foreach (var (entry, answer) in reviewed.Challenges)
        {
            json.WriteStartObject();
            json.WriteString("rule", entry.Result.Rule);
            json.WriteString("outcome", KebabCase.Of(entry.Result.Outcome));
            json.WriteString("by", entry.By);
            json.WriteString("reason", entry.Reason);
            InitiativeJson.Date(json, "on", entry.AsOf);
            json.WriteBoolean("open", answer is null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Of one reason: the waiver that sets it aside, and how a wording changed.</summary>
    public static void WriteReason(Utf8JsonWriter json, Reason reason)
    {
        if (reason.Waiver is { } waiver) json.WriteString("waiver", waiver.Id);
        else json.WriteNull("waiver");
        if (reason.Diff.Count == 0) return;
        json.WriteStartArray("diff");
        foreach (var part in reason.Diff)
        {
            json.WriteStartObject();
            json.WriteString("kind", KebabCase.Of(part.Kind));
            json.WriteString("text", part.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Every waiver of the workspace, with what it does.</summary>
    public static void WriteWaivers(Utf8JsonWriter json, IReadOnlyList<WaiverUse> uses)
    {
        json.WriteStartArray("waivers");
        foreach (var (waiver, state, why) in uses)
        {
            json.WriteStartObject();
            json.WriteString("id", waiver.Id);
            json.WriteString("initiative", waiver.Initiative);
            json.WriteString("rule", waiver.Rule);
            json.WriteString("state", KebabCase.Of(state));
            json.WriteString("why", why);
            json.WriteString("reason", waiver.Reason);
            json.WriteString("requestedBy", waiver.RequestedBy);
            json.WriteString("approvedBy", waiver.ApprovedBy);
            InitiativeJson.Date(json, "granted", waiver.Granted);
            InitiativeJson.Date(json, "expires", waiver.Expires);
            InitiativeJson.Strings(json, "conditions", waiver.Conditions.Select(condition => condition.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The portfolio that was accepted, and what of it is still owed.</summary>
    public static void WriteBaseline(Utf8JsonWriter json, Review review)
    {
        if (review.Debt is not { } debt)
        {
            json.WriteNull("baseline");
            return;
        }

        json.WriteStartObject("baseline");
        InitiativeJson.Date(json, "asOf", debt.AsOf);
        json.WriteString("by", debt.By);
        json.WriteString("reason", debt.Reason);
        json.WriteStartArray("initiatives");
        foreach (var reviewed in review.Initiatives)
        {
            if (reviewed.Debt is not { } standing) continue;
            json.WriteStartObject();
            json.WriteString("id", reviewed.Initiative.Id);
            json.WriteString("standing", KebabCase.Of(standing.Standing));
            InitiativeJson.Strings(json, "owed", standing.Owed);
            InitiativeJson.Strings(json, "unaccepted", standing.Unaccepted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
