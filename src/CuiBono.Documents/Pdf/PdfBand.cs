namespace CuiBono.Documents.Pdf;

/// <summary>Lines that stand side by side.</summary>
internal sealed class PdfBand(PdfLine first)
{
    private const double SameHeight = 0.45;
    private const double Overlapping = 0.8;
    private const double CellGap = 1.6;
    private const double AlikeSize = 0.75;
    private const int MostCells = 200;

    private readonly List<PdfLine> _lines = [first];
    private readonly List<PdfBandCell> _cells = [.. CellsOf(first)];

    private bool? _isRow;

    public IReadOnlyList<PdfLine> Lines => _lines;

    /// <summary>The stretches of text from left to right.</summary>
    public IReadOnlyList<PdfBandCell> Cells => _cells;

    public double Baseline => _lines[0].Baseline;

    public double Size { get; private set; } = first.Size;

    /// <summary>Whether it has cells side by side that may be a table's; the sign or number of a list's item is none.</summary>
    public bool IsRow => _isRow ??= _cells.Count <= MostCells && Wide > 1 && !(Wide == 2 && !_cells[1].IsNear && PdfBullets.IsMark(_cells[0].Text));

    /// <summary>How many stretches wide gaps part.</summary>
    public int Wide => _cells.Count(cell => !cell.IsNear);

    /// <summary>Lines from top to bottom as bands.</summary>
    public static List<PdfBand> Of(IEnumerable<PdfLine> lines)
    {
        var bands = new List<PdfBand>();
        foreach (var line in lines.OrderByDescending(line => line.Baseline).ThenBy(line => line.Left))
            if (bands.Count == 0 || !bands[^1].Take(line)) bands.Add(new PdfBand(line));
        return bands;
    }

    /// <summary>Takes a line that stands beside those that are there: at their height, or overlapping it, and over none of them.</summary>
    private bool Take(PdfLine line)
    {
        var step = Baseline - line.Baseline;
        var size = Math.Min(Size, line.Size);
        if (step > Overlapping * size || (step > SameHeight * size && size < AlikeSize * Math.Max(Size, line.Size)) || _cells.Count + line.Stretches.Count > MostCells) return false;
        var room = step < SameHeight * size ? 0 : 0.5 * size;
        foreach (var cell in line.Stretches)
            foreach (var other in _cells)
                if (cell.Left < other.Right + room && cell.Right > other.Left - room) return false;
        _isRow = null;
        _lines.Add(line);
        _cells.AddRange(CellsOf(line));
        _cells.Sort((a, b) => a.Left.CompareTo(b.Left));
        Size = Math.Max(Size, line.Size);
        var areFigures = _cells.Count(cell => PdfFigures.IsFigure(cell.Text)) * 2 > _cells.Count;
        for (var at = 0; at < _cells.Count; at++) _cells[at] = _cells[at] with { IsNear = at > 0 && _cells[at].Left - _cells[at - 1].Right <= CellGap * Size && !(areFigures && PdfFigures.IsFigure(_cells[at].Text) && PdfFigures.IsFigure(_cells[at - 1].Text)) };
        return true;
    }

    private static IEnumerable<PdfBandCell> CellsOf(PdfLine line) => line.Stretches.Select((cell, at) => new PdfBandCell(cell.Text, cell.Left, cell.Right, line.Baseline, line.Order + at, cell.IsNear));
}
