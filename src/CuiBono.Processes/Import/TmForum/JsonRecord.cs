using System.Text;
using System.Text.Json;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>A JSON value of a resource. Field names are found whatever their case; parts that no mapping asks for are not kept.</summary>
internal sealed class JsonRecord
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true };

    private JsonRecord(JsonShape shape, int line, string? text = null) => (Shape, Line, Text) = (shape, line, text);

    public JsonShape Shape { get; }

    /// <summary>Its line in the file.</summary>
    public int Line { get; }

    /// <summary>A text, number or boolean as it was written; null for the others.</summary>
    public string? Text { get; }

    /// <summary>The fields of an object; of a repeated name the last.</summary>
    public OrderedDictionary<string, JsonRecord> Fields { get; private init; } = Empty;

    /// <summary>The elements of an array.</summary>
    public List<JsonRecord> Elements { get; } = [];

    private static OrderedDictionary<string, JsonRecord> Empty { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The field of this name, or null where it is missing or null.</summary>
    public JsonRecord? this[string name] => Fields.TryGetValue(name, out var field) && field.Shape != JsonShape.Null ? field : null;

    /// <summary>The objects of a field that should be an array; a single object counts as an array of one.</summary>
    public IEnumerable<JsonRecord> Objects(string name) => this[name] switch
    {
        { Shape: JsonShape.Object } one => [one],
        { Shape: JsonShape.Array } several => several.Elements.Where(element => element.Shape == JsonShape.Object),
        _ => [],
    };

    /// <summary>The scalar of a field, blanks around it removed; null where there is none or it is empty.</summary>
    public string? Scalar(string name) => this[name]?.Text?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Parses one value.</summary>
    /// <param name="utf8">The value.</param>
    /// <param name="line">The line of its first byte.</param>
    /// <param name="limits">Depth and length of texts.</param>
    /// <param name="note">Is told each tolerance that was needed, with its line.</param>
    /// <param name="fault">Why and where it is no JSON.</param>
    /// <returns>Null where it is no JSON.</returns>
    public static JsonRecord? Parse(ReadOnlySpan<byte> utf8, long line, ImportLimits limits, Action<string, int> note, out (string Message, int Line) fault)
    {
        fault = default;
        utf8 = utf8.TrimEnd(" \t\r\n"u8);
        try
        {
            var reader = new Utf8JsonReader(utf8, Lenient with { MaxDepth = limits.MaxDepth });
            var lines = new LineCounter(utf8, line);
            reader.Read();
            return Value(ref reader, ref lines, limits, note);
        }
        catch (JsonException broken)
        {
            fault = (broken.Message.Split(" LineNumber", 2)[0], (int)Math.Min(line + (broken.LineNumber ?? 0), int.MaxValue));
            return null;
        }
    }

    private static JsonRecord Value(ref Utf8JsonReader reader, ref LineCounter lines, ImportLimits limits, Action<string, int> note, bool isPayload = false)
    {
        var line = lines.At((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new JsonRecord(JsonShape.Text, line, ReadText(ref reader, line, limits, note));
            case JsonTokenType.Number:
                return new JsonRecord(JsonShape.Number, line, Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True or JsonTokenType.False:
                return new JsonRecord(JsonShape.Boolean, line, reader.TokenType == JsonTokenType.True ? "true" : "false");
            case JsonTokenType.StartArray:
                var array = new JsonRecord(JsonShape.Array, line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) array.Elements.Add(Value(ref reader, ref lines, limits, note));
                return array;
            case JsonTokenType.StartObject:
                var record = new JsonRecord(JsonShape.Object, line) { Fields = new(StringComparer.OrdinalIgnoreCase) };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var fieldLine = lines.At((int)reader.TokenStartIndex);
                    var name = ReadText(ref reader, fieldLine, limits, note) ?? "";
                    var known = ResourceKinds.Field(name);
                    if (known is not null && known != name) note(Tolerance.FieldCase, fieldLine);
                    reader.Read();
                    if (known is null && !isPayload && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray))
                    {
                        reader.Skip();
                        continue;
                    }

                    var field = Value(ref reader, ref lines, limits, note, known == "event");
                    if (record.Fields.ContainsKey(name)) note(Tolerance.RepeatedField, fieldLine);
                    record.Fields[name] = field;
                }

                return record;
            default:
                return new JsonRecord(JsonShape.Null, line);
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader, int line, ImportLimits limits, Action<string, int> note)
    {
        if (reader.ValueSpan.Length > limits.MaxValueBytes)
        {
            note(Tolerance.LongText, line);
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or half a surrogate pair.
            note(Tolerance.BrokenText, line);
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    /// <summary>Turns offsets that only grow into lines.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> utf8, long line)
    {
        private readonly ReadOnlySpan<byte> utf8 = utf8;
        private long line = line;
        private int counted;

        public int At(int offset)
        {
            line += utf8[counted..offset].Count((byte)'\n');
            counted = offset;
            return (int)Math.Min(line, int.MaxValue);
        }
    }
}
