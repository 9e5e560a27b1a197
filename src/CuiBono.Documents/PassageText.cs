using System.Globalization;
using System.Text;

namespace CuiBono.Documents;

/// <summary>Makes text plain: white space collapsed, invisible characters dropped, typographic joins spelt out.</summary>
internal static class PassageText
{
    /// <summary>The text as a passage keeps it.</summary>
    /// <param name="raw">Any text.</param>
    /// <param name="maxLength">The longest result, in UTF-16 units.</param>
    /// <param name="cut">Whether the text was longer.</param>
    public static string Clean(string raw, int maxLength, out bool cut)
    {
        var text = raw.AsSpan().Trim();
        cut = false;
        if (text.Length <= maxLength && IsPlain(text)) return text.Length == raw.Length ? raw : text.ToString();

        var clean = new StringBuilder(Math.Min(text.Length, maxLength));
        var blank = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                blank = clean.Length > 0;
                continue;
            }

            var pair = char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (!pair && IsDropped(letter)) continue;
            if (clean.Length + (blank ? 1 : 0) + 3 > maxLength)
            {
                cut = true;
                break;
            }

            if (blank) clean.Append(' ');
            blank = false;
            if (pair) clean.Append(letter).Append(text[++at]);
            else if (char.IsSurrogate(letter)) clean.Append('\uFFFD');
            else if (Spelt(letter) is { } spelt) clean.Append(spelt);
            else clean.Append(letter);
        }

        return clean.ToString();
    }

    /// <summary>Whether the text needs no change: printable, single blanks only.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var blank = false;
        foreach (var letter in text)
        {
            if (letter == ' ')
            {
                if (blank) return false;
                blank = true;
                continue;
            }

            blank = false;
            if (letter is > ' ' and < '\u007F') continue;
            if (char.IsWhiteSpace(letter) || char.IsSurrogate(letter) || IsDropped(letter) || Spelt(letter) is not null) return false;
        }

        return true;
    }

    /// <summary>Control characters, soft hyphens, zero-width blanks and marks that reorder what is shown.</summary>
    private static bool IsDropped(char letter) => letter switch
    {
        < '\u0080' => char.IsControl(letter),
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' => true,
        _ => char.GetUnicodeCategory(letter) == UnicodeCategory.Control,
    };

    private static string? Spelt(char letter) => letter switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        '\u2010' or '\u2011' => "-",
        _ => null,
    };
}
