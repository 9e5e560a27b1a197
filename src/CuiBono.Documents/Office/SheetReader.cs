using System.Globalization;
using System.Text;
using CuiBono.Documents.Tables;

namespace CuiBono.Documents.Office;

/// <summary>Walks the rows of one sheet.</summary>
internal sealed class SheetReader(Workbook workbook, Reading reading)
{
    private const int MaxMerged = 100_000;

    private readonly List<(int FirstRow, int LastRow, int Column)> _mergedDown = [];
    private readonly List<string> _cells = [];

    /// <summary>Cells merged over several rows, by their first column.</summary>
    public IReadOnlyList<(int FirstRow, int LastRow, int Column)> MergedDown => _mergedDown;

    public void Read(PartXml xml, Action<TableRow> take)
    {
        var number = 0;
        while (xml.Next())
        {
            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "row":
                    number = int.TryParse(xml.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated > number && stated <= CellName.MaxRow ? stated : number + 1;
                    ReadRow(xml);
                    if (_cells.Count > 0) take(new TableRow(number, null, _cells));
                    break;
                case "mergeCell":
                    Merge(xml.Attribute("ref"));
                    break;
            }
        }
    }

    /// <summary>The text of a shared or inline string: its runs, without phonetic hints.</summary>
    public static string RichText(PartXml xml)
    {
        var depth = xml.Depth;
        string? first = null;
        StringBuilder? more = null;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "rPh") xml.Skip();
            else if (xml.Name == "t" && first is null) first = xml.InnerText();
            else if (xml.Name == "t") (more ??= new StringBuilder(first)).Append(xml.InnerText());
        }

        return more?.ToString() ?? first ?? "";
    }

    private void ReadRow(PartXml xml)
    {
        _cells.Clear();
        var depth = xml.Depth;
        var next = 0;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart || xml.Name != "c") continue;
            var column = xml.Attribute("r") is { } name && CellName.TryParse(name, out var stated, out _) ? stated : next;
            var text = ReadCell(xml);
            next = column + 1;
            if (text.Length == 0 || column >= CellName.MaxColumn) continue;
            while (_cells.Count <= column) _cells.Add("");
            _cells[column] = text;
        }
    }

    private string ReadCell(PartXml xml)
    {
        var type = xml.Attribute("t");
        var style = int.TryParse(xml.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        var depth = xml.Depth;
        var text = "";
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "v") text = Value(xml.InnerText(), type, style);
            else if (xml.Name == "is") text = RichText(xml);
            else xml.Skip();
        }

        return text;
    }

    private string Value(string value, string? type, int style) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) ? workbook.Text(index) : "",
        "str" or "inlineStr" or "e" => value,
        "b" => value.Trim() == "0" ? "FALSE" : "TRUE",
        "d" => value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value,
        _ => NumberText.Of(value, workbook.KindOf(style), workbook.CountsFrom1904),
    };

    private void Merge(string? range)
    {
        if (range is null || _mergedDown.Count >= MaxMerged) return;
        var colon = range.IndexOf(':');
        if (colon < 0 || !CellName.TryParse(range.AsSpan(0, colon), out var column, out var first) || !CellName.TryParse(range.AsSpan(colon + 1), out _, out var last)) return;
        reading.CheckTime();
        if (last > first) _mergedDown.Add((first, last, column));
    }
}
