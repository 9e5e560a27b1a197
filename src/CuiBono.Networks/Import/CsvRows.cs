using System.Text;

namespace CuiBono.Networks.Import;

/// <summary>The rows of a CSV text (RFC 4180) with the line where each begins; a quote that never closes ends at the end of the text, and one within a cell that has none at its start is a letter.</summary>
internal static class CsvRows
{
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
