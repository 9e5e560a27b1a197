using System.Text.Json;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Reports.Json;

/// <summary>Writes culture, process and system, and what evidence says of them; an enabler that is not declared is an empty object.</summary>
internal static class EnablersJson
{
    public static void Write(Utf8JsonWriter json, Initiative initiative, EnablerEvidence found)
    {
        json.WriteStartObject("enablers");
        Culture(json, initiative.Culture, found.Adoption?.Culture);
        Process(json, initiative.Process, found.Adoption?.Process);
        System(json, initiative.System, found.Adoption?.System);
        if (found.Adoption is { } adoption) Adoption(json, adoption);
        if (found.Exceptions is { } exceptions) Exceptions(json, exceptions);
        json.WriteEndObject();
    }

    private static void Adoption(Utf8JsonWriter json, AdoptionEvidence adoption)
    {
        json.WriteStartObject("adoption");
        InitiativeJson.Date(json, "goLive", adoption.GoLive);
        json.WriteString("summary", adoption.Summary);
        json.WritePropertyName("lately");
        if (adoption.Lately is { } lately) MeasurementJson.Write(json, lately);
        else json.WriteNullValue();
        Share(json, "used", adoption.Used);
        Share(json, "possible", adoption.Possible);
        Share(json, "reached", adoption.Reached);
        Share(json, "fallback", adoption.Fallback);
        json.WriteNumber("open", adoption.Open);
        if (adoption.DualRunning is { } dual) Share(json, "dualRunning", dual);
        json.WriteStartArray("retired");
        foreach (var path in adoption.Retired)
        {
            json.WriteStartObject();
            json.WriteString("what", path.Name);
            json.WriteBoolean("known", path.IsKnown);
            json.WriteBoolean("alive", path.IsAlive);
            json.WriteNumber("casesAfterGoLive", path.Touched.Count);
            InitiativeJson.Date(json, "last", path.Last);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("teams");
        foreach (var (team, share) in adoption.Teams)
        {
            json.WriteStartObject();
            json.WriteString("team", team);
            Members(json, share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        InitiativeJson.Strings(json, "blindSpots", adoption.BlindSpots);
        json.WriteEndObject();
    }

    private static void Exceptions(Utf8JsonWriter json, ExceptionsEvidence exceptions)
    {
        json.WriteStartObject("exceptions");
        json.WriteNumber("cases", exceptions.Cases);
        Share(json, "onPath", exceptions.OnPath);
        json.WriteNumber("sanctioned", exceptions.Sanctioned);
        json.WriteNumber("workarounds", exceptions.Workarounds);
        json.WriteNumber("errors", exceptions.Errors);
        json.WriteNumber("cannotTell", exceptions.CannotTell);
        json.WriteStartArray("register");
        foreach (var use in exceptions.Register)
        {
            json.WriteStartObject();
            json.WriteString("name", use.Name);
            Share(json, "used", use.Used);
            json.WriteBoolean("exceeded", use.IsExceeded);
            json.WriteNumber("afterEnd", use.AfterEnd);
            json.WriteNumber("withoutApproval", use.WithoutApproval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        InitiativeJson.Strings(json, "habits", exceptions.Habits);
        InitiativeJson.Strings(json, "worseOff", exceptions.WorseOff);
        InitiativeJson.Strings(json, "offers", exceptions.Offers);
        InitiativeJson.Strings(json, "notes", exceptions.Notes);
        json.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter json, string name, CountedShare share)
    {
        json.WriteStartObject(name);
        Members(json, share);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, CountedShare share)
    {
        json.WriteNumber("cases", share.Count);
        json.WriteNumber("of", share.Total);
        MeasurementJson.Number(json, "share", share.Value);
        json.WriteNumber("low", share.Interval.Low);
        json.WriteNumber("high", share.Interval.High);
    }

    /// <summary>The sentence of the evidence; nothing where nothing was measured.</summary>
    private static void Evidence(Utf8JsonWriter json, string? evidence)
    {
        if (evidence is not null) json.WriteString("evidence", evidence);
    }

    private static void Culture(Utf8JsonWriter json, Culture? culture, string? evidence)
    {
        json.WriteStartObject("culture");
        if (culture is not null)
        {
            Behaviours(json, "stops", culture.Stops);
            Behaviours(json, "starts", culture.Starts);
        }

        Evidence(json, evidence);
        json.WriteEndObject();
    }

    private static void Behaviours(Utf8JsonWriter json, string name, IReadOnlyList<BehaviourChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("behaviour", change.Behaviour);
            json.WriteString("team", change.Team);
            InitiativeJson.Date(json, "by", change.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Process(Utf8JsonWriter json, ProcessChange? process, string? evidence)
    {
        json.WriteStartObject("process");
        if (process is not null)
        {
            json.WriteString("standardPath", process.StandardPath);
            InitiativeJson.Strings(json, "changed", process.Changed);
            InitiativeJson.Date(json, "by", process.By);
            InitiativeJson.Strings(json, "retiredPaths", process.RetiredPaths.Select(retired => retired.Name));
            InitiativeJson.Strings(json, "exceptions", process.Exceptions.Select(exception => exception.Name));
        }

        Evidence(json, evidence);
        json.WriteEndObject();
    }

    private static void System(Utf8JsonWriter json, SystemChange? system, string? evidence)
    {
        json.WriteStartObject("system");
        if (system is not null)
        {
            json.WriteString("name", system.Name);
            InitiativeJson.Date(json, "goLive", system.GoLive);
            json.WriteStartArray("waves");
            foreach (var wave in system.Waves)
            {
                json.WriteStartObject();
                json.WriteString("name", wave.Name);
                InitiativeJson.Date(json, "date", wave.Date);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        Evidence(json, evidence);
        json.WriteEndObject();
    }
}
