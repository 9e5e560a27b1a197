using System.Net;
using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Trackers;

/// <summary>Reads the HTML of a rich text field as passages: headings, list items, table rows and paragraphs.</summary>
/// <remarks>One walk from left to right; no tag is matched with another, so that no nesting can cost anything. Scripts, styles and struck-out text are left out.</remarks>
internal sealed class HtmlText
{
    private readonly TrackerTexts _texts;
    private readonly StringBuilder _text = new();
    private readonly List<string> _cells = [];
    private PassageKind _kind = PassageKind.Paragraph;
    private bool _inRow;

    private HtmlText(TrackerTexts texts) => _texts = texts;

    public static void Read(string html, TrackerTexts texts)
    {
        var reader = new HtmlText(texts);
        reader.Walk(html);
    }

    private void Walk(string html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            _text.Append(WebUtility.HtmlDecode(html[at..open]));
            if (open == html.Length) break;
            var isTag = open + 1 < html.Length && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?');
            var close = isTag ? html.IndexOf('>', open) : -1;
            if (close < 0)
            {
                // A sign that means "less than" begins no tag.
                _text.Append('<');
                at = open + 1;
                if (isTag) break;
                continue;
            }

            var tag = Name(html.AsSpan(open + 1, close - open - 1));
            at = close + 1;
            if (tag is "script" or "style" or "del" or "s" or "strike")
            {
                var end = html.IndexOf("</" + tag, at, StringComparison.OrdinalIgnoreCase);
                at = end < 0 ? html.Length : end;
            }
            else
            {
                Take(tag);
            }
        }

        Flush();
    }

    private void Take(string tag)
    {
        switch (tag)
        {
            case "td" or "th" or "/td" or "/th":
                Cell();
                _inRow = true;
                break;
            case "tr" or "/tr" or "/table":
                Cell();
                if (_cells.Exists(cell => cell.Length > 0)) _texts.Add(string.Join(" | ", _cells), PassageKind.TableRow);
                _cells.Clear();
                _inRow = tag == "tr";
                break;
            case "br" or "p" or "/p" or "div" or "/div" or "ul" or "/ul" or "ol" or "/ol" or "/li" or "hr" or "blockquote" or "pre" or "table" or "section":
                Break();
                break;
            case "li":
                Break();
                _kind = PassageKind.ListItem;
                break;
            case ['h', >= '1' and <= '6']:
                Break();
                _kind = PassageKind.Heading;
                break;
            case ['/', 'h', >= '1' and <= '6']:
                Break();
                break;
        }
    }

    private void Cell()
    {
        if (!_inRow) Flush();
        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length > 0) _cells.Add(text);
    }

    /// <summary>Inside a row of a table a block ends no passage.</summary>
    private void Break()
    {
        if (_inRow) _text.Append(' ');
        else Flush();
    }

    private void Flush()
    {
        var text = _text.ToString();
        _text.Clear();
        if (string.IsNullOrWhiteSpace(text)) return;
        _texts.Add(text, _kind);
        _kind = PassageKind.Paragraph;
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IsEmpty ? -1 : tag[1..].IndexOfAny(" \t\r\n/");
        var length = end < 0 ? tag.Length : end + 1;
        return tag[..Math.Min(12, length)].ToString().ToLowerInvariant();
    }
}
