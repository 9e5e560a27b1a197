namespace CuiBono.Documents.Pdf;

/// <summary>Puts the letters of a page together to lines of text and rows of tables, in reading order.</summary>
/// <remarks>Tables are found first by their ruling lines, then by how their cells stand under each other; what is no table is read in the order in which the
/// page draws it, and only text that was drawn across two columns is turned. Every letter comes out once. Text in another direction than most of the page
/// stays as it is drawn.</remarks>
internal static class PdfLayout
{
    /// <summary>The lines and rows of a page.</summary>
    /// <param name="drawing">What the page draws.</param>
    /// <param name="checkOpen">Throws when nobody waits for the answer any more.</param>
    public static IReadOnlyList<PdfLine> Of(PdfDrawing drawing, Action checkOpen)
    {
        var turn = MainTurn(drawing.Glyphs);
        var rulings = PdfRulings.Of(drawing.Edges, turn);
        var rest = drawing.Glyphs;
        var rows = new List<PdfLine>();
        foreach (var grid in PdfGrids.In(rulings))
        {
            checkOpen();
            var outside = grid.Take(rest, turn);
            if (grid.ToRows() is not { Count: > 0 } table) continue;
            rows.AddRange(table);
            rest = outside;
        }

        var lines = PdfLines.Of(rest);
        return [.. PdfBlocks.In([.. lines.Where(line => line.Turn == turn)], rulings, checkOpen).Concat(rows).Concat(lines.Where(line => line.Turn != turn)).OrderBy(line => line.Order)];
    }

    private static int MainTurn(IReadOnlyList<PdfGlyph> glyphs)
    {
        Span<int> letters = stackalloc int[4];
        foreach (var glyph in glyphs) letters[glyph.Turn]++;
        var most = 0;
        for (var turn = 1; turn < letters.Length; turn++)
            if (letters[turn] > letters[most]) most = turn;
        return most;
    }
}
