using System.Globalization;
using System.Text;

namespace CuiBono.Networks.Maps;

/// <summary>Texts and numbers of any origin in a picture: made harmless, and measured without a font at hand.</summary>
internal static class Markup
{
    /// <summary>One line of visible text, as content or attribute: blanks for breaks, U+FFFD for what could hide or reverse the rest.</summary>
    public static string Escape(string text)
    {
        var markup = new StringBuilder(text.Length);
        foreach (var rune in Clean(text).EnumerateRunes())
            markup.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => rune.ToString(),
            });
        return markup.ToString();
    }

    /// <summary>A text cut to so many letters, the last an ellipsis.</summary>
    public static string Short(string text, int letters)
    {
        var clean = new StringInfo(Clean(text));
        return clean.LengthInTextElements <= letters ? clean.String : clean.SubstringByTextElements(0, letters - 1) + "…";
    }

    /// <summary>About the width of a text in pixels; letters of East Asia count as a full square.</summary>
    public static double Width(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += rune.Value >= 0x2E80 ? 1.05 : rune.Value is 'i' or 'l' or 'j' or 't' or 'f' or '.' or ',' or ' ' ? 0.3 : rune.Value is 'm' or 'w' or 'M' or 'W' ? 0.86 : char.IsUpper((char)Math.Min(rune.Value, 0xFFFF)) ? 0.7 : 0.56;
        return width * size;
    }

    /// <summary>Lines of at most so many pixels, broken at blanks where there are any.</summary>
    public static IEnumerable<string> Wrap(string text, double width, double size)
    {
        var line = "";
        foreach (var word in Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width(line + " " + word, size) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? Short(word, 120) : line + " " + Short(word, 120);
        }

        if (line.Length > 0) yield return line;
    }

    /// <summary>A number with one decimal at most.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    /// <summary>A count with thousands set apart.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A length as people say it.</summary>
    public static string Length(double metres) => metres < 1000 ? $"{Count((long)Math.Round(metres))} m" : metres < 10_000 ? $"{N(metres / 1000)} km" : $"{Count((long)Math.Round(metres / 1000))} km";

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
            else clean.Append(IsHidden(rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static bool IsHidden(int rune) =>
        rune is < ' ' or (>= 0x7F and <= 0x9F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE007F) || (rune & 0xFFFE) == 0xFFFE;
}
