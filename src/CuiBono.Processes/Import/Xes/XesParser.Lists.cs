using System.Buffers;
using System.Globalization;
using System.Text;

namespace CuiBono.Processes.Import.Xes;

/// <summary>Lists and containers: kept as the text of their markup, in one form whatever the spaces and prefixes of the file.</summary>
internal sealed partial class XesParser
{
    private ArrayBufferWriter<byte>? markup;
    private (XesElement Element, AttributeNode? Node, LogAttribute? Header, List<LogAttribute>? To) list;
    private int listDepth;
    private bool isTagOpen;

    private void StartMarkup(XesElement element, AttributeNode? node, LogAttribute? header, List<LogAttribute>? to)
    {
        (markup, list, listDepth, isTagOpen) = (new(256), (element, node, header, to), frames.Count, false);
        if (element == XesElement.Container) markup.Write("<container>"u8);
    }

    private Frame OpenMarkup()
    {
        // The markup is written again as it stands, so its names have to be ones.
        if (!tokens.HasPlainNames()) Stop("malformed-xml", $"the tag {Shown(tokens.Name)} in a list has a name that XES cannot have, or an attribute twice");
        EndOpenTag();
        var name = XesNames.Local(tokens.Name);
        if (markup!.WrittenCount <= limits.MaxValueBytes)
        {
            markup.Write("<"u8);
            markup.Write(name);
            for (var at = 0; at < tokens.AttributeCount; at++)
            {
                var attribute = tokens.AttributeName(at);
                if (attribute.Contains((byte)':') || attribute.SequenceEqual("xmlns"u8)) continue;
                markup.Write(" "u8);
                markup.Write(attribute);
                markup.Write("=\""u8);
                XmlValue.Escape(tokens.AttributeValue(at, 0), markup);
                markup.Write("\""u8);
            }

            if (tokens.Values.HasFault) SayFault();
        }

        isTagOpen = true;
        return new Frame(XesNames.Element(tokens.Name));
    }

    private void CloseMarkup()
    {
        if (frames.Count > listDepth)
        {
            if (isTagOpen) markup!.Write("/>"u8);
            else if (markup!.WrittenCount <= limits.MaxValueBytes)
            {
                markup.Write("</"u8);
                markup.Write(XesNames.Local(tokens.Name));
                markup.Write(">"u8);
            }

            isTagOpen = false;
            return;
        }

        if (list.Element == XesElement.Container) markup!.Write("</container>"u8);
        var text = markup!.WrittenSpan;
        markup = null;
        if (text.Length > limits.MaxValueBytes)
        {
            findings.Add("long-value", string.Create(CultureInfo.InvariantCulture, $"the list that ends here is longer than {limits.MaxValueBytes:N0} bytes and is left out"), tokens.Line);
            Partial = true;
        }
        else if (list.Header is not null) list.To!.Add(list.Header with { Value = Encoding.UTF8.GetString(text) });
        else if (TryColumn(list.Node!)) Set(list.Node!, text);
    }

    private void EndOpenTag()
    {
        if (isTagOpen) markup!.Write(">"u8);
    }
}
