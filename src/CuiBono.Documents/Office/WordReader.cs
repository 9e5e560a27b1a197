using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>Reads a Word document: body, headers and footers, footnotes and endnotes.</summary>
internal static class WordReader
{
    public static void Read(ReadOnlyMemory<byte> content, Reading reading)
    {
        using var package = OfficePackage.Open(content, reading);
        if (package is null) return;

        var main = package.MainPart("word/document.xml");
        var links = package.LinksOf(main);
        var styles = new WordStyles();
        if (Target(links, "styles") is { } sheet && package.Has(sheet))
            package.Read(sheet, reading.Whole, "the list of styles", styles.Read);

        var story = new WordStory(reading, styles);
        package.Read(main, reading.Whole, "the body of the document", story.Read);
        OfficeDrawings.Read(package, links, reading.Whole, reading);

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            if (link.IsExternal) continue;
            if (link.Type is "header" or "footer")
                package.Read(link.Target, reading.Whole, "a page header or footer", new WordStory(reading, styles, PassageKind.HeaderOrFooter, seen: seen).Read);
            else if (link.Type is "footnotes" or "endnotes")
                package.Read(link.Target, reading.Whole, "the " + link.Type, new WordStory(reading, styles, PassageKind.Footnote, story.NoteReferences).Read);
            else if (link.Type == "aFChunk")
                reading.LeaveUnread(FindingCodes.NotReadContent, "the document embeds another file in its text, which was not read", reading.Whole);
        }

        if (story.HasTrackedChanges)
            reading.Say(FindingCodes.TrackedChanges, "the document holds tracked changes; it was read as if all were accepted", reading.Whole, FindingSeverity.Warning);
        if (story.HasHiddenText)
            reading.Say(FindingCodes.HiddenText, "the document holds hidden text, which was left out", reading.Whole, FindingSeverity.Warning);
        if (reading.Passages.Count == 0 && story.HasPictures)
            reading.LeaveUnread(FindingCodes.NoTextLayer, "the document holds pictures and no text", reading.Whole);
        OfficeProperties.OfferTitle(package, reading);
    }

    private static string? Target(IReadOnlyList<PartLink> links, string type)
    {
        foreach (var link in links)
            if (link.Type == type && !link.IsExternal) return link.Target;
        return null;
    }
}
