using System.Buffers.Text;

namespace CuiBono.Tables;

/// <summary>Values as tables write them.</summary>
internal static class ValueText
{
    /// <summary>Reads a number ("9", "-3.5", "1e3") or a word of agreement (true, false, yes, no), which is 1 or 0.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value, out bool isWord)
    {
        isWord = false;
        if (Utf8Parser.TryParse(text, out value, out var taken) && taken == text.Length) return double.IsFinite(value);
        isWord = text.Length is >= 2 and <= 5;
        if (!isWord) return false;
        value = System.Text.Ascii.EqualsIgnoreCase(text, "true"u8) || System.Text.Ascii.EqualsIgnoreCase(text, "yes"u8) ? 1 : 0;
        return value == 1 || System.Text.Ascii.EqualsIgnoreCase(text, "false"u8) || System.Text.Ascii.EqualsIgnoreCase(text, "no"u8);
    }
}
