using System.Text;
using CuiBono.Reports.Terminal;

namespace CuiBono.Reports.Markdown;

/// <summary>Makes any text safe to stand in a comment of a pull or merge request: it shows as it is, formats nothing, links nowhere and calls nobody.</summary>
internal static class MarkdownText
{
    /// <summary>A space without width: what keeps "@name" and "#12" from becoming a mention.</summary>
    private const char NoWidth = '\u200B';

    /// <summary>The text on one line, escaped.</summary>
    public static string Of(string text)
    {
        var plain = Page.Plain(text);
        var safe = new StringBuilder(plain.Length + 16);
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = plain[at];
            switch (letter)
            {
                case '&':
                    safe.Append("&amp;");
                    break;
                case '<':
                    safe.Append("&lt;");
                    break;
                case '@':
                    safe.Append('@').Append(NoWidth);
                    break;
                case '#' or '!' or '$' when at + 1 < plain.Length && char.IsAsciiDigit(plain[at + 1]):
                    safe.Append('\\').Append(letter).Append(NoWidth);
                    break;
                case ':' when plain.AsSpan(at).StartsWith("://"):
                    safe.Append("&#58;");
                    break;
                case '.' when at >= 3 && plain.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                    safe.Append("&#46;");
                    break;
                case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '#' or '+' or '!' or '|' or '~' or '>' or '$' or '=':
                    safe.Append('\\').Append(letter);
                    break;
                default:
                    safe.Append(letter);
                    break;
            }
        }

        return safe.ToString();
    }
}
