using System.Globalization;
using System.Text;

namespace CuiBono.Processes.Maps;

/// <summary>Texts of any origin on a page: made harmless, measured without a font at hand, and broken into lines.</summary>
/// <remarks>Widths are those of Helvetica, which Arial and Liberation Sans share, in thousandths of the size; other fonts differ by some percent, so boxes keep
/// some room. Letters outside ASCII count as wide as a capital, those of East Asia and pictures as a full square.</remarks>
internal static class MapText
{
    private const char Replacement = '\uFFFD';
    private const string Ellipsis = "…";

    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>One line of visible text: blanks for breaks, U+FFFD for what could hide or reverse the rest.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
            else if (IsHidden(rune)) clean.Append(Replacement);
            else clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>Markup of a text, for content and attributes.</summary>
    public static string Escape(string text)
    {
        var markup = new StringBuilder(text.Length);
        foreach (var letter in Clean(text))
            switch (letter)
            {
                case '&': markup.Append("&amp;"); break;
                case '<': markup.Append("&lt;"); break;
                case '>': markup.Append("&gt;"); break;
                case '"': markup.Append("&quot;"); break;
                case '\'': markup.Append("&#39;"); break;
                default: markup.Append(letter); break;
            }

        return markup.ToString();
    }

    /// <summary>The width of a clean text in pixels.</summary>
    public static double Width(string text, double size)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune);
        return width * size / 1000;
    }

    /// <summary>Breaks a name into lines, at blanks and after marks where it can, within words where it must.</summary>
    /// <param name="name">The name, of any origin.</param>
    /// <param name="width">The widest line in pixels.</param>
    /// <param name="size">The size of the letters in pixels.</param>
    /// <param name="maxLines">Most lines; what does not fit ends in an ellipsis.</param>
    public static IReadOnlyList<string> Wrap(string name, double width, double size, int maxLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var part in Parts(Clean(name)))
        {
            if (Width((line + part).TrimEnd(), size) <= width)
            {
                line += part;
                continue;
            }

            if (line.Length > 0) lines.Add(line.TrimEnd());
            line = part;
            while (Width(line.TrimEnd(), size) > width && lines.Count <= maxLines)
            {
                var head = Head(line, width, size);
                lines.Add(head);
                line = line[head.Length..];
            }

            if (lines.Count > maxLines) break;
        }

        if (line.TrimEnd().Length > 0 || lines.Count == 0) lines.Add(line.TrimEnd());
        if (lines.Count <= maxLines) return lines;
        lines.RemoveRange(maxLines, lines.Count - maxLines);
        lines[^1] = Head(lines[^1], width - Width(Ellipsis, size), size).TrimEnd() + Ellipsis;
        return lines;
    }

    private static IEnumerable<string> Parts(string name)
    {
        var start = 0;
        for (var at = 1; at < name.Length; at++)
        {
            if (!(name[at - 1] is ' ' or '-' or '_' or '/' or '.' or ':' or ',' || (char.IsLower(name[at - 1]) && char.IsUpper(name[at])))) continue;
            yield return name[start..at];
            start = at;
        }

        if (start < name.Length) yield return name[start..];
    }

    /// <summary>As much of a text as fits, at least one letter; marks stay with their letter.</summary>
    private static string Head(string text, double width, double size)
    {
        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (end > 0 && Width(text[..next], size) > width) break;
            end = next;
        }

        return text[..end];
    }

    private static int Width(Rune rune)
    {
        if (rune.Value is >= ' ' and <= '~') return Widths[rune.Value - ' '];
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return rune.Value switch
        {
            < 0x2E80 => 690,
            _ => 1050,
        };
    }

    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        < ' ' or (>= 0x7F and <= 0x9F) => true,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,
        (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE007F) => true,
        _ => (rune.Value & 0xFFFE) == 0xFFFE,
    };
}
