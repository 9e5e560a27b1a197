using System.Text;

namespace CuiBono.Documents.Markdown;

/// <summary>What one line of Markdown is (after CommonMark 0.31 and the tables and footnotes of GitHub).</summary>
internal static class MarkdownLine
{
    public static ReadOnlySpan<char> WithoutQuoteMarks(ReadOnlySpan<char> line)
    {
        while (line.TrimStart() is { IsEmpty: false } text && text[0] == '>') line = text[1..];
        return line;
    }

    /// <summary>The line without HTML comments; a comment may begin before the line and end after it.</summary>
    public static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> line, ref bool inComment, out bool commented)
    {
        commented = inComment;
        if (!inComment && !line.Contains("<!--", StringComparison.Ordinal)) return line;
        commented = true;
        var kept = new StringBuilder();
        while (true)
        {
            if (inComment)
            {
                var end = line.IndexOf("-->");
                if (end < 0) return kept.ToString();
                inComment = false;
                line = line[(end + 3)..];
            }

            var start = line.IndexOf("<!--");
            kept.Append(start < 0 ? line : line[..start]);
            if (start < 0) return kept.ToString();
            inComment = true;
            line = line[(start + 4)..];
        }
    }

    public static bool IsFence(ReadOnlySpan<char> line, out ReadOnlySpan<char> fence)
    {
        var text = line.TrimStart();
        var length = Run(text, '`');
        if (length < 3) length = Run(text, '~');
        fence = text[..length];
        return length >= 3 && (fence[0] == '~' || !text[length..].Contains('`'));
    }

    public static bool ClosesFence(ReadOnlySpan<char> line, string fence)
    {
        var text = line.Trim();
        return text.Length >= fence.Length && Run(text, fence[0]) == text.Length;
    }

    /// <summary>A line of one to six number signs, a blank and the heading.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line, out ReadOnlySpan<char> heading)
    {
        var text = line.Trim();
        var level = Run(text, '#');
        heading = default;
        if (level is 0 or > 6 || (text.Length > level && text[level] is not (' ' or '\t'))) return false;
        heading = text[level..].Trim();
        var closing = heading.TrimEnd('#');
        if (closing.IsEmpty || closing[^1] is ' ' or '\t') heading = closing.TrimEnd();
        return true;
    }

    /// <summary>The line under a heading: equals signs or hyphens only.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length > 0 && (Run(text, '=') == text.Length || (text.Length > 1 && Run(text, '-') == text.Length));
    }

    /// <summary>Three or more hyphens, asterisks or underscores and nothing else.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.IsEmpty || text[0] is not ('-' or '*' or '_')) return false;
        var marks = 0;
        foreach (var letter in text)
        {
            if (letter == text[0]) marks++;
            else if (letter is not (' ' or '\t')) return false;
        }

        return marks >= 3;
    }

    /// <summary>The line under a table's header: hyphens, colons and bars.</summary>
    public static bool IsTableRule(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Contains('-') && text.Contains('|') && text.IndexOfAnyExcept(" \t|:-") < 0;
    }

    /// <summary>The cells of a table row, each made plain, joined by " | ".</summary>
    public static string Cells(ReadOnlySpan<char> line, Func<string, string> plain)
    {
        var text = line.Trim();
        if (text.StartsWith("|")) text = text[1..];
        if (text.EndsWith("|") && !text.EndsWith("\\|")) text = text[..^1];
        var joined = new StringBuilder();
        var start = 0;
        var filled = false;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (text[at] != '|' || (at > 0 && text[at - 1] == '\\'))) continue;
            var cell = plain(text[start..at].ToString().Replace("\\|", "|", StringComparison.Ordinal)).Trim();
            filled |= cell.Length > 0;
            if (start > 0) joined.Append(" | ");
            joined.Append(cell);
            start = at + 1;
        }

        return filled ? joined.ToString() : "";
    }

    public static bool IsFootnote(ReadOnlySpan<char> line, out ReadOnlySpan<char> note)
    {
        note = default;
        var text = line.TrimStart();
        if (!text.StartsWith("[^")) return false;
        var end = text.IndexOf("]:");
        if (end < 3 || text[..end].Contains(' ')) return false;
        note = text[(end + 2)..].Trim();
        return true;
    }

    /// <summary>"[name]: address", which shows nothing.</summary>
    public static bool IsLinkDefinition(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        if (!text.StartsWith("[")) return false;
        var end = text.IndexOf("]:");
        if (end < 2 || text[..end].Contains('[') && text[1..end].Contains('[')) return false;
        var target = text[(end + 2)..].TrimStart();
        return target.StartsWith("http") || target.StartsWith("<") || target.StartsWith("/") || target.StartsWith("#") || target.StartsWith(".") || target.StartsWith("mailto:");
    }

    /// <summary>A bullet or a number with a blank behind it; inside a paragraph only the number 1 begins a list.</summary>
    public static bool IsListItem(ReadOnlySpan<char> line, bool inParagraph, out ReadOnlySpan<char> item)
    {
        item = default;
        var text = line.TrimStart();
        if (text.IsEmpty) return false;
        int marker;
        if (text[0] is '-' or '*' or '+' or '•')
        {
            marker = 1;
        }
        else
        {
            marker = 0;
            while (marker < text.Length && marker < 9 && char.IsAsciiDigit(text[marker])) marker++;
            if (marker == 0 || marker >= text.Length || text[marker] is not ('.' or ')')) return false;
            if (inParagraph && text[..marker] is not "1") return false;
            marker++;
        }

        if (marker < text.Length && text[marker] is not (' ' or '\t')) return false;
        item = text[marker..].Trim();
        if (inParagraph && item.IsEmpty) return false;
        if (item.StartsWith("[ ] ") || item.StartsWith("[x] ") || item.StartsWith("[X] ")) item = item[4..].TrimStart();
        return true;
    }

    private static int Run(ReadOnlySpan<char> text, char letter)
    {
        var length = text.IndexOfAnyExcept(letter);
        return length < 0 ? text.Length : length;
    }
}
