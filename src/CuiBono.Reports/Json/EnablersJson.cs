using System.Text.Json;
using CuiBono.Promises;

namespace CuiBono.Reports.Json;

/// <summary>Writes culture, process and system; an enabler that is not declared is an empty object.</summary>
internal static class EnablersJson
{
    public static void Write(Utf8JsonWriter json, Initiative initiative)
    {
        json.WriteStartObject("enablers");
        Culture(json, initiative.Culture);
        Process(json, initiative.Process);
        System(json, initiative.System);
        json.WriteEndObject();
    }

    private static void Culture(Utf8JsonWriter json, Culture? culture)
    {
        json.WriteStartObject("culture");
        if (culture is not null)
        {
            Behaviours(json, "stops", culture.Stops);
            Behaviours(json, "starts", culture.Starts);
        }

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

    private static void Process(Utf8JsonWriter json, ProcessChange? process)
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

        json.WriteEndObject();
    }

    private static void System(Utf8JsonWriter json, SystemChange? system)
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

        json.WriteEndObject();
    }
}
