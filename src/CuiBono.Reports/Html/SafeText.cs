using System.Buffers;

namespace CuiBono.Reports.Html;

/// <summary>Makes any text safe to stand in a page, between tags and in attributes.</summary>
/// <remarks>Characters that could hide what a text says (controls, direction overrides, lone surrogates) are shown as U+FFFD rather than dropped, so that an
/// auditor sees that something was there.</remarks>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("\n !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes a text, escaped.</summary>
    public static void Write(ReadOnlySpan<char> text, TextWriter output)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var plain = text[at..].IndexOfAnyExcept(Plain);
            if (plain < 0) break;
            at += plain;
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
                if (!IsTag(letter, text[at])) continue;
                output.Write(text[from..(at - 1)]);
                output.Write(Replacement);
                from = at + 1;
                continue;
            }

            var entity = Entity(letter);
            if (entity is null && !IsHidden(letter)) continue;
            output.Write(text[from..at]);
            if (entity is null) output.Write(Replacement);
            else output.Write(entity);
            from = at + 1;
        }

        output.Write(text[from..]);
    }

    private static string? Entity(char letter) => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };

    private static bool IsHidden(char letter) => letter switch
    {
        '\t' or '\n' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        >= '\uFDD0' and <= '\uFDEF' => true,
        >= '\uFFFE' => true,
        _ => char.IsSurrogate(letter),
    };

    /// <summary>Invisible copies of ASCII, U+E0000 to U+E007F, and U+FFFE and U+FFFF of every plane.</summary>
    private static bool IsTag(char high, char low)
    {
        var code = char.ConvertToUtf32(high, low);
        return code is >= 0xE0000 and <= 0xE007F || (code & 0xFFFE) == 0xFFFE;
    }
}
