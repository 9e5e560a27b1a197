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
                Read(package, link.Target, "a page header or footer", new WordStory(reading, styles, PassageKind.HeaderOrFooter, seen: seen), reading);
            else if (link.Type is "footnotes" or "endnotes")
                Read(package, link.Target, "the " + link.Type, new WordStory(reading, styles, PassageKind.Footnote, story.NoteReferences), reading);
            else if (link.Type == "aFChunk")
                reading.LeaveUnread(FindingCodes.NotReadContent, "the document embeds another file in its text, which was not read", reading.Whole);
        }

        Say(story.Changed, FindingCodes.TrackedChanges, "tracked changes; the document was read as if all were accepted", reading);
        Say(story.Commented, FindingCodes.Comments, "comments, which were left out", reading);
        if (story.HasHiddenText)
            reading.Say(FindingCodes.HiddenText, "the document holds hidden text, which was left out", reading.Whole, FindingSeverity.Warning);
        if (reading.Passages.Count == 0 && story.HasPictures)
            reading.LeaveUnread(FindingCodes.NoTextLayer, "the document holds pictures and no text", reading.Whole);
        OfficeProperties.OfferTitle(package, reading);
    }

    /// <summary>Reads a part beside the body, whose paragraphs have no numbers of the body's.</summary>
    private static void Read(OfficePackage package, string part, string name, WordStory story, Reading reading)
    {
        package.Read(part, reading.Whole, name, story.Read);
        if (story.Changed.Count > 0)
            reading.Say(FindingCodes.TrackedChanges, $"tracked changes in {name}; the document was read as if all were accepted", reading.Whole, FindingSeverity.Warning);
    }

    /// <summary>Says at the first paragraph that it and which others hold something; where one holds it, the finding's place says so alone.</summary>
    private static void Say(SortedSet<int> paragraphs, string code, string what, Reading reading)
    {
        const int Most = 10;
        if (paragraphs.Count == 0) return;
        var others = paragraphs.Skip(1).Take(Most).Select(paragraph => Reading.Number(paragraph));
        var where = paragraphs.Count == 1 ? "this paragraph holds"
            : $"this and {Reading.Number(paragraphs.Count - 1)} other paragraph{(paragraphs.Count == 2 ? "" : "s")} ({string.Join(", ", others)}{(paragraphs.Count - 1 > Most ? ", ..." : "")}) hold";
        reading.Say(code, $"{where} {what}", reading.Whole with { Paragraph = paragraphs.Min }, FindingSeverity.Warning);
    }

    private static string? Target(IReadOnlyList<PartLink> links, string type)
    {
        foreach (var link in links)
            if (link.Type == type && !link.IsExternal) return link.Target;
        return null;
    }
}
