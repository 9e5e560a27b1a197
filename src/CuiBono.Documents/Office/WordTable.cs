namespace CuiBono.Documents.Office;

/// <summary>The row of a table that is being read.</summary>
internal sealed class WordTable
{
    private List<List<WordPassage>> _row = [];
    private bool _dropped;

    public void StartRow()
    {
        _row = [];
        _dropped = false;
    }

    public void StartCell() => _row.Add([]);

    /// <summary>The row was deleted by a tracked change.</summary>
    public void DropRow() => _dropped = true;

    public void Add(WordPassage passage)
    {
        if (_row.Count == 0) _row.Add([]);
        _row[^1].Add(passage);
    }

    public IReadOnlyList<List<WordPassage>> EndRow()
    {
        var row = _dropped ? [] : _row;
        _row = [];
        return row;
    }
}
