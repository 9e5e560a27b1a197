namespace CuiBono.Reports.Tests.Html;

/// <summary>A start or end tag with its attributes, values undone of entities.</summary>
internal sealed record PageTag(string Name, bool Ends, IReadOnlyDictionary<string, string> Attributes);

/// <summary>Reads a page as strictly as the writer must write it: known entities only, every attribute quoted, every element closed.</summary>
internal sealed class PageScan
{
    private static readonly HashSet<string> Void = ["meta", "br", "input"];
    private readonly string _page;
    private readonly List<PageTag> _tags = [];
    private readonly System.Text.StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private int _at;

    private PageScan(string page) => _page = page;

    public IReadOnlyList<PageTag> Tags => _tags;

    /// <summary>The text between the tags, entities undone.</summary>
    public string Text => _text.ToString();

    /// <summary>The tags and attribute names alone, one tag a line: what no text may change.</summary>
    public string Skeleton => string.Join('\n', _tags.Select(tag => $"{(tag.Ends ? "/" : "")}{tag.Name} {string.Join(' ', tag.Attributes.Keys)}"));

    public static PageScan Of(string page)
    {
        var scan = new PageScan(page);
        scan.Read();
        return scan;
    }

    private void Read()
    {
        Expect("<!DOCTYPE html>");
        while (_at < _page.Length)
        {
            if (_page[_at] == '<') ReadTag();
            else _text.Append(ReadCharacter());
        }

        Assert.Empty(_open);
    }

    private void ReadTag()
    {
        _at++;
        var ends = _page[_at] == '/';
        if (ends) _at++;
        var name = ReadName();
        var attributes = new Dictionary<string, string>();
        while (_page[_at] == ' ')
        {
            _at++;
            var attribute = ReadName();
            var value = "";
            if (_page[_at] == '=')
            {
                Expect("=\"");
                var text = new System.Text.StringBuilder();
                while (_page[_at] != '"') text.Append(ReadCharacter());
                _at++;
                value = text.ToString();
            }

            attributes.Add(attribute, value);
        }

        var closesItself = _page[_at] == '/';
        Expect(closesItself ? "/>" : ">");
        _tags.Add(new PageTag(name, ends, attributes));
        if (ends) Assert.Equal(name, _open.Pop());
        else if (!closesItself && !Void.Contains(name)) _open.Push(name);
        if (!ends && name is "style" or "script") _at = _page.IndexOf("</", _at, StringComparison.Ordinal);
    }

    private string ReadName()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(_page[_at]) || _page[_at] == '-') _at++;
        Assert.True(_at > start, $"A tag or attribute without a name at {start}: {_page.Substring(start, Math.Min(40, _page.Length - start))}");
        return _page[start.._at];
    }

    private char ReadCharacter()
    {
        var letter = _page[_at];
        if (letter is '<' or '>') Assert.Fail($"An unescaped {letter} at {_at}.");
        if (letter is < ' ' and not '\n' and not '\t' or '\u007F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            Assert.Fail($"A hidden character U+{(int)letter:X4} at {_at}.");
        if (letter != '&')
        {
            _at++;
            return letter;
        }

        var end = _page.IndexOf(';', _at);
        var entity = _page[_at..(end + 1)];
        _at = end + 1;
        return entity switch { "&amp;" => '&', "&lt;" => '<', "&gt;" => '>', "&quot;" => '"', "&#39;" => '\'', _ => throw new InvalidDataException(entity) };
    }

    private void Expect(string words)
    {
        Assert.Equal(words, _page.Substring(_at, words.Length));
        _at += words.Length;
    }
}
