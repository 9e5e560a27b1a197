using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CuiBono.Promises;
using CuiBono.Promises.Lens;

namespace CuiBono.Reports.Json;

/// <summary>Writes what the lens read as one line of JSON.</summary>
public static class LensJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without a line feed: id, level, levelExternal, customer, customerKind, evidence, measurable, falseFriends.</summary>
    public static string Line(string id, LensReading reading)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNumber("level", reading.Level);
            json.WriteNumber("levelExternal", reading.LevelExternal);
            json.WriteString("customer", reading.Customer);
            json.WriteString("customerKind", KebabCase.Of(reading.CustomerKind));
            Evidence(json, reading.Evidence);
            Measurable(json, reading.Measurable);
            json.WriteStartArray("falseFriends");
            foreach (var friend in reading.FalseFriends) json.WriteStringValue(friend);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static void Evidence(Utf8JsonWriter json, LensEvidence? evidence)
    {
        if (evidence is null)
        {
            json.WriteNull("evidence");
            return;
        }

        json.WriteStartObject("evidence");
        json.WriteString("quote", evidence.Quote);
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.End);
        json.WriteString("in", evidence.InTitle ? "title" : "text");
        json.WriteEndObject();
    }

    private static void Measurable(Utf8JsonWriter json, CustomerMeasure? measure)
    {
        if (measure is null)
        {
            json.WriteNull("measurable");
            return;
        }

        json.WriteStartObject("measurable");
        json.WriteString("quantity", measure.Quantity);
        json.WriteString("target", measure.Target);
        json.WriteString("by", measure.By);
        json.WriteEndObject();
    }
}
