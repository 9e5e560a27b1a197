using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>Writes an object-centric log as OCEL 2.0 JSON, a type, object or event a line.</summary>
/// <remarks>Reading it again gives an equal log. A time whose offset is not known is written in UTC with "-00:00" (RFC 3339, 4.3); numbers and truth values are
/// written as JSON has them where their text allows it, else as text. An object without a type is not described, only referred to.</remarks>
public static class OcelWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a log; the stream is left open.</summary>
    public static void Write(ObjectCentricLog log, Stream target)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(buffer, Plain);
        var lines = new Lines(target, buffer, json);
        lines.Begin("{\n\"objectTypes\":["u8);
        foreach (var type in log.ObjectTypes) WriteType(lines.Next(), type);
        lines.Begin("],\n\"eventTypes\":["u8);
        foreach (var type in log.EventTypes) WriteType(lines.Next(), type);
        lines.Begin("],\n\"objects\":["u8);
        for (var number = 0; number < log.ObjectCount; number++)
            if (log.ObjectTypeCodes[number] != ObjectCentricLog.NoType)
                WriteObject(lines.Next(), log, number);
        lines.Begin("],\n\"events\":["u8);
        for (var number = 0; number < log.EventCount; number++) WriteEvent(lines.Next(), log, number);
        lines.Begin("]\n}\n"u8);
        lines.Flush();
    }

    private static void WriteType(Utf8JsonWriter json, DeclaredType type)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, type.Name);
        json.WriteStartArray("attributes"u8);
        foreach (var attribute in type.Attributes)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, attribute.Name);
            json.WriteString("type"u8, OcelKinds.Name(attribute.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, ObjectCentricLog log, int number)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, log.ObjectIds.Utf8(number));
        json.WriteString("type"u8, log.ObjectTypes[log.ObjectTypeCodes[number]].Name);
        WriteValues(json, log.ObjectAttributes, number);
        WriteRelations(json, log, log.ObjectObjects, number);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, ObjectCentricLog log, int number)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, log.EventIdUtf8(number));
        json.WriteString("type"u8, log.EventTypes[log.EventTypeCodes[number]].Name);
        WriteTime(json, log.Times[number], log.Offsets[number]);
        WriteValues(json, log.EventAttributes, number);
        WriteRelations(json, log, log.EventObjects, number);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, AttributeValues values, int owner)
    {
        var (from, to) = (values.Starts[owner], values.Starts[owner + 1]);
        if (from == to) return;
        json.WriteStartArray("attributes"u8);
        for (var at = from; at < to; at++)
        {
            var key = values.AttributeKeys[values.Keys[at]];
            json.WriteStartObject();
            json.WriteString("name"u8, key.Name);
            json.WritePropertyName("value"u8);
            WriteValue(json, key.Kind, key.Values.Utf8(values.Codes[at]));
            if (values.Times.Length > 0) WriteTime(json, values.Times[at], values.Offsets[at]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, AttributeKind kind, ReadOnlySpan<byte> text)
    {
        var isRaw = kind switch
        {
            AttributeKind.Integer or AttributeKind.Real => IsJson(text, JsonTokenType.Number),
            AttributeKind.Boolean => text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8),
            AttributeKind.List => IsJson(text, JsonTokenType.StartArray) || IsJson(text, JsonTokenType.StartObject),
            _ => false,
        };
        if (isRaw) json.WriteRawValue(text, skipInputValidation: true);
        else json.WriteStringValue(text);
    }

    private static bool IsJson(ReadOnlySpan<byte> text, JsonTokenType start)
    {
        if (text.IsEmpty || text[0] <= ' ' || text[^1] <= ' ') return false;
        var reader = new Utf8JsonReader(text);
        try
        {
            if (!reader.Read() || reader.TokenType != start) return false;
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void WriteRelations(Utf8JsonWriter json, ObjectCentricLog log, Relations relations, int source)
    {
        var (from, to) = (relations.Starts[source], relations.Starts[source + 1]);
        if (from == to) return;
        json.WriteStartArray("relationships"u8);
        for (var at = from; at < to; at++)
        {
            json.WriteStartObject();
            json.WriteString("objectId"u8, log.ObjectIds.Utf8(relations.Targets[at]));
            json.WriteString("qualifier"u8, relations.QualifierNames.Utf8(relations.Qualifiers[at]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, long utcTicks, TimeSpan? offset)
    {
        if (utcTicks == EventLog.NoTime) return;
        Span<byte> text = stackalloc byte[40];
        var clock = new DateTime(utcTicks + (offset ?? TimeSpan.Zero).Ticks, DateTimeKind.Unspecified);
        Utf8Formatter.TryFormat(clock, text, out var length, new StandardFormat('O'));
        while (text[length - 1] == '0') length--;
        if (text[length - 1] == '.') length--;
        var end = offset is not { } known ? "-00:00" : known == TimeSpan.Zero ? "Z" : (known < TimeSpan.Zero ? "-" : "+") + known.ToString("hh\\:mm", System.Globalization.CultureInfo.InvariantCulture);
        json.WriteString("time"u8, text[..(length + Encoding.ASCII.GetBytes(end, text[length..]))]);
    }

    /// <summary>Puts elements on lines of their own and gives them to the stream in large pieces.</summary>
    private sealed class Lines(Stream target, ArrayBufferWriter<byte> buffer, Utf8JsonWriter json)
    {
        private bool isFirst;

        public void Begin(ReadOnlySpan<byte> text)
        {
            json.Flush();
            buffer.Write(text);
            isFirst = true;
        }

        public Utf8JsonWriter Next()
        {
            json.Flush();
            if (buffer.WrittenCount > 1 << 16) Flush();
            buffer.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            json.Reset(buffer);
            return json;
        }

        public void Flush()
        {
            target.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }
}
