namespace CuiBono.Documents.Pdf;

/// <summary>Lines that stand at the head or foot of many pages: page headers, footers and numbers.</summary>
internal sealed class PdfRepeats
{
    private const double Edge = 0.12;

    private readonly Dictionary<string, int> _pages = new(StringComparer.Ordinal);
    private readonly int _enough;

    private PdfRepeats(int pages) => _enough = Math.Max(3, (pages + 1) / 3);

    public static PdfRepeats Of(IReadOnlyList<PdfPage> pages)
    {
        var repeats = new PdfRepeats(pages.Count);
        foreach (var page in pages)
            foreach (var key in page.Lines.Where(line => IsAtEdge(line, page)).Select(Key).Distinct())
                repeats._pages[key] = repeats._pages.GetValueOrDefault(key) + 1;
        return repeats;
    }

    public bool IsRepeated(PdfLine line, PdfPage page) =>
        IsAtEdge(line, page) && _pages.GetValueOrDefault(Key(line)) >= _enough;

    private static bool IsAtEdge(PdfLine line, PdfPage page) =>
        line.Turn <= 1 && page.Height > 0 && (line.Baseline < Edge * page.Height || line.Baseline > (1 - Edge) * page.Height);

    /// <summary>The line with every number alike, at its height on the page.</summary>
    private static string Key(PdfLine line)
    {
        var key = new System.Text.StringBuilder();
        key.Append((int)Math.Round(line.Baseline / 4)).Append(':');
        foreach (var letter in line.Text)
        {
            if (!char.IsDigit(letter)) key.Append(letter);
            else if (key[^1] != '#') key.Append('#');
        }

        return key.ToString();
    }
}
