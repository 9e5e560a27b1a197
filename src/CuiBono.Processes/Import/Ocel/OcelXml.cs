using System.Text;
using System.Xml;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>Reads the XML form of OCEL 2.0, and that of OCEL 1.0, which has typed key-value elements as XES does.</summary>
internal sealed class OcelXml : IDisposable
{
    private readonly OcelAssembler to;
    private readonly OcelEntity entity = new();
    private readonly XmlReader reader;
    private readonly int maxDepth;
    private readonly StringBuilder text = new();

    public OcelXml(Stream source, ImportLimits limits, OcelAssembler to)
    {
        this.to = to;
        maxDepth = limits.MaxDepth;
        reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    /// <summary>Whether an element was seen that makes an object-centric log.</summary>
    public bool IsLog { get; private set; }

    private long Line => ((IXmlLineInfo)reader).LineNumber;

    /// <returns>Whether the text was read to its end.</returns>
    public bool Read()
    {
        try
        {
            while (reader.NodeType != XmlNodeType.Element)
                if (!reader.Read())
                    return false;
            var isWhole = Log();
            while (isWhole && reader.Read())
            {
            }

            return isWhole;
        }
        catch (XmlException failure)
        {
            to.Add("broken-xml", $"the text is no well-formed XML here, or breaks off; what stands before was read ({failure.Message})", failure.LineNumber);
            return false;
        }
    }

    public void Dispose() => reader.Dispose();

    private bool Log()
    {
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "object-types" or "event-types":
                    Types(isEvent: reader.LocalName == "event-types");
                    break;
                case "objects" or "events":
                    Entities(isEvent: reader.LocalName == "events");
                    break;
                case "global":
                    Globals();
                    break;
                default:
                    Unknown();
                    break;
            }

            if (to.IsStopped) return false;
        }

        return reader.Depth <= maxDepth;
    }

    private void Types(bool isEvent)
    {
        IsLog = true;
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            if (reader.LocalName is not ("object-type" or "event-type")) Unknown();
            else if (reader.GetAttribute("name") is not { } name) to.Add("missing-name", "a type has no name", Line);
            else if (to.DeclareType(isEvent, Encoding.UTF8.GetBytes(name), Line) is var type and >= 0 && !reader.IsEmptyElement) Declarations(isEvent, type);
        }
    }

    private void Declarations(bool isEvent, int type)
    {
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            if (reader.LocalName != "attributes") Unknown();
            else if (!reader.IsEmptyElement)
                while (NextChild(depth + 1))
                {
                    if (reader.GetAttribute("name") is { } name) to.DeclareAttribute(isEvent, type, name, reader.GetAttribute("type"), Line);
                    else to.Add("missing-name", "an attribute is declared without a name", Line);
                }
        }
    }

    /// <summary>The globals of version 1; those of the log list the object types.</summary>
    private void Globals()
    {
        (IsLog, to.IsVersion1) = (true, true);
        if (reader.IsEmptyElement || reader.GetAttribute("scope") != "log") return;
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            if (Key() != "object-types" || reader.IsEmptyElement) continue;
            while (NextChild(depth + 1))
                if (reader.GetAttribute("value") is { } name)
                    to.DeclareType(isEvent: false, Encoding.UTF8.GetBytes(name), Line);
        }
    }

    private void Entities(bool isEvent)
    {
        IsLog = true;
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            if (reader.LocalName != (isEvent ? "event" : "object"))
            {
                Unknown();
                continue;
            }

            entity.Clear(Line);
            (entity.Id, entity.Type, entity.Time) = (Attribute("id"), Attribute("type"), isEvent ? Attribute("time") : default);
            if (!reader.IsEmptyElement) Content(isEvent);
            if (reader.Depth > maxDepth) return;
            if (isEvent) to.AddEvent(entity);
            else to.AddObject(entity);
            if (to.IsStopped) return;
        }
    }

    private void Content(bool isEvent)
    {
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "attributes":
                    if (!reader.IsEmptyElement) Values(isTimed: !isEvent);
                    break;
                case "objects":
                    if (!reader.IsEmptyElement) Relations();
                    break;
                case "list":
                    to.IsVersion1 = true;
                    if (!reader.IsEmptyElement) Lists(isTimed: !isEvent);
                    break;
                case "string" or "date" or "id" when Key() is "id":
                    to.IsVersion1 = true;
                    entity.Id = Attribute("value");
                    break;
                case "string" or "date" when isEvent && Key() is "timestamp":
                    entity.Time = Attribute("value");
                    break;
                case "string" when Key() == (isEvent ? "activity" : "type"):
                    entity.Type = Attribute("value");
                    break;
                default:
                    Unknown();
                    break;
            }
        }
    }

    private void Values(bool isTimed)
    {
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            if (reader.LocalName != "attribute")
            {
                Unknown();
                continue;
            }

            var (name, time, at) = (Attribute("name"), isTimed ? Attribute("time") : default, Line);
            // "0" stands for the beginning in files of the first draft.
            if (time.IsGiven && entity.Utf8(time).SequenceEqual("0"u8)) time = entity.Add("1970-01-01T00:00:00Z"u8);
            entity.Values.Add(new(name, Text(), AttributeKind.Text, time, at));
        }
    }

    private void Relations()
    {
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            if (reader.LocalName is not ("relationship" or "object")) Unknown();
            else if (Attribute("object-id") is { IsGiven: true } target) entity.Relations.Add(new(target, Attribute("qualifier"), Line));
            else to.Add("missing-id", "a relation names no object and is left out", Line);
        }
    }

    /// <summary>The lists of version 1: the objects of an event, the attributes of an event or object.</summary>
    private void Lists(bool isTimed)
    {
        var (key, depth) = (Key(), reader.Depth);
        while (NextChild(depth))
        {
            var value = Attribute("value");
            if (key == "omap" && value.IsGiven) entity.Relations.Add(new(value, default, Line));
            else if (key is "vmap" or "ovmap" && value.IsGiven && Kind(reader.LocalName) is { } kind)
                entity.Values.Add(new(Attribute("key"), value, kind, isTimed ? entity.Add("1970-01-01T00:00:00Z"u8) : default, Line));
            else Unknown();
        }
    }

    private static AttributeKind? Kind(string element) => element switch
    {
        "string" or "id" => AttributeKind.Text,
        "date" => AttributeKind.Instant,
        "int" => AttributeKind.Integer,
        "float" => AttributeKind.Real,
        "boolean" => AttributeKind.Boolean,
        _ => null,
    };

    /// <summary>The next element directly below one of this depth; false at its end. Elements further down that nobody read are passed over.</summary>
    private bool NextChild(int depth)
    {
        while (reader.Depth <= maxDepth && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= depth) return false;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Depth > maxDepth) to.Add("too-deep", "elements are nested deeper than allowed; what follows was not read", Line);
            else if (reader.Depth == depth + 1) return true;
        }

        return false;
    }

    /// <summary>The text of the element; its end is the reader's place then.</summary>
    private OcelSlice Text()
    {
        if (reader.IsEmptyElement) return entity.Add([]);
        var depth = reader.Depth;
        text.Clear();
        while (reader.Depth <= maxDepth && reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth))
        {
            if (reader.NodeType == XmlNodeType.Element) Unknown();
            else if (reader.NodeType != XmlNodeType.EndElement) text.Append(reader.Value);
        }

        return entity.Add(text.ToString());
    }

    private OcelSlice Attribute(string name) => reader.GetAttribute(name) is { } value ? entity.Add(value) : default;

    private string? Key() => reader.GetAttribute("key") is { } key ? key.StartsWith("ocel:", StringComparison.Ordinal) ? key[5..] : key : null;

    private void Unknown() => to.Add("unknown-element", $"the element '{reader.Name}' is not of OCEL here and is left out", Line, FindingSeverity.Warning);
}
