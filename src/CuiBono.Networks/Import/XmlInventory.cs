using System.Xml;
using System.Xml.Linq;
using CuiBono.Evidence;

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
        XElement root;
        try
        {
            root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (ArgumentException wrong)
        {
            // The platform's reader miscounts where byte-order marks stand in the declaration.
            throw new XmlException("The document is no XML.", wrong);
        }

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

    /// <summary>What a document that is no XML gives.</summary>
    public static Inventory Unreadable(string code, XmlException wrong, string file) =>
        new() { Findings = [new Finding(code, wrong.Message, new SourcePlace(file) { Line = wrong.LineNumber > 0 ? wrong.LineNumber : null })] };

    /// <summary>The local name of a document's root, empty where it is no XML; the stream is left where it was.</summary>
    public static string RootOf(Stream stream)
    {
        var start = stream.Position;
        try
        {
            using var reader = XmlReader.Create(stream, Settings());
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : "";
        }
        catch (Exception wrong) when (wrong is XmlException or ArgumentException)
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
