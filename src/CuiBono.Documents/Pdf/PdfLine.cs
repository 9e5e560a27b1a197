namespace CuiBono.Documents.Pdf;

/// <summary>A line of text on a page, or a row of a table, in points from the lower left corner, turned so that it runs from left to right.</summary>
/// <param name="Cells">The stretches of the line between wide gaps: one in running text, several in a table.</param>
/// <param name="Order">Where its first letter stands in the order of drawing.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The height of its baseline.</param>
/// <param name="Size">The size of its largest letters.</param>
/// <param name="IsBold">Whether all of it is bold.</param>
/// <param name="Turn">The direction in which it runs on the page.</param>
internal sealed record PdfLine(IReadOnlyList<PdfCell> Cells, int Order, double Left, double Right, double Baseline, double Size, bool IsBold, int Turn)
{
    /// <summary>Its text between all gaps that are wider than a blank.</summary>
    public IReadOnlyList<PdfCell> Stretches { get; init; } = Cells;

    /// <summary>Whether it is a row of a table that was found as one.</summary>
    public bool IsTableRow { get; init; }

    public string Text => Cells.Count == 1 ? Cells[0].Text : string.Join(" | ", Cells.Select(cell => cell.Text));

    /// <summary>A line of stretches; those that stand near to each other are one cell, unless both are figures among figures.</summary>
    public static PdfLine Of(PdfCell[] stretches, int order, double left, double right, double baseline, double size, bool isBold, int turn)
    {
        if (!Array.Exists(stretches, stretch => stretch.IsNear)) return new PdfLine(stretches, order, left, right, baseline, size, isBold, turn);
        var figures = stretches.Count(stretch => PdfFigures.IsFigure(stretch.Text));
        for (var at = 1; at < stretches.Length && figures * 2 > stretches.Length; at++)
            if (stretches[at].IsNear && PdfFigures.IsFigure(stretches[at].Text) && PdfFigures.IsFigure(stretches[at - 1].Text)) stretches[at] = stretches[at] with { IsNear = false };
        return new PdfLine(Joined(stretches), order, left, right, baseline, size, isBold, turn) { Stretches = stretches };
    }

    private static List<PdfCell> Joined(IReadOnlyList<PdfCell> stretches)
    {
        var cells = new List<PdfCell>();
        foreach (var stretch in stretches)
        {
            if (stretch.IsNear && cells.Count > 0) cells[^1] = cells[^1] with { Text = $"{cells[^1].Text} {stretch.Text}", Right = stretch.Right };
            else cells.Add(stretch);
        }

        return cells;
    }
}
