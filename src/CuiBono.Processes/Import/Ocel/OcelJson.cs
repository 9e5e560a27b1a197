using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>Reads the JSON form of OCEL 2.0, and that of OCEL 1.0, whose members have other names and whose events and objects are members instead of elements.</summary>
internal ref struct OcelJson(Stream source, ImportLimits limits, OcelAssembler to)
{
    private readonly OcelAssembler to = to;
    private readonly OcelEntity entity = new();
    private JsonTokens tokens = new(source, limits);

    /// <summary>Whether a member was seen that makes an object-centric log.</summary>
    public bool IsLog { get; private set; }

    /// <returns>Whether the text was read to its end.</returns>
    public bool Read()
    {
        try
        {
            if (!tokens.Read()) return false;
            if (tokens.Type == JsonTokenType.StartObject) Log();
            else Skip();
            if (!to.IsStopped && !tokens.IsTooLong) tokens.Read();
            if (tokens.IsTooLong) to.Add("value-too-long", "a value is longer than allowed; what follows was not read", tokens.Line);
            return !tokens.IsTooLong;
        }
        catch (JsonException failure)
        {
            to.Add("broken-json", string.Create(CultureInfo.InvariantCulture, $"the text is no JSON from byte {failure.BytePositionInLine ?? 0:N0} of this line on, breaks off or is nested too deep; what stands before was read"), (failure.LineNumber ?? 0) + 1);
            return false;
        }
    }

    private void Log()
    {
        while (Next(JsonTokenType.EndObject))
        {
            if (tokens.Is("events"u8)) Entities(isEvent: true, isVersion1: false);
            else if (tokens.Is("objects"u8)) Entities(isEvent: false, isVersion1: false);
            else if (tokens.Is("eventTypes"u8)) Types(isEvent: true);
            else if (tokens.Is("objectTypes"u8)) Types(isEvent: false);
            else if (tokens.Is("ocel:events"u8)) Entities(isEvent: true, isVersion1: true);
            else if (tokens.Is("ocel:objects"u8)) Entities(isEvent: false, isVersion1: true);
            else if (tokens.Is("ocel:global-log"u8)) Globals();
            else if (tokens.Is("ocel:global-event"u8) || tokens.Is("ocel:global-object"u8) || tokens.Is("$schema"u8)) SkipValue();
            else Unknown();
            if (to.IsStopped || tokens.IsTooLong) return;
        }
    }

    private void Globals()
    {
        (IsLog, to.IsVersion1) = (true, true);
        if (!Begin(JsonTokenType.StartObject)) return;
        while (Next(JsonTokenType.EndObject))
        {
            if (!tokens.Is("ocel:object-types"u8))
            {
                SkipValue();
                continue;
            }

            if (!Begin(JsonTokenType.StartArray)) continue;
            while (Next(JsonTokenType.EndArray))
            {
                entity.Clear(tokens.Line);
                if (Text() is { IsGiven: true } name) to.DeclareType(isEvent: false, entity.Utf8(name), tokens.Line);
            }
        }
    }

    private void Types(bool isEvent)
    {
        IsLog = true;
        if (!Begin(JsonTokenType.StartArray)) return;
        while (Next(JsonTokenType.EndArray))
        {
            if (!IsObject()) continue;
            entity.Clear(tokens.Line);
            while (Next(JsonTokenType.EndObject))
            {
                if (tokens.Is("name"u8)) TextValue(ref entity.Type);
                else if (tokens.Is("attributes"u8)) Declarations();
                else Unknown();
            }

            if (tokens.IsTooLong) return;
            if (!entity.Type.IsGiven)
            {
                to.Add("missing-name", "a type has no name", entity.At);
                continue;
            }

            var type = to.DeclareType(isEvent, entity.Utf8(entity.Type), entity.At);
            if (type < 0) continue;
            foreach (var attribute in entity.Values)
                to.DeclareAttribute(isEvent, type, Encoding.UTF8.GetString(entity.Utf8(attribute.Name)), attribute.Text.IsGiven ? Encoding.UTF8.GetString(entity.Utf8(attribute.Text)) : null, attribute.At);
        }
    }

    private void Declarations()
    {
        if (!Begin(JsonTokenType.StartArray)) return;
        while (Next(JsonTokenType.EndArray))
        {
            if (!IsObject()) continue;
            var at = tokens.Line;
            OcelSlice name = default, kind = default;
            while (Next(JsonTokenType.EndObject))
            {
                if (tokens.Is("name"u8)) TextValue(ref name);
                else if (tokens.Is("type"u8)) TextValue(ref kind);
                else Unknown();
            }

            if (name.IsGiven) entity.Values.Add(new(name, kind, default, default, at));
            else to.Add("missing-name", "an attribute is declared without a name", at);
        }
    }

    private void Entities(bool isEvent, bool isVersion1)
    {
        (IsLog, to.IsVersion1) = (true, isVersion1);
        if (isVersion1 ? !Begin(JsonTokenType.StartObject) : !Begin(JsonTokenType.StartArray)) return;
        while (Next(isVersion1 ? JsonTokenType.EndObject : JsonTokenType.EndArray))
        {
            entity.Clear(tokens.Line);
            if (isVersion1)
            {
                entity.Id = Text();
                tokens.Read();
            }

            if (!IsObject()) continue;
            while (Next(JsonTokenType.EndObject))
            {
                if (tokens.Is("id"u8)) TextValue(ref entity.Id);
                else if (tokens.Is(isVersion1 ? isEvent ? "ocel:activity"u8 : "ocel:type"u8 : "type"u8)) TextValue(ref entity.Type);
                else if (isEvent && tokens.Is(isVersion1 ? "ocel:timestamp"u8 : "time"u8)) TextValue(ref entity.Time);
                else if (!isVersion1 && tokens.Is("attributes"u8)) Attributes(isTimed: !isEvent);
                else if (tokens.Is("relationships"u8) || (isEvent && tokens.Is("ocel:omap"u8)) || (!isEvent && tokens.Is("ocel:o2o"u8))) Relations();
                else if (tokens.Is(isEvent ? "ocel:vmap"u8 : "ocel:ovmap"u8)) Map(isTimed: !isEvent);
                else Unknown();
            }

            if (tokens.IsTooLong) return;
            if (isEvent) to.AddEvent(entity);
            else to.AddObject(entity);
            if (to.IsStopped) return;
        }
    }

    private void Attributes(bool isTimed)
    {
        if (!Begin(JsonTokenType.StartArray)) return;
        while (Next(JsonTokenType.EndArray))
        {
            if (!IsObject()) continue;
            var at = tokens.Line;
            OcelSlice name = default, value = default, time = default;
            var kind = AttributeKind.Text;
            while (Next(JsonTokenType.EndObject))
            {
                if (tokens.Is("name"u8)) TextValue(ref name);
                else if (tokens.Is("value"u8)) (value, kind) = Value();
                else if (isTimed && tokens.Is("time"u8)) TextValue(ref time);
                else Unknown();
            }

            if (value.IsGiven) entity.Values.Add(new(name, value, kind, time, at));
            else to.Add("no-value", "an attribute has no value, or null, and is left out", at, FindingSeverity.Info);
        }
    }

    /// <summary>Attributes as the members of an object; those of objects hold from the beginning.</summary>
    private void Map(bool isTimed)
    {
        if (!Begin(JsonTokenType.StartObject)) return;
        while (Next(JsonTokenType.EndObject))
        {
            var (name, at) = (Text(), tokens.Line);
            var (value, kind) = Value();
            if (value.IsGiven) entity.Values.Add(new(name, value, kind, isTimed ? entity.Add("1970-01-01T00:00:00Z"u8) : default, at));
            else to.Add("no-value", "an attribute has no value, or null, and is left out", at, FindingSeverity.Info);
        }
    }

    private void Relations()
    {
        if (!Begin(JsonTokenType.StartArray)) return;
        while (Next(JsonTokenType.EndArray))
        {
            var at = tokens.Line;
            OcelSlice target = default, qualifier = default;
            if (tokens.Type == JsonTokenType.String) target = Text();
            else if (IsObject())
                while (Next(JsonTokenType.EndObject))
                {
                    if (tokens.Is("objectId"u8) || tokens.Is("ocel:oid"u8)) TextValue(ref target);
                    else if (tokens.Is("qualifier"u8) || tokens.Is("ocel:qualifier"u8)) TextValue(ref qualifier);
                    else Unknown();
                }
            else continue;
            if (target.IsGiven) entity.Relations.Add(new(target, qualifier, at));
            else to.Add("missing-id", "a relation names no object and is left out", at);
        }
    }

    /// <summary>The value of a member whose name was read: its text, and the kind that JSON gives it.</summary>
    private (OcelSlice Text, AttributeKind Kind) Value()
    {
        if (!tokens.Read()) return default;
        switch (tokens.Type)
        {
            case JsonTokenType.String:
                return (Text(), AttributeKind.Text);
            case JsonTokenType.Number:
                return (entity.Add(tokens.Bytes), tokens.Bytes.IndexOfAny(".eE"u8) < 0 ? AttributeKind.Integer : AttributeKind.Real);
            case JsonTokenType.True or JsonTokenType.False:
                return (entity.Add(tokens.Bytes), AttributeKind.Boolean);
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                return (Markup(), AttributeKind.List);
            default:
                return default;
        }
    }

    private void TextValue(ref OcelSlice text)
    {
        var at = tokens.Line;
        var (value, kind) = Value();
        if (text.IsGiven) to.Add("duplicate-key", "a member is there twice; the first stands", at);
        else if (kind == AttributeKind.List) to.Add("not-a-text", "a text is expected here, not a list or an object", at);
        else text = value;
        if (value.IsGiven && kind is not (AttributeKind.Text or AttributeKind.List)) to.Add("not-a-text", "a text is expected here; the number or truth value is taken as one", at, FindingSeverity.Warning);
    }

    /// <summary>The text of the token, without escapes and as valid UTF-8.</summary>
    private OcelSlice Text()
    {
        if (tokens.Type is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            if (tokens.Type is JsonTokenType.StartArray or JsonTokenType.StartObject) Skip();
            to.Add("not-a-text", "a text is expected here", tokens.Line);
            return default;
        }

        if (!tokens.IsEscaped && Utf8.IsValid(tokens.Bytes)) return entity.Add(tokens.Bytes);
        if (Utf8.IsValid(tokens.Bytes))
        {
            try
            {
                return entity.Used(tokens.CopyText(entity.Space(tokens.Bytes.Length)));
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair: what is written stays.
            }
        }

        to.Add("not-unicode", "a text holds bytes or escapes that are no Unicode; they are replaced or kept as they are written", tokens.Line);
        return entity.Add(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(tokens.Bytes)));
    }

    /// <summary>A list or an object as its JSON text, without white space.</summary>
    private OcelSlice Markup()
    {
        var (start, depth, needsComma) = (entity.Add([]), tokens.Depth, false);
        do
        {
            var isEnd = tokens.Type is JsonTokenType.EndArray or JsonTokenType.EndObject;
            if (needsComma && !isEnd) entity.Add(","u8);
            switch (tokens.Type)
            {
                case JsonTokenType.PropertyName or JsonTokenType.String:
                    entity.Add("\""u8);
                    entity.Add(Utf8.IsValid(tokens.Bytes) ? tokens.Bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(tokens.Bytes)));
                    entity.Add(tokens.Type == JsonTokenType.String ? "\""u8 : "\":"u8);
                    break;
                default:
                    entity.Add(tokens.Bytes);
                    break;
            }

            needsComma = isEnd || tokens.Type is not (JsonTokenType.PropertyName or JsonTokenType.StartArray or JsonTokenType.StartObject);
            if (isEnd && tokens.Depth == depth) return new OcelSlice(start.Start, entity.Add([]).Start - start.Start);
        }
        while (tokens.Read());
        return default;
    }

    /// <summary>The next element or member; false at the end of the list or object.</summary>
    private bool Next(JsonTokenType end) => tokens.Read() && tokens.Type != end;

    /// <summary>Reads the value of a member, which must be a list or an object.</summary>
    private bool Begin(JsonTokenType start)
    {
        if (!tokens.Read()) return false;
        if (tokens.Type == start) return true;
        to.Add("unexpected-value", start == JsonTokenType.StartArray ? "a list is expected here" : "an object is expected here", tokens.Line);
        Skip();
        return false;
    }

    private bool IsObject()
    {
        if (tokens.Type == JsonTokenType.StartObject) return true;
        to.Add("unexpected-value", "an object is expected here", tokens.Line);
        Skip();
        return false;
    }

    private void Unknown()
    {
        to.Add("unknown-member", $"the member '{Encoding.UTF8.GetString(tokens.Bytes[..Math.Min(60, tokens.Bytes.Length)])}' is not of OCEL and is left out", tokens.Line, FindingSeverity.Warning);
        SkipValue();
    }

    private void SkipValue()
    {
        if (tokens.Read()) Skip();
    }

    private void Skip()
    {
        if (tokens.Type is not (JsonTokenType.StartArray or JsonTokenType.StartObject)) return;
        var depth = tokens.Depth;
        while (tokens.Read() && tokens.Depth > depth)
        {
        }
    }
}
