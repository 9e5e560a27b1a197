namespace CuiBono.Documents.Pdf;

/// <summary>Running text that was drawn across two or three columns, line by line, put into the order in which it is read.</summary>
/// <remarks>The cut is that of an XY-cut (Nagy and Seth 1984): down the strip that stays free. It is made only where drawing went back to the left column for
/// most lines, the lines of every column are full and made of words, no rule parts the rows and gaps do not stand at the same height in all columns;
/// all else may be a table and stays as it was.</remarks>
internal static class PdfColumns
{
    private const int FewestLines = 4;
    private const int FewestLetters = 18;
    private const double Full = 0.7;
    private const double MostlyFull = 0.6;
    private const double Leading = 1.9;
    private const double OftenBack = 0.6;

    /// <summary>The lines of the run column by column, and which bands they take; null where it is no running text.</summary>
    public static (int From, int To, IReadOnlyList<PdfLine>? Lines)? Read(PdfRun whole, PdfRulings rulings, int done)
    {
        var run = whole.UpToCrossing();
        if (run.Columns.Count is < 2 or > 3) return null;
        var rows = 0;
        for (var at = run.From; at < run.To; at++)
            if (run.All[at].IsRow) rows++;
        if (rows < FewestLines || run.Returns < OftenBack * (rows - 1) || IsRuled(run, rulings)) return null;
        for (var column = 0; column < run.Columns.Count; column++)
            if (!IsText(run, column, FewestLines)) return null;
        if (AlignedGaps(run) * 3 > rows) return null;

        var (from, to) = (run.From, run.To);
        while (from > done && Belongs(run, run.All[from - 1], run.All[from])) from--;
        while (to < run.All.Count && Belongs(run, run.All[to], run.All[to - 1])) to++;
        var order = run.Cells(from, to).Min(cell => cell.Order);
        var lines = new List<PdfLine>();
        for (var column = 0; column < run.Columns.Count; column++)
            for (var at = from; at < to; at++)
                foreach (var line in run.All[at].Lines)
                    if (Side(run, line, column, order) is { } side) lines.Add(side);
        return (from, to, lines);
    }

    /// <summary>The part of a line that stands in a column.</summary>
    private static PdfLine? Side(PdfRun run, PdfLine line, int column, int order)
    {
        var cells = line.Stretches.Where(cell => PdfStrips.ColumnOf(run.Columns, cell.Left, cell.Right) == column).ToList();
        if (cells.Count == 0) return null;
        var (left, right) = (cells[0].Left, cells[^1].Right);
        return line with { Cells = [new PdfCell(string.Join(' ', cells.Select(cell => cell.Text)), left, right)], Left = left, Right = right, Order = order };
    }

    /// <summary>A line above or below the run in one of its columns, as close as lines of text are.</summary>
    private static bool Belongs(PdfRun run, PdfBand band, PdfBand next) =>
        !band.IsRow && band.Cells.All(cell => !run.Crosses(cell)) && band.Cells[0].Left > run.Left - run.Size && band.Cells[^1].Right < run.Right + run.Size
        && Math.Abs(band.Baseline - next.Baseline) < Leading * Math.Max(band.Size, next.Size);

    private static bool IsRuled(PdfRun run, PdfRulings rulings)
    {
        var between = 0;
        for (var at = run.From + 1; at < run.To; at++)
            if (rulings.Separates(run.All[at - 1].Baseline, run.All[at].Baseline, run.Left, run.Right)) between++;
        return between > 1;
    }

    /// <summary>Whether most lines of a column reach nearly as far as its longest, and are made of words.</summary>
    public static bool IsText(PdfRun run, int column, int fewestLines)
    {
        var (lines, full, letters, figures) = (0, 0, 0, 0);
        var width = run.Columns[column].Right - run.Columns[column].Left;
        for (var at = run.From; at < run.To; at++)
        {
            var cells = run.All[at].Cells.Where(cell => run.ColumnOf(cell) == column).ToList();
            if (cells.Count == 0) continue;
            lines++;
            if (cells[^1].Right - cells[0].Left > Full * width) full++;
            letters += cells.Sum(cell => cell.Text.Length);
            if (cells.TrueForAll(cell => PdfFigures.IsFigure(cell.Text))) figures++;
        }

        return lines >= fewestLines && full >= MostlyFull * lines && letters >= FewestLetters * lines && figures * 5 < lines;
    }

    /// <summary>How often all columns leave a gap at the same height, as rows of a table do.</summary>
    private static int AlignedGaps(PdfRun run)
    {
        var steps = new List<double>();
        for (var at = run.From + 1; at < run.To; at++) steps.Add(run.All[at - 1].Baseline - run.All[at].Baseline);
        var usual = steps.Order().ElementAt(steps.Count / 2);
        return steps.Count(step => step > 1.3 * usual);
    }
}
