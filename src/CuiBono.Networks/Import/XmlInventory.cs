using System.Xml;
using System.Xml.Linq;

namespace CuiBono.Networks.Import;

/// <summary>Opens XML without document types, entities or addresses, within limits.</summary>
internal static class XmlInventory
{
    private const long MostCharacters = 256 << 20;

    /// <summary>The root of a document.</summary>
    /// <exception cref="XmlException">The document is no XML, has a document type, or is too large.</exception>
    public static XElement Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings());
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
    }

    /// <summary>The local name of a document's root, empty where it is no XML; the stream is left where it was.</summary>
    public static string RootOf(Stream stream)
    {
        var start = stream.Position;
        try
        {
            using var reader = XmlReader.Create(stream, Settings());
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : "";
        }
        catch (XmlException)
        {
            return "";
        }
        finally
        {
            stream.Position = start;
        }
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreWhitespace = true, IgnoreComments = true };
}
