using System.Buffers;
using System.Globalization;
using System.Text;

namespace CuiBono.Processes.Import.Xes;

/// <summary>Writes the elements of XES, one a line, a tab a level.</summary>
internal sealed class XesText(ArrayBufferWriter<byte> to)
{
    /// <summary>The start of the log with all that stands before the first trace.</summary>
    public void Head(LogHeader header)
    {
        Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1849-2023\" xes.features=\"nested-attributes\" xmlns=\"http://www.xes-standard.org/\">\n"u8);
        foreach (var extension in header.Extensions) Element("extension", ("name", extension.Name), ("prefix", extension.Prefix), ("uri", extension.Uri));
        Global("trace", header.TraceGlobals);
        Global("event", header.EventGlobals);
        foreach (var classifier in header.Classifiers)
        {
            var (name, keys) = (("name", classifier.Name), ("keys", ClassifierKeys.Join(classifier.Keys)));
            if (classifier.Scope == "event") Element("classifier", name, keys);
            else Element("classifier", name, ("scope", classifier.Scope), keys);
        }

        foreach (var attribute in header.Attributes) Header(attribute, 1);
    }

    public void Open(ReadOnlySpan<byte> element, int depth)
    {
        Indent(depth);
        Raw("<"u8);
        Raw(element);
        Raw(">\n"u8);
    }

    public void Close(ReadOnlySpan<byte> element, int depth)
    {
        Indent(depth);
        Raw("</"u8);
        Raw(element);
        Raw(">\n"u8);
    }

    public void Attribute(AttributeKind kind, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, int depth, bool isOpen = false)
    {
        Start(XesNames.Of(kind), key, depth);
        Raw(" value=\""u8);
        XmlValue.Escape(value, to);
        Raw(isOpen ? "\">\n"u8 : "\"/>\n"u8);
    }

    public void Time(long utcTicks, TimeSpan? written, int depth)
    {
        var offset = written ?? TimeSpan.Zero;
        // Near the first and the last year the local time may not exist; the instant does.
        if ((ulong)(utcTicks + offset.Ticks) > (ulong)DateTime.MaxValue.Ticks) offset = TimeSpan.Zero;
        var local = new DateTime(utcTicks + offset.Ticks);
        Span<byte> text = stackalloc byte[40];
        local.TryFormat(text, out var length, local.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff" : "yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture);
        (offset < TimeSpan.Zero ? -offset : offset).TryFormat(text[(length + 1)..], out var more, "hh\\:mm", CultureInfo.InvariantCulture);
        text[length] = written is null || offset < TimeSpan.Zero ? (byte)'-' : (byte)'+';
        Attribute(AttributeKind.Instant, "time:timestamp"u8, text[..(length + 1 + more)], depth);
    }

    /// <summary>A list or container from the text of its markup; text that is no markup becomes the one value of the list.</summary>
    public void List(ReadOnlySpan<byte> key, ReadOnlySpan<byte> markup, int depth)
    {
        var isContainer = markup.StartsWith("<container>"u8) && markup.EndsWith("</container>"u8);
        var inner = isContainer ? markup["<container>"u8.Length..^"</container>"u8.Length] : markup;
        if (!IsMarkup(inner))
        {
            isContainer = false;
            inner = AsValue(markup);
        }

        var element = isContainer ? "container"u8 : "list"u8;
        Start(element, key, depth);
        if (inner.IsEmpty)
        {
            Raw("/>\n"u8);
            return;
        }

        Raw(">"u8);
        Raw(inner);
        Raw("</"u8);
        Raw(element);
        Raw(">\n"u8);
    }

    private static bool IsMarkup(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return true;
        var tokens = new XmlTokenizer(new MemoryStream(text.ToArray()), text.Length + 1, text.Length + 1);
        var open = new Stack<byte[]>();
        while (true)
        {
            switch (tokens.Next())
            {
                case XmlTokenKind.Start or XmlTokenKind.Empty when !IsWritable(tokens):
                    return false;
                case XmlTokenKind.Start:
                    open.Push(tokens.Name.ToArray());
                    break;
                case XmlTokenKind.End when open.Count > 0 && tokens.Name.SequenceEqual(open.Peek()):
                    open.Pop();
                    break;
                case XmlTokenKind.Empty:
                    break;
                case XmlTokenKind.Finished:
                    return open.Count == 0 && tokens.TextLine is null && tokens.DocumentTypeLine is null;
                default:
                    return false;
            }
        }
    }

    /// <summary>A prefix would need a namespace that is declared, and a reference an entity.</summary>
    private static bool IsWritable(XmlTokenizer tokens)
    {
        var isWritable = tokens.HasPlainNames() && !tokens.Name.Contains((byte)':');
        for (var at = 0; at < tokens.AttributeCount; at++)
        {
            isWritable &= !tokens.AttributeName(at).Contains((byte)':');
            _ = tokens.AttributeValue(at, 0);
        }

        return isWritable && !tokens.Values.HasFault;
    }

    private static ReadOnlySpan<byte> AsValue(ReadOnlySpan<byte> text)
    {
        var value = new ArrayBufferWriter<byte>(text.Length + 64);
        value.Write("<values><string key=\"value\" value=\""u8);
        XmlValue.Escape(text, value);
        value.Write("\"/></values>"u8);
        return value.WrittenSpan;
    }

    private void Global(string scope, IReadOnlyList<LogAttribute> attributes)
    {
        if (attributes.Count == 0) return;
        Raw(Encoding.UTF8.GetBytes($"\t<global scope=\"{scope}\">\n"));
        foreach (var attribute in attributes) Header(attribute, 2);
        Close("global"u8, 1);
    }

    private void Header(LogAttribute attribute, int depth)
    {
        var (key, value) = (Encoding.UTF8.GetBytes(attribute.Key), Encoding.UTF8.GetBytes(attribute.Value));
        if (attribute.Kind == AttributeKind.List)
        {
            List(key, value, depth);
            return;
        }

        Attribute(attribute.Kind, key, value, depth, isOpen: attribute.Children.Count > 0);
        foreach (var child in attribute.Children) Header(child, depth + 1);
        if (attribute.Children.Count > 0) Close(XesNames.Of(attribute.Kind), depth);
    }

    private void Element(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Raw("\t<"u8);
        Raw(Encoding.UTF8.GetBytes(element));
        foreach (var (name, value) in attributes)
        {
            Raw(Encoding.UTF8.GetBytes($" {name}=\""));
            XmlValue.Escape(Encoding.UTF8.GetBytes(value), to);
            Raw("\""u8);
        }

        Raw("/>\n"u8);
    }

    private void Start(ReadOnlySpan<byte> element, ReadOnlySpan<byte> key, int depth)
    {
        Indent(depth);
        Raw("<"u8);
        Raw(element);
        Raw(" key=\""u8);
        XmlValue.Escape(key, to);
        Raw("\""u8);
    }

    private void Indent(int depth)
    {
        for (var tab = 0; tab < depth; tab++) Raw("\t"u8);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => to.Write(bytes);
}
