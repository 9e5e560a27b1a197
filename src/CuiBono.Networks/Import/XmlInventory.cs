using System.Xml;
using System.Xml.Linq;

namespace CuiBono.Networks.Import;

/// <summary>Opens XML without document types, entities or addresses, within limits.</summary>
internal static class XmlInventory
{
    private const long MostCharacters = 256 << 20;
    private const int MostDepth = 256;

    /// <summary>The root of a document.</summary>
    /// <exception cref="XmlException">The document is no XML, has a document type, is too large or nested too deep.</exception>
    public static XElement Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings());
        var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        return IsTooDeep(root) ? throw new XmlException($"Elements are nested more than {MostDepth} deep.") : root;
    }

    /// <summary>Readers look through what is below an element, so that depth would make their work grow with its square.</summary>
    private static bool IsTooDeep(XElement root)
    {
        var open = new Stack<IEnumerator<XElement>>([root.Elements().GetEnumerator()]);
        while (open.TryPeek(out var children))
        {
            if (!children.MoveNext()) open.Pop();
            else if (open.Count == MostDepth) return true;
            else open.Push(children.Current.Elements().GetEnumerator());
        }

        return false;
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
