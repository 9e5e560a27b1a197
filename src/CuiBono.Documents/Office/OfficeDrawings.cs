using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>The text of SmartArt diagrams and charts, which stand in parts of their own.</summary>
internal static class OfficeDrawings
{
    public static void Read(OfficePackage package, IReadOnlyList<PartLink> links, SourcePlace place, Reading reading)
    {
        foreach (var link in links)
        {
            if (link.IsExternal || !package.Has(link.Target)) continue;
            if (link.Type == "diagramData")
                package.Read(link.Target, place, "a diagram", xml => ReadDiagram(xml, place, reading));
            else if (link.Type == "chart")
                package.Read(link.Target, place, "a chart", new OfficeChart(place, reading).Read);
        }
    }

    /// <summary>Each DrawingML paragraph with text is a passage.</summary>
    private static void ReadDiagram(PartXml xml, SourcePlace place, Reading reading)
    {
        var text = new StringBuilder();
        while (xml.Next())
        {
            if (xml.IsStart && xml.Name == "p") text.Clear();
            else if (xml.IsStart && xml.Name == "t" && text.Length <= reading.Limits.MaxPassageLength) text.Append(xml.InnerText());
            else if (xml.IsStart && xml.Name == "br") text.Append(' ');
            else if (xml.IsEnd && xml.Name == "p") reading.Add(text.ToString(), place, PassageKind.ListItem);
        }
    }
}
