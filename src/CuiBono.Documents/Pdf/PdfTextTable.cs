namespace CuiBono.Documents.Pdf;

/// <summary>A table without ruled cells: rows that keep the same strips of the page free.</summary>
/// <remarks>An empty cell stays an empty one. Lines are one row where they overlap in height, where the cells were drawn one after the other, or where a line
/// goes on with words what the cells above it began; in doubt every line is a row of its own. Compare Nurminen (2013) and Hu et al. (2000).</remarks>
internal sealed class PdfTextTable
{
    private const double Overlapping = 0.8;
    private const double Tight = 1.7;
    private const double Near = 2.2;
    private const double Wider = 1.25;
    private const double Full = 0.75;
    private const int MostLines = 60;
    private const int LongestLabel = 60;
    private const int Wrapped = 25;

    private readonly PdfRun _run;
    private readonly PdfRulings _rulings;
    private readonly double[] _steps;
    private readonly int _order;
    private readonly List<PdfLine> _result = [];
    private readonly List<int> _row = [];

    private PdfTextTable(PdfRun run, PdfRulings rulings)
    {
        (_run, _rulings) = (run, rulings);
        _order = run.Cells(run.From, run.To).Min(cell => cell.Order);
        _steps = [.. Enumerable.Range(run.From, run.To - run.From).Select(at => at == run.From ? double.MaxValue : run.All[at - 1].Baseline - run.All[at].Baseline)];
    }

    /// <summary>The rows of the run, and which bands they take; null where it is no table.</summary>
    public static (int From, int To, IReadOnlyList<PdfLine>? Lines)? Read(PdfRun run, PdfRulings rulings)
    {
        if (run.Columns.Count < 2 || run.Returns == 0) return null;
        var filled = 0;
        for (var at = run.From; at < run.To; at++)
            if (run.All[at].Cells.Select(run.ColumnOf).Distinct().Count() > 1) filled++;
        if (filled < 2 || filled * 3 < run.To - run.From) return null;
        if (run.Returns == 1 && Enumerable.Range(0, run.Columns.Count).All(column => PdfColumns.IsText(run, column, 2))) return null;
        var table = new PdfTextTable(run, rulings);
        return (run.From, table.Build(), table._result);
    }

    private int Build()
    {
        var at = _run.From;
        for (; at < _run.To; at++)
        {
            var band = _run.All[at];
            if (IsBetween(at))
            {
                EndRow();
                foreach (var line in band.Lines) _result.Add(line with { Order = _order });
                continue;
            }

            if (_row.Count > 0 && !IsSameRow(at)) EndRow();
            _row.Add(at);
        }

        for (; at < _run.All.Count && !_run.All[at].IsRow && _row.Count > 0 && GoesOn(at, Step(at)) && Step(at) < Tight * _run.Size; at++) _row.Add(at);
        EndRow();
        return at;
    }

    /// <summary>A line that is no row: over several columns, or one of several lines of text between rows.</summary>
    private bool IsBetween(int at)
    {
        var band = _run.All[at];
        if (band.Wide > 1) return false;
        if (band.Cells.Any(_run.Crosses)) return true;
        if (band.Cells.Select(_run.ColumnOf).Distinct().Count() > 1) return false;
        if (IsSameRow(at)) return false;
        return band.Cells.Sum(cell => cell.Text.Length) > LongestLabel || (at + 1 < _run.To && _run.All[at + 1].Wide == 1 && !GoesOn(at + 1, Step(at + 1)));
    }

    private double Step(int at) => _run.All[at - 1].Baseline - _run.All[at].Baseline;

    private bool IsSameRow(int at)
    {
        if (_row.Count is 0 or > MostLines) return false;
        var (above, band) = (_run.All[at - 1], _run.All[at]);
        var step = Step(at);
        if (step > Near * _run.Size || _rulings.Separates(above.Baseline, band.Baseline, _run.Left, _run.Right)) return false;
        return step < Overlapping * Math.Min(above.Size, band.Size) || WasDrawnWith(at) || (step < Tight * _run.Size && (GoesOn(at, step) || Completes(at)));
    }

    /// <summary>Whether a line was drawn right after the one above it in its column, and a later column of the row after that: cell by cell.</summary>
    private bool WasDrawnWith(int at)
    {
        foreach (var below in _run.All[at].Cells)
        {
            if (_run.Before(below) is not { } before || before.Baseline <= below.Baseline || _run.ColumnOf(before) != _run.ColumnOf(below)) continue;
            foreach (var row in _row)
                foreach (var cell in _run.All[row].Cells)
                    if (cell.Order > below.Order && _run.ColumnOf(cell) > _run.ColumnOf(below)) return true;
        }

        return false;
    }

    /// <summary>Whether a band goes on with what the row's cells began: words below words, fewer cells than the row, and a sign that they belong together.</summary>
    private bool GoesOn(int at, double step)
    {
        var cells = _run.All[at].Cells;
        var above = _row.SelectMany(row => _run.All[row].Cells).ToList();
        if (cells.Select(_run.ColumnOf).Distinct().Count() >= above.Select(_run.ColumnOf).Distinct().Count()) return false;
        var areJoined = true;
        foreach (var cell in cells)
        {
            var column = _run.ColumnOf(cell);
            var over = above.FindLastIndex(other => _run.ColumnOf(other) == column);
            if (over < 0 || PdfFigures.IsFigure(cell.Text) || PdfFigures.IsFigure(above[over].Text)) return false;
            areJoined &= (column == 1 && _run.Columns.Count == 2) || (column > 0 && above[over].Text.Length >= Wrapped && above[over].Right - above[over].Left > Full * (_run.Columns[column].Right - _run.Columns[column].Left)) || char.IsLower(cell.Text[0]) || cell.Text[0] == '(' || above[over].Text[^1] is '-' or ',' or '/' or '&';
        }

        return areJoined || (at + 1 < _run.To && step < Tight * _run.Size && Step(at + 1) > Wider * step && _steps.Count(other => other > Wider * step) * 4 > _steps.Length);
    }

    /// <summary>Whether a band has the figures of a name that began on the line above.</summary>
    private bool Completes(int at)
    {
        var above = _row.SelectMany(row => _run.All[row].Cells).ToList();
        var cells = _run.All[at].Cells;
        return cells.Count > 1 && above.TrueForAll(cell => _run.ColumnOf(cell) == 0 && !PdfFigures.IsFigure(cell.Text)) && _run.ColumnOf(cells[0]) == 0 && char.IsLower(cells[0].Text[0]);
    }

    private void EndRow()
    {
        if (_row.Count == 0) return;
        var cells = new string[_run.Columns.Count];
        var lines = new List<PdfLine>();
        foreach (var at in _row)
        {
            lines.AddRange(_run.All[at].Lines);
            foreach (var cell in _run.All[at].Cells)
            {
                var column = _run.ColumnOf(cell);
                cells[column] = cells[column] is { } text ? $"{text}{(cell.IsNear ? ' ' : '\n')}{cell.Text}" : cell.Text;
            }
        }

        _row.Clear();
        _result.Add(new PdfLine(
            [.. cells.Select((text, at) => new PdfCell(text ?? "", _run.Columns[at].Left, _run.Columns[at].Right))],
            _order, _run.Left, _run.Right, lines.Max(line => line.Baseline), lines.Max(line => line.Size), lines.TrueForAll(line => line.IsBold), lines[0].Turn)
        { IsTableRow = true });
    }
}
