using System.Buffers;
using System.Net;
using System.Text;

namespace CuiBono.Documents.Markdown;

/// <summary>Takes the marks out of Markdown text and leaves what a reader sees.</summary>
internal static class MarkdownInline
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]<&\\~!");

    /// <summary>Tags that are markup; anything else in angle brackets, such as a placeholder, is text.</summary>
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "blockquote", "br", "center", "cite", "code", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption", "figure",
        "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "image", "img", "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre", "q", "s", "small",
        "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
    };

    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0) return text;
        var plain = new StringBuilder(text.Length);
        var closing = Math.Max(text.LastIndexOf(']'), text.LastIndexOf('>'));
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            switch (letter)
            {
                case '\\' when at + 1 < text.Length && char.IsAscii(text[at + 1]) && (char.IsPunctuation(text[at + 1]) || char.IsSymbol(text[at + 1])):
                    plain.Append(text[++at]);
                    break;
                case '`':
                    at = Code(text, at, plain);
                    break;
                case '*' or '~' when IsMark(text, at):
                    break;
                case '_' when IsMark(text, at) && !(IsWord(text, at - 1) && IsWord(text, at + 1)):
                    break;
                case '!' when at + 1 < text.Length && text[at + 1] == '[' && IsLink(text, at + 1, closing):
                    break;
                case '[' when text.AsSpan(at).StartsWith("[^") && at < closing && text.IndexOf(']', at, Math.Min(text.Length - at, 60)) is > 0 and var end && !text.AsSpan(at, end - at).Contains(' '):
                    at = end;
                    break;
                case '[' when at < closing && IsLink(text, at, closing):
                    break;
                case ']' when SkipTarget(text, at) is var end && end > at:
                    at = end;
                    break;
                case '<' when at < closing && SkipTag(text, at) is var end && end > at:
                    AppendTag(text, at, end, plain);
                    at = end;
                    break;
                default:
                    plain.Append(letter);
                    break;
            }
        }

        var result = plain.ToString();
        return result.Contains('&') ? WebUtility.HtmlDecode(result) : result;
    }

    /// <summary>A code span is kept as it stands; a lone backtick is text.</summary>
    private static int Code(string text, int at, StringBuilder plain)
    {
        var length = 1;
        while (at + length < text.Length && text[at + length] == '`') length++;
        var mark = text.Substring(at, length);
        var end = length > 3 ? -1 : text.IndexOf(mark, at + length, StringComparison.Ordinal);
        if (end < 0)
        {
            plain.Append(mark);
            return at + length - 1;
        }

        plain.Append(text, at + length, end - at - length);
        return end + length - 1;
    }

    /// <summary>Emphasis touches a word; an asterisk between blanks is a sign of its own.</summary>
    private static bool IsMark(string text, int at)
    {
        var letter = text[at];
        if (letter == '~' && !((at > 0 && text[at - 1] == '~') || (at + 1 < text.Length && text[at + 1] == '~'))) return false;
        var before = at == 0 || char.IsWhiteSpace(text[at - 1]);
        var after = at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]);
        return !(before && after);
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary>Whether the bracket at a position opens "[text](address)" or "[text][name]".</summary>
    private static bool IsLink(string text, int at, int closing)
    {
        var depth = 0;
        for (var end = at; end <= closing && end - at < 2_000; end++)
        {
            if (text[end] == '[') depth++;
            if (text[end] != ']' || --depth > 0) continue;
            return SkipTarget(text, end) > end;
        }

        return false;
    }

    /// <summary>The position of the last character of the target that follows a closing bracket, or the bracket's own.</summary>
    private static int SkipTarget(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] is not ('(' or '[')) return at;
        var close = text[at + 1] == '(' ? ')' : ']';
        var depth = 0;
        for (var end = at + 1; end < text.Length && end - at < 2_000; end++)
        {
            if (text[end] == text[at + 1]) depth++;
            else if (text[end] == close && --depth == 0) return end;
        }

        return at;
    }

    /// <summary>The end of a known tag or of an address in angle brackets, or the position itself.</summary>
    private static int SkipTag(string text, int at)
    {
        var end = text.IndexOf('>', at, Math.Min(text.Length - at, 1_000));
        if (end < 0) return at;
        if (IsAddress(text.AsSpan(at + 1, end - at - 1))) return end;
        var start = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
        var length = 0;
        while (start + length < end && char.IsAsciiLetterOrDigit(text[start + length])) length++;
        var known = length > 0 && Tags.Contains(text.Substring(start, length)) && (start + length == end || text[start + length] is ' ' or '/' or '\n');
        return known ? end : at;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.StartsWith("http://") || text.StartsWith("https://") || text.StartsWith("mailto:"));

    private static void AppendTag(string text, int at, int end, StringBuilder plain)
    {
        var inside = text.AsSpan(at + 1, end - at - 1);
        if (IsAddress(inside)) plain.Append(inside);
        else if (inside.TrimStart('/') is var tag && (tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("p", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("t", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("li", StringComparison.OrdinalIgnoreCase))) plain.Append(' ');
    }
}
