using System.Text;

namespace CuiBono.Networks.Import;

/// <summary>The rows of a CSV text (RFC 4180) with the line where each begins; a quote that never closes ends at the end of the text, and one within a cell that has none at its start is a letter.</summary>
internal static class CsvRows
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>What parts the cells of a first row.</summary>
    public static char SeparatorOf(string line) => Separators.MaxBy(each => line.Count(letter => letter == each));

    /// <summary>The names of a first row's columns.</summary>
    public static List<string> Header(string line) => [.. Of(new StringReader(line), SeparatorOf(line)).SelectMany(row => row.Cells)];

    /// <summary>The first line of a text's beginning, without a mark.</summary>
    public static string FirstLine(string head)
    {
        var first = head.AsSpan().TrimStart('\uFEFF');
        return (first.IndexOfAny('\r', '\n') is >= 0 and var end ? first[..end] : first).ToString();
    }

    /// <summary>The column that has one of the names; -1 where none has.</summary>
    public static int Column(List<string> header, string[] names) => header.FindIndex(cell => names.Contains(cell, StringComparer.OrdinalIgnoreCase));

    /// <summary>A cell with something in it, or null.</summary>
    public static string? Cell(List<string> cells, int column) => column >= 0 && column < cells.Count && cells[column].Length > 0 ? cells[column] : null;

    public static IEnumerable<(int Line, List<string> Cells)> Of(TextReader text, char separator, int line = 1, Action<int>? unclosed = null)
    {
        var (begins, quoted, any) = (line, false, false);
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (int next; (next = text.Read()) >= 0;)
        {
            var letter = (char)next;
            if (letter == '\n') line++;
            any = true;
            if (quoted)
            {
                if (letter != '"') cell.Append(letter);
                else if (text.Peek() == '"') cell.Append((char)text.Read());
                else quoted = false;
            }
            else if (letter == '"' && IsBlank()) (quoted, _) = (true, cell.Clear());
            else if (letter == separator) Cell();
            else if (letter == '\n')
            {
                Cell();
                yield return (begins, cells);
                (cells, begins, any) = ([], line, false);
            }
            else if (letter != '\r') cell.Append(letter);
        }

        if (quoted) unclosed?.Invoke(begins);
        if (!any) yield break;
        Cell();
        yield return (begins, cells);

        bool IsBlank()
        {
            for (var at = 0; at < cell.Length; at++)
                if (cell[at] is not (' ' or '\t')) return false;
            return true;
        }

        void Cell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
