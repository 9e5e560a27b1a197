using CuiBono.Documents.Tables;

namespace CuiBono.Documents.Trackers;

/// <summary>The columns of an Azure DevOps query as CSV: the column in which a title stands gives its level below the row before.</summary>
internal sealed class AzureCsv
{
    private readonly List<int> _titles = [];
    private readonly List<(string Name, int Column)> _prose = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last item of each level, by the number or the line that names it.</summary>
    private readonly string[] _above;

    private AzureCsv(IReadOnlyList<string> header)
    {
        for (var column = 0; column < header.Count; column++)
        {
            var name = header[column].Trim();
            _columns.TryAdd(name, column);
            if (AzureFields.IsTitle(name)) _titles.Add(column);
            else if (AzureFields.Column(name) is { } prose) _prose.Add((prose, column));
        }

        _above = new string[_titles.Count];
    }

    /// <summary>The columns, or null where the header is not that of a query of work items.</summary>
    public static AzureCsv? Of(IReadOnlyList<string> header)
    {
        var azure = new AzureCsv(header);
        return azure._titles.Count > 0 && azure._columns.ContainsKey("Work Item Type") ? azure : null;
    }

    public WorkItem? Read(TableRow row, Reading reading)
    {
        var level = _titles.FindIndex(column => !string.IsNullOrWhiteSpace(Cell(row, column)));
        if (row.Cells.All(string.IsNullOrWhiteSpace)) return null;
        var place = reading.Whole with { Line = row.Line, Cell = CellName.Of(null, _titles[Math.Max(0, level)], row.Number) };
        var texts = new TrackerTexts(reading, place);
        foreach (var (name, column) in _prose)
        {
            if (string.IsNullOrWhiteSpace(Cell(row, column))) continue;
            var field = new TrackerTexts(reading, place with { Cell = CellName.Of(null, column, row.Number) });
            HtmlText.Read(Cell(row, column), field);
            if (name.Equals("Description", StringComparison.OrdinalIgnoreCase))
                foreach (var passage in field.Passages) texts.Add(passage.Text, passage.Kind);
            else
                texts.Field(name, field.Passages);
        }

        var key = Named(row, "ID");
        var number = key.Length > 0 ? key : $"line {row.Line}";
        var parent = "";
        if (level >= 0)
        {
            _above[level] = number;
            Array.Clear(_above, level + 1, _above.Length - level - 1);
        }

        for (var up = level - 1; up >= 0 && parent.Length == 0; up--) parent = _above[up] ?? "";
        return new WorkItem(key, Named(row, "Work Item Type"), level < 0 ? number : Cell(row, _titles[level]), place)
        {
            Number = number,
            Parent = parent.Length > 0 ? parent : Named(row, "Parent"),
            Status = Named(row, "State"),
            Texts = texts.Passages,
        };
    }

    private string Named(TableRow row, string name) => _columns.TryGetValue(name, out var column) ? Cell(row, column).Trim() : "";

    private static string Cell(TableRow row, int column) => column < row.Cells.Count ? row.Cells[column] : "";
}
