namespace CuiBono.Documents.Office;

/// <summary>The core properties of an Office file, of which only the title is used.</summary>
internal static class OfficeProperties
{
    public static void OfferTitle(OfficePackage package, Reading reading)
    {
        if (reading.Title is not null) return;
        foreach (var link in package.LinksOf(""))
        {
            if (link.Type != "core-properties" || link.IsExternal || !package.Has(link.Target)) continue;
            package.Read(link.Target, reading.Whole, "the list of properties", xml =>
            {
                while (xml.Next())
                    if (xml.IsStart && xml.Name == "title") reading.OfferTitle(xml.InnerText());
            });
        }
    }
}
