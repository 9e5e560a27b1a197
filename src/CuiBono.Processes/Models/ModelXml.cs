using System.Text;
using System.Xml;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Models;

/// <summary>Reads a model file into elements, within limits.</summary>
internal static class ModelXml
{
    private const int MaxCharacters = 100_000_000;
    private const int MaxElements = 2_000_000;
    private const int MaxDepth = 256;

    /// <summary>The root, or null with a finding.</summary>
    public static ModelElement? Read(Stream stream, FindingList findings)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = MaxCharacters,
            CloseInput = false,
        };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            return Read(reader, findings);
        }
        catch (XmlException failure)
        {
            findings.Add("xml-broken", failure.Message, Math.Max(1, failure.LineNumber));
            return null;
        }
    }

    private static ModelElement? Read(XmlReader reader, FindingList findings)
    {
        var open = new Stack<(ModelElement Element, StringBuilder Text)>();
        var place = (IXmlLineInfo)reader;
        ModelElement? root = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > MaxElements || open.Count >= MaxDepth)
                    {
                        findings.Add("model-limit", $"The file has more than {MaxElements} elements or is nested deeper than {MaxDepth}.", place.LineNumber);
                        return null;
                    }

                    var element = new ModelElement(reader.LocalName, place.LineNumber);
                    if (open.TryPeek(out var parent)) parent.Element.Children.Add(element);
                    root ??= element;
                    var isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                        if (reader.Prefix != "xmlns" && reader.Name != "xmlns") element.Add(reader.LocalName, reader.Value);
                    if (!isEmpty) open.Push((element, new StringBuilder()));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (open.TryPeek(out var around)) around.Text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    var (ended, text) = open.Pop();
                    ended.Text = text.ToString().Trim();
                    break;
            }
        }

        return root;
    }
}
