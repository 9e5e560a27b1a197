using System.Text;

namespace CuiBono.Documents.Tables;

/// <summary>Walks the records of a delimited text (RFC 4180, any separator, lines ended by LF, CRLF or CR).</summary>
internal ref struct CsvRecords(ReadOnlySpan<char> text, char separator)
{
    /// <summary>The most cells kept of one record: as many as a spreadsheet has columns.</summary>
    public const int MaxCells = 16_384;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly char _separator = separator;
    private readonly List<string> _cells = [];
    private int _at;
    private int _nextLine = 1;

    /// <summary>The cells of the current record, without their quotes.</summary>
    public readonly IReadOnlyList<string> Cells => _cells;

    /// <summary>How many cells the record has, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>The line on which the current record starts.</summary>
    public int Line { get; private set; }

    /// <summary>The position of the current record among those that are not blank lines.</summary>
    public int Record { get; private set; }

    /// <summary>The line of a quote that is never closed, or null.</summary>
    public int? UnclosedQuote { get; private set; }

    public readonly bool IsBlank => Count == 1 && string.IsNullOrWhiteSpace(_cells[0]);

    public readonly bool AtEnd => _at >= _text.Length;

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Next()
    {
        if (_at >= _text.Length) return false;
        _cells.Clear();
        Count = 0;
        Line = _nextLine;
        while (true)
        {
            var cell = _at < _text.Length && _text[_at] == '"' ? Quoted() : Plain();
            if (Count++ < MaxCells) _cells.Add(cell);
            if (_at >= _text.Length) break;
            var end = _text[_at++];
            if (end == _separator)
            {
                if (_at < _text.Length) continue;
                if (Count++ < MaxCells) _cells.Add("");
                break;
            }

            if (end == '\r' && _at < _text.Length && _text[_at] == '\n') _at++;
            _nextLine++;
            break;
        }

        if (!IsBlank) Record++;
        return true;
    }

    private string Plain()
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAny(_separator, '\n', '\r');
        if (length < 0) length = rest.Length;
        _at += length;
        return rest[..length].ToString();
    }

    private string Quoted()
    {
        var opened = _nextLine;
        var start = ++_at;
        StringBuilder? before = null;
        while (true)
        {
            var length = _text[_at..].IndexOf('"');
            if (length < 0)
            {
                UnclosedQuote ??= opened;
                _nextLine += Lines(_text[_at..]);
                _at = _text.Length;
                return "";
            }

            _nextLine += Lines(_text.Slice(_at, length));
            _at += length + 1;
            if (_at < _text.Length && _text[_at] == '"')
            {
                before = (before ?? new StringBuilder()).Append(_text[start.._at]);
                start = ++_at;
                continue;
            }

            // What follows a closing quote up to the separator belongs to the cell, as spreadsheets read it.
            var last = _text[start..(_at - 1)];
            return (before is null ? last.ToString() : before.Append(last).ToString()) + Plain();
        }
    }

    private static int Lines(ReadOnlySpan<char> text)
    {
        var lines = text.Count('\n');
        for (var at = text.IndexOf('\r'); at >= 0 && at < text.Length; at++)
            if (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')) lines++;
        return lines;
    }
}
