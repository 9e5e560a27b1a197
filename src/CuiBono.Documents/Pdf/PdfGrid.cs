namespace CuiBono.Documents.Pdf;

/// <summary>A table whose cells are bounded by ruling lines.</summary>
/// <remarks>After the lattice method (Nurminen 2013): lines that cross bound elementary cells, and where the line between two of them is missing they are one.
/// A cell over several rows or columns stands where its upper left corner is. Lines that run out past the last crossing bound an open side. Where the lines cut
/// through words or run between the words of a sentence they are a drawing and no table.</remarks>
internal sealed class PdfGrid
{
    private const double Near = 3;
    private const double Apart = 0.1;
    private const double NearWord = 0.35;
    private const double MostlyWhole = 0.15;
    private const int MostColumns = 200;
    private const int MostCells = 20_000;
    private const int FewestWords = 3;

    private readonly double[] _xs;
    private readonly double[] _ys;
    private readonly int[] _cellOf;
    private readonly SortedDictionary<int, List<PdfGlyph>> _letters = [];
    private readonly Dictionary<int, (int Words, int Torn)> _words = [];

    private PdfGrid(double[] xs, double[] ys, int[] cellOf) => (_xs, _ys, _cellOf) = (xs, ys, cellOf);

    /// <summary>The area that it covers.</summary>
    public double Area => (_xs[^1] - _xs[0]) * (_ys[0] - _ys[^1]);

    private int Columns => _xs.Length - 1;

    private int Rows => _ys.Length - 1;

    /// <summary>The grid that lines bound which cross each other, or null where it has no two rows and columns.</summary>
    public static PdfGrid? Of(IReadOnlyList<PdfRuling> across, IReadOnlyList<PdfRuling> down)
    {
        if (across.Count == 0 || down.Count == 0) return null;
        var xs = Places([.. down.Select(line => line.At), across.Min(line => line.From), across.Max(line => line.To)]);
        var ys = Places([.. across.Select(line => line.At), down.Min(line => line.From), down.Max(line => line.To)]);
        Array.Reverse(ys);
        if (xs.Length < 3 || ys.Length < 3 || xs.Length > MostColumns || (long)xs.Length * ys.Length > MostCells) return null;
        return new PdfGrid(xs, ys, Cells(xs, ys, across, down));
    }

    /// <summary>Takes the letters whose words have their middle in one of the cells, and gives the others back.</summary>
    public IReadOnlyList<PdfGlyph> Take(IReadOnlyList<PdfGlyph> glyphs, int turn)
    {
        var others = new List<PdfGlyph>();
        var (lastCell, last) = (-1, default(PdfGlyph));
        for (var from = 0; from < glyphs.Count;)
        {
            var to = from + 1;
            while (to < glyphs.Count && IsSameWord(glyphs[to - 1], glyphs[to])) to++;
            var (first, end) = (glyphs[from], glyphs[to - 1]);
            var (left, right, middle) = (Math.Min(first.Left, first.Right), Math.Max(end.Left, end.Right), first.Baseline + (0.3 * first.Size));
            var cell = first.Turn == turn ? CellAt((left + right) / 2, middle) : -1;
            if (cell >= 0 && !_letters.ContainsKey(cell)) _letters[cell] = [];
            if (!string.IsNullOrWhiteSpace(first.Text))
            {
                Count(cell, torn: false);
                var inset = Math.Min(0.3 * first.Size, (right - left) / 2);
                var isCut = cell >= 0 && (CellAt(left + inset, middle) != cell || CellAt(right - inset, middle) != cell);
                var isTorn = cell != lastCell && IsNextWord(last, first);
                if (isCut || isTorn) Count(cell, torn: true);
                if (isTorn) Count(lastCell, torn: true);
                (lastCell, last) = (cell, end);
            }

            for (; from < to; from++) (cell < 0 ? others : _letters[cell]).Add(glyphs[from]);
        }

        return others;
    }

    /// <summary>The rows from top to bottom; none where the lines bound something else than a table.</summary>
    public IReadOnlyList<PdfLine> ToRows() => IsTorn() ? [] : PdfGridRows.Of(Pieces(), _xs);

    private int CellAt(double x, double y)
    {
        var column = Array.BinarySearch(_xs, x);
        column = column < 0 ? ~column - 1 : column;
        var row = Array.BinarySearch(_ys, y, Downwards);
        row = row < 0 ? ~row - 1 : row;
        return column < 0 || column >= Columns || row < 0 || row >= Rows ? -1 : _cellOf[(row * Columns) + column];
    }

    private static bool IsSameWord(PdfGlyph one, PdfGlyph next) =>
        one.Turn == next.Turn && Math.Abs(one.Baseline - next.Baseline) < 0.45 * one.Size && !string.IsNullOrWhiteSpace(one.Text) && !string.IsNullOrWhiteSpace(next.Text)
        && Math.Abs(next.Left - one.Right) < Apart * one.Size;

    private void Count(int cell, bool torn)
    {
        if (cell < 0) return;
        var (words, tears) = _words.GetValueOrDefault(cell);
        _words[cell] = torn ? (words, tears + 1) : (words + 1, tears);
    }

    /// <summary>Whether lines cut through sentences: here and there, or in most of the words of one cell.</summary>
    private bool IsTorn() =>
        _words.Values.Sum(cell => cell.Torn) > MostlyWhole * _words.Values.Sum(cell => cell.Words) || _words.Values.Any(cell => cell.Words >= FewestWords && cell.Torn * 2 > cell.Words);

    /// <summary>Whether a word follows another as closely as in running text.</summary>
    private static bool IsNextWord(PdfGlyph last, PdfGlyph first) =>
        last.Text is not null && last.Turn == first.Turn && Math.Abs(last.Baseline - first.Baseline) < 0.1 * first.Size && first.Left - last.Right >= 0 && first.Left - last.Right < NearWord * first.Size;

    /// <summary>The stretches of text of every cell. In a cell over several columns each stands where it begins; a cell that has a line for every row that others rule has it there.</summary>
    private List<PdfPiece> Pieces()
    {
        var (lastColumn, lastRow) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var cell = 0; cell < _cellOf.Length; cell++)
        {
            lastColumn[_cellOf[cell]] = Math.Max(lastColumn.GetValueOrDefault(_cellOf[cell]), cell % Columns);
            lastRow[_cellOf[cell]] = cell / Columns;
        }

        var pieces = new List<PdfPiece>();
        foreach (var (cell, letters) in _letters)
        {
            var lines = PdfLines.Of(letters);
            var isPerRow = lastRow[cell] - (cell / Columns) is > 1 and var more && lines.Count > more;
            foreach (var line in lines)
                foreach (var stretch in lastColumn[cell] == cell % Columns ? line.Stretches : line.Cells)
                {
                    var (row, column) = (cell / Columns, cell % Columns);
                    while (column < lastColumn[cell] && stretch.Left > _xs[column + 1] - Near) column++;
                    while (isPerRow && row < lastRow[cell] && line.Baseline + (0.3 * line.Size) < _ys[row + 1]) row++;
                    pieces.Add(new PdfPiece(row, column, stretch, line));
                }
        }

        return pieces;
    }

    /// <summary>Values that lie near to each other as one, from the least up.</summary>
    private static double[] Places(List<double> values)
    {
        values.Sort();
        var places = new List<double>();
        foreach (var value in values)
            if (places.Count == 0 || value - places[^1] > Near) places.Add(value);
        return [.. places];
    }

    /// <summary>The cell of each elementary cell: the first of those that no line parts from it.</summary>
    private static int[] Cells(double[] xs, double[] ys, IReadOnlyList<PdfRuling> across, IReadOnlyList<PdfRuling> down)
    {
        var (columns, rows) = (xs.Length - 1, ys.Length - 1);
        var hasLeft = new bool[columns * rows];
        var hasTop = new bool[columns * rows];
        foreach (var line in down)
            if (Array.FindIndex(xs, x => Math.Abs(x - line.At) <= Near) is >= 0 and var column && column < columns)
                for (var row = 0; row < rows; row++)
                    if ((ys[row] + ys[row + 1]) / 2 is var middle && middle >= line.From && middle <= line.To) hasLeft[(row * columns) + column] = true;
        foreach (var line in across)
            if (Array.FindIndex(ys, y => Math.Abs(y - line.At) <= Near) is >= 0 and var row && row < rows)
                for (var column = 0; column < columns; column++)
                    if ((xs[column] + xs[column + 1]) / 2 is var middle && middle >= line.From && middle <= line.To) hasTop[(row * columns) + column] = true;

        var cellOf = new int[columns * rows];
        for (var cell = 0; cell < cellOf.Length; cell++) cellOf[cell] = cell;
        for (var cell = 0; cell < cellOf.Length; cell++)
        {
            if (cell % columns > 0 && !hasLeft[cell]) Unite(cellOf, cell, cell - 1);
            if (cell >= columns && !hasTop[cell]) Unite(cellOf, cell, cell - columns);
        }

        return [.. cellOf.Select((_, cell) => Root(cellOf, cell))];
    }

    private static void Unite(int[] cellOf, int one, int other)
    {
        var (a, b) = (Root(cellOf, one), Root(cellOf, other));
        cellOf[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(int[] cellOf, int cell)
    {
        while (cellOf[cell] != cell) cell = cellOf[cell] = cellOf[cellOf[cell]];
        return cell;
    }

    private static readonly IComparer<double> Downwards = Comparer<double>.Create((a, b) => b.CompareTo(a));
}
