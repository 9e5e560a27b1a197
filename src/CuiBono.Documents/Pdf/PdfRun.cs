namespace CuiBono.Documents.Pdf;

/// <summary>Bands one below the other, with the columns in which their stretches of text stand.</summary>
internal sealed class PdfRun
{
    private readonly IReadOnlyList<(double Left, double Right)> _columns;

    private static readonly IComparer<PdfBandCell> ByOrder = Comparer<PdfBandCell>.Create((a, b) => a.Order.CompareTo(b.Order));

    private readonly List<PdfBandCell> _drawn;

    public PdfRun(IReadOnlyList<PdfBand> all, int from, int to)
    {
        (All, From, To) = (all, from, to);
        var rows = all.Skip(from).Take(to - from).Where(band => band.IsRow).ToList();
        Size = rows.Max(band => band.Size);
        _columns = PdfStrips.Between([.. rows.Select(row => row.Cells.Select(cell => new PdfCell(cell.Text, cell.Left, cell.Right) { IsNear = cell.IsNear }).ToList())], Size);
        _drawn = [.. Cells(from, to).OrderBy(cell => cell.Order)];
        for (var at = 1; at < _drawn.Count; at++)
            if (ColumnOf(_drawn[at]) < ColumnOf(_drawn[at - 1])) Returns++;
    }

    /// <summary>The bands of the flow.</summary>
    public IReadOnlyList<PdfBand> All { get; }

    /// <summary>The first band of the run.</summary>
    public int From { get; }

    /// <summary>The band behind its last.</summary>
    public int To { get; }

    public double Size { get; }

    public IReadOnlyList<(double Left, double Right)> Columns => _columns;

    /// <summary>How often drawing went back to an earlier column.</summary>
    public int Returns { get; }

    public double Left => _columns[0].Left;

    public double Right => _columns[^1].Right;

    /// <summary>The column in which a stretch begins: the first that it overlaps, else the nearest.</summary>
    public int ColumnOf(PdfBandCell cell) => PdfStrips.ColumnOf(_columns, cell.Left, cell.Right);

    /// <summary>The run up to the first line that lies over several columns.</summary>
    public PdfRun UpToCrossing()
    {
        var last = From;
        for (var at = From; at < To && (All[at].IsRow || !All[at].Cells.Any(Crosses)); at++)
            if (All[at].IsRow) last = at;
        return last + 1 == To ? this : new PdfRun(All, From, last + 1);
    }

    /// <summary>Whether a stretch lies over more than one column.</summary>
    public bool Crosses(PdfBandCell cell)
    {
        var next = ColumnOf(cell) + 1;
        return next < _columns.Count && cell.Right > _columns[next].Left;
    }

    /// <summary>The stretch that was drawn before one, or null.</summary>
    public PdfBandCell? Before(PdfBandCell cell)
    {
        var at = _drawn.BinarySearch(cell, ByOrder);
        return at > 0 ? _drawn[at - 1] : null;
    }

    public IEnumerable<PdfBandCell> Cells(int from, int to) => All.Skip(from).Take(to - from).SelectMany(band => band.Cells);
}
