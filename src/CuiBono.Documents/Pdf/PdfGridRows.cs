namespace CuiBono.Documents.Pdf;

/// <summary>Puts the stretches of text in the cells of a grid together to rows.</summary>
internal static class PdfGridRows
{
    private const double Below = 0.8;
    private const int LongestLabel = 60;
    private const int FewestFigures = 3;
    private const int MostSorted = 500;
    private const long MostPlaced = 50_000_000;

    /// <summary>The rows from top to bottom; none where the lines bound something else than a table.</summary>
    public static IReadOnlyList<PdfLine> Of(IReadOnlyList<PdfPiece> pieces, double[] xs)
    {
        var columns = new List<(int Column, double Left, double Right)>();
        foreach (var inColumn in pieces.GroupBy(piece => piece.Column).OrderBy(inColumn => inColumn.Key))
        {
            var lines = inColumn.GroupBy(piece => piece.Line.Order).Select(line => line.Select(piece => piece.Cell).ToList()).Where(line => line.Count > 1).ToList();
            var parts = lines.Count < 2 ? [] : PdfStrips.Between(lines, inColumn.Max(piece => piece.Line.Size));
            if (parts.Count < 2) columns.Add((inColumn.Key, xs[inColumn.Key], xs[inColumn.Key + 1]));
            else columns.AddRange(parts.Select(part => (inColumn.Key, part.Left, part.Right)));
        }

        if (columns.Count < 2 || (long)columns.Count * pieces.Count > MostPlaced) return [];
        var rows = new List<IReadOnlyList<PdfPiece>[]>();
        foreach (var inRow in pieces.GroupBy(piece => piece.Row).OrderBy(inRow => inRow.Key))
        {
            var cells = new List<PdfPiece>[columns.Count];
            for (var at = 0; at < cells.Length; at++) cells[at] = [];
            foreach (var piece in inRow)
            {
                var first = columns.FindIndex(column => column.Column == piece.Column);
                var parts = columns.Where(column => column.Column == piece.Column).Select(column => (column.Left, column.Right)).ToList();
                cells[first + (parts.Count == 1 ? 0 : PdfStrips.ColumnOf(parts, piece.Cell.Left, piece.Cell.Right))].Add(piece);
            }

            rows.AddRange(Split(cells));
        }

        var full = rows.Count(row => row.Count(cell => cell.Count > 0) > 1);
        if (full < 2 || full * 3 < rows.Count) return [];
        var order = pieces.Min(piece => piece.Line.Order);
        var result = new List<PdfLine>();
        var afterNote = false;
        foreach (var row in rows)
        {
            afterNote = IsNote(row, xs, afterNote);
            if (afterNote) result.AddRange(Lines(row, order));
            else result.Add(Row(row, columns, order));
        }

        return result;
    }

    /// <summary>Where only the columns are ruled, a cell of figures one below the other tells the rows.</summary>
    private static IEnumerable<IReadOnlyList<PdfPiece>[]> Split(IReadOnlyList<PdfPiece>[] row)
    {
        var figures = row.Where(cell => cell.All(piece => PdfFigures.IsFigure(piece.Cell.Text))).Select(cell => cell.Select(piece => piece.Line.Baseline).Distinct().OrderDescending().ToList()).MaxBy(heights => heights.Count);
        if (figures is not { Count: >= FewestFigures }) return [row];
        return Enumerable.Range(0, figures.Count).Select(at => row.Select(cell => (IReadOnlyList<PdfPiece>)[.. cell.Where(piece => RowOf(piece.Line, figures) == at)]).ToArray())
            .Where(cells => cells.Any(cell => cell.Count > 0));
    }

    private static int RowOf(PdfLine line, List<double> heights)
    {
        var row = heights.FindLastIndex(height => height >= line.Baseline - (0.45 * line.Size));
        return Math.Max(row, 0);
    }

    /// <summary>Whether a row is text over several columns, such as the source below a table, or goes on with it.</summary>
    private static bool IsNote(IReadOnlyList<PdfPiece>[] row, double[] xs, bool afterNote) =>
        row.Count(cell => cell.Count > 0) == 1 && row.First(cell => cell.Count > 0) is var text && text.Sum(piece => piece.Cell.Text.Length) > LongestLabel
        && (afterNote || text.Max(piece => piece.Cell.Right) > xs[text[0].Column + 1]);

    private static IEnumerable<PdfLine> Lines(IReadOnlyList<PdfPiece>[] row, int order) => row.SelectMany(cell => cell).Select(piece => piece.Line).DistinctBy(line => line.Order).Select(line => line with { Order = order });

    private static PdfLine Row(IReadOnlyList<PdfPiece>[] cells, List<(int Column, double Left, double Right)> columns, int order)
    {
        var lines = cells.SelectMany(cell => cell).Select(piece => piece.Line).ToList();
        return new PdfLine(
            [.. cells.Select((cell, at) => new PdfCell(Text(cell), columns[at].Left, columns[at].Right))],
            order, columns[0].Left, columns[^1].Right, lines.Max(line => line.Baseline), lines.Max(line => line.Size), lines.TrueForAll(line => line.IsBold), lines[0].Turn)
        { IsTableRow = true };
    }

    private static string Text(IReadOnlyList<PdfPiece> cell)
    {
        var lines = new List<(PdfLine Line, string Text)>();
        foreach (var pieces in cell.GroupBy(piece => piece.Line.Order))
        {
            var line = pieces.First().Line;
            // A line that was drawn late stands before what is below it; one raised or lowered a little stays where it was drawn.
            var at = lines.Count > MostSorted ? -1 : lines.FindIndex(other => other.Line.Baseline < line.Baseline - (Below * line.Size));
            lines.Insert(at < 0 ? lines.Count : at, (line, string.Join(' ', pieces.Select(piece => piece.Cell.Text))));
        }

        return string.Join('\n', lines.Select(line => line.Text));
    }
}
