using System.Text.Json;
using CuiBono.Networks.Availability;

namespace CuiBono.Cli.Commands.Network;

/// <summary>The figures that a result leans on, as JSON.</summary>
internal static class AssumptionsJson
{
    public static void Write(IReadOnlyList<Assumption> assumptions, Utf8JsonWriter json)
    {
        json.WriteStartArray("assumptions");
        foreach (var assumption in assumptions)
        {
            json.WriteStartObject();
            json.WriteString("what", assumption.What);
            json.WriteNumber("value", assumption.Value);
            json.WriteString("source", assumption.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
