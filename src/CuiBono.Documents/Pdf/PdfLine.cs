namespace CuiBono.Documents.Pdf;

/// <summary>A line of text on a page, in points from the lower left corner, turned so that it runs from left to right.</summary>
/// <param name="Cells">The stretches of the line between wide gaps: one in running text, several in a table.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The height of its baseline.</param>
/// <param name="Size">The size of its largest letters.</param>
/// <param name="IsBold">Whether all of it is bold.</param>
/// <param name="Turn">The direction in which it runs on the page.</param>
internal sealed record PdfLine(IReadOnlyList<string> Cells, double Left, double Right, double Baseline, double Size, bool IsBold, int Turn)
{
    public string Text => Cells.Count == 1 ? Cells[0] : string.Join(" | ", Cells);
}
