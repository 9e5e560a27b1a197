namespace CuiBono.Documents.Pdf;

/// <summary>A filled rectangle, in points.</summary>
internal readonly record struct PdfArea(double Left, double Bottom, double Right, double Top)
{
    private const double LeastPadding = 2;
    private const double MostPadding = 9;
    private const int MostCompared = 3_000;

    /// <summary>The edges of areas, without those that shade the lines of one cell.</summary>
    /// <remarks>Word processors shade a cell, and over that each of its lines, in from both sides by the cell's padding.</remarks>
    public static IEnumerable<PdfRuling> Edges(IReadOnlyList<PdfArea> areas)
    {
        var cells = areas.Count > MostCompared ? [] : areas;
        foreach (var area in areas)
        {
            if (cells.Any(cell => area.IsPadded(cell))) continue;
            yield return new PdfRuling(true, area.Bottom, area.Left, area.Right);
            yield return new PdfRuling(true, area.Top, area.Left, area.Right);
            yield return new PdfRuling(false, area.Left, area.Bottom, area.Top);
            yield return new PdfRuling(false, area.Right, area.Bottom, area.Top);
        }
    }

    private bool IsPadded(PdfArea cell) =>
        Left - cell.Left is >= LeastPadding and <= MostPadding && cell.Right - Right is >= LeastPadding and <= MostPadding
        && Bottom >= cell.Bottom - LeastPadding && Top <= cell.Top + LeastPadding && Top > Bottom + LeastPadding;
}
