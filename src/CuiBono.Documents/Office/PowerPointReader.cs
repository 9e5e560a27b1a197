using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>Reads a presentation: slides in showing order, each with its notes.</summary>
internal static class PowerPointReader
{
    public static void Read(ReadOnlyMemory<byte> content, Reading reading)
    {
        using var package = OfficePackage.Open(content, reading);
        if (package is null) return;

        var main = package.MainPart("ppt/presentation.xml");
        var order = new List<string>();
        package.Read(main, reading.Whole, "the list of slides", xml => ReadOrder(xml, order));
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in package.LinksOf(main))
            if (link.Type == "slide" && !link.IsExternal) targets.TryAdd(link.Id, link.Target);

        for (var at = 0; at < order.Count; at++)
        {
            var place = reading.Whole with { Slide = at + 1 };
            if (targets.TryGetValue(order[at], out var part)) ReadSlide(package, part, place, reading);
            else reading.LeaveUnread(FindingCodes.MissingPart, $"slide {at + 1} is missing from the file", place);
        }

        OfficeProperties.OfferTitle(package, reading);
    }

    private static void ReadOrder(PartXml xml, List<string> order)
    {
        while (xml.Next())
            if (xml.IsStart && xml.Name == "sldId" && xml.LinkId() is { } id) order.Add(id);
    }

    private static void ReadSlide(OfficePackage package, string part, SourcePlace place, Reading reading)
    {
        var before = reading.Passages.Count;
        var links = package.LinksOf(part);
        var slide = new SlideShapes(reading, place);
        package.Read(part, place, $"slide {place.Slide}", slide.Read);
        slide.Emit();
        OfficeDrawings.Read(package, links, place, reading);
        if (slide.IsHidden)
            reading.Say(FindingCodes.HiddenSlide, $"slide {place.Slide} is hidden in the show; it was read", place, FindingSeverity.Info);
        if (reading.Passages.Count == before && slide.HasPictures)
            reading.LeaveUnread(FindingCodes.NoTextLayer, $"slide {place.Slide} holds pictures and no text", place);

        foreach (var link in links)
        {
            if (link.Type != "notesSlide" || link.IsExternal) continue;
            var notes = new SlideShapes(reading, place, areNotes: true);
            package.Read(link.Target, place, $"the notes of slide {place.Slide}", notes.Read);
            notes.Emit();
        }
    }
}
