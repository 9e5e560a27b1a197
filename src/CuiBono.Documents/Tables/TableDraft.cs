using CuiBono.Evidence;

namespace CuiBono.Documents.Tables;

/// <summary>Gathers the rows of one table: finds the header, keeps the rows under it, says what does not fit.</summary>
internal sealed class TableDraft(Reading reading)
{
    /// <summary>Rows looked at before the header is chosen.</summary>
    private const int Looked = 60;

    private readonly List<(int Number, int? Line, string[] Cells)> _waiting = [];
    private readonly List<RegisterRow> _rows = [];
    private readonly List<int> _numbers = [];
    private List<string>? _headers;
    private string? _sheet;
    private int _firstColumn;
    private long _beyond;

    public IReadOnlyList<string> Headers => _headers ?? [];

    public int RowCount => _rows.Count;

    /// <summary>Starts over with a sheet, or with a file that has none.</summary>
    public void Begin(string? sheet)
    {
        _waiting.Clear();
        _rows.Clear();
        _numbers.Clear();
        _headers = null;
        _sheet = sheet;
        _beyond = 0;
    }

    public void Add(TableRow row)
    {
        if (_headers is not null)
        {
            Keep(row);
            return;
        }

        _waiting.Add((row.Number, row.Line, [.. row.Cells]));
        if (_waiting.Count >= Looked) ChooseHeader();
    }

    public void End()
    {
        if (_headers is null) ChooseHeader();
        if (_beyond > 0)
            reading.LeaveUnread(
                FindingCodes.TooManyRows,
                $"the table has {Reading.Number(_rows.Count + _beyond)} rows; the last {Reading.Number(_beyond)} were not read",
                _sheet is null ? reading.Whole : reading.Whole with { Cell = CellName.Of(_sheet, _firstColumn, _numbers[^1] + 1) });
    }

    /// <summary>Gives every row of a merged cell the merged text: the value stands for all of them.</summary>
    public void FillMerged(int firstRow, int lastRow, int column)
    {
        var index = column - _firstColumn;
        if (index < 0 || index >= Headers.Count) return;
        var from = _numbers.BinarySearch(firstRow);
        if (from < 0) return;
        var (text, place) = (_rows[from].Cells[index], _rows[from].Places[index]);
        for (var at = from + 1; at < _rows.Count && _numbers[at] <= lastRow; at++)
        {
            if (_rows[at].Cells[index].Length > 0) continue;
            string[] cells = [.. _rows[at].Cells];
            SourcePlace[] places = [.. _rows[at].Places];
            (cells[index], places[index]) = (text, place);
            _rows[at] = new RegisterRow(cells, places);
        }
    }

    public Register ToRegister() => reading.ToRegister(Headers, _rows);

    private void ChooseHeader()
    {
        var at = TableHeader.Find([.. _waiting.Select(row => row.Cells)]);
        if (at < 0) return;
        var header = _waiting[at].Cells;
        var last = header.Length;
        while (string.IsNullOrWhiteSpace(header[last - 1])) last--;
        _firstColumn = 0;
        while (string.IsNullOrWhiteSpace(header[_firstColumn])) _firstColumn++;
        _headers = [.. header[_firstColumn..last].Select(cell => Clean(cell, _waiting[at].Number, 0))];

        var rest = _waiting.GetRange(at + 1, _waiting.Count - at - 1);
        _waiting.Clear();
        foreach (var (number, line, cells) in rest) Keep(new TableRow(number, line, cells));
    }

    private void Keep(TableRow row)
    {
        if (!row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))) return;
        if (_rows.Count >= reading.Limits.MaxRows)
        {
            _beyond++;
            return;
        }

        var cells = new string[_headers!.Count];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = _firstColumn + column < row.Cells.Count ? Clean(row.Cells[_firstColumn + column], row.Number, column) : "";
        _rows.Add(new RegisterRow(cells, new CellPlaces(reading.Whole, _sheet, row.Number, row.Line, _firstColumn, cells.Length)));
        _numbers.Add(row.Number);
        SayWhatDoesNotFit(row);
    }

    private void SayWhatDoesNotFit(TableRow row)
    {
        var place = reading.Whole with { Line = row.Line, Cell = CellName.Of(_sheet, _firstColumn + _headers!.Count, row.Number) };
        var surplus = 0;
        for (var column = _firstColumn + _headers.Count; column < row.Cells.Count; column++)
            if (!string.IsNullOrWhiteSpace(row.Cells[column])) surplus++;
        if (surplus > 0)
            reading.LeaveUnread(FindingCodes.RaggedRow, $"{surplus} filled cells lie outside the {_headers.Count} columns of the header and were not read", place);
        else if (row.Line is not null && row.Cells.Count < _firstColumn + _headers.Count)
            reading.Say(
                FindingCodes.RaggedRow,
                $"the record has {row.Cells.Count} cells and the header {_headers.Count}; the missing ones were taken as empty",
                place,
                FindingSeverity.Warning);
    }

    private string Clean(string cell, int row, int column)
    {
        var clean = PassageText.Clean(cell, reading.Limits.MaxPassageLength, out var cut);
        reading.Spend(clean.Length);
        if (cut) reading.SayCut(reading.Whole with { Cell = CellName.Of(_sheet, _firstColumn + column, row) });
        return clean;
    }
}
