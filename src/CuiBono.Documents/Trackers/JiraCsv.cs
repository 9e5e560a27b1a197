using CuiBono.Documents.Tables;

namespace CuiBono.Documents.Trackers;

/// <summary>The columns of a Jira export as CSV, where one name may stand over several columns, and its rows as items.</summary>
/// <remarks>The columns are those of Jira's "Export CSV (all fields)" of Cloud and Data Center; comments, links, attachments and logs of work are left out.</remarks>
internal sealed class JiraCsv
{
    private const string Custom = "Custom field (";

    private readonly Dictionary<string, List<int>> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, int Column)> _prose = [];

    private JiraCsv(IReadOnlyList<string> header)
    {
        for (var column = 0; column < header.Count; column++)
        {
            var name = header[column].Trim();
            if (!_columns.TryGetValue(name, out var columns)) _columns[name] = columns = [];
            columns.Add(column);
            if (name.StartsWith(Custom, StringComparison.OrdinalIgnoreCase) && name.EndsWith(')') && JiraFields.Prose(name[Custom.Length..^1]) is { } prose) _prose.Add((prose, column));
        }
    }

    /// <summary>The columns, or null where the header is not Jira's.</summary>
    public static JiraCsv? Of(IReadOnlyList<string> header)
    {
        var jira = new JiraCsv(header);
        return jira._columns.ContainsKey("Summary") && jira._columns.ContainsKey("Issue key") ? jira : null;
    }

    public WorkItem? Read(TableRow row, Reading reading)
    {
        var title = PassageText.Clean(First(row, "Summary"), 1_000, out _);
        var key = First(row, "Issue key").Trim();
        if (title.Length == 0 && key.Length == 0) return null;
        var place = reading.Whole with { Line = row.Line, Cell = CellName.Of(null, _columns["Summary"][0], row.Number) };
        var texts = new TrackerTexts(reading, place with { Cell = CellName.Of(null, _columns.TryGetValue("Description", out var columns) ? columns[0] : 0, row.Number) });
        JiraMarkup.Read(First(row, "Description"), texts);
        foreach (var (name, column) in _prose)
        {
            if (column >= row.Cells.Count || !JiraFields.IsText(row.Cells[column].Trim())) continue;
            var field = new TrackerTexts(reading, place with { Cell = CellName.Of(null, column, row.Number) });
            JiraMarkup.Read(row.Cells[column], field);
            texts.Field(name, field.Passages);
        }

        return new WorkItem(key, First(row, "Issue Type").Trim(), title.Length > 0 ? title : key, place)
        {
            Number = First(row, "Issue id").Trim(),
            Parent = First(row, "Parent key", "Custom field (Epic Link)", "Parent id", "Parent", "Custom field (Parent Link)").Trim(),
            ParentTitle = First(row, "Parent summary"),
            Status = First(row, "Status").Trim(),
            Texts = texts.Passages,
        };
    }

    /// <summary>The first cell that is filled under the names, in their order.</summary>
    private string First(TableRow row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_columns.TryGetValue(name, out var columns))
                foreach (var column in columns)
                    if (column < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[column])) return row.Cells[column];
        return "";
    }
}
