namespace CuiBono.Promises.Written;

/// <summary>Tells ranges: "3-5", "3 to 5", "between 3 and 5". Neither end of a range is an amount that a document commits to.</summary>
internal static class WrittenRange
{
    private const int Reach = 16;

    /// <summary>The position after the second number of a range; null where none begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first number begins, or the currency before it.</param>
    /// <param name="end">Where the first number ends, or its "million".</param>
    public static int? After(ReadOnlySpan<char> text, int start, int end)
    {
        var at = Blanks(text, end);
        if (at < text.Length && text[at] is '-' or '–' or '—') at++;
        else if (at > end && text[at..].StartsWith("to ", StringComparison.OrdinalIgnoreCase)) at += 3;
        else if (at > end && text[at..].StartsWith("and ", StringComparison.OrdinalIgnoreCase) && text[Math.Max(0, start - Reach)..start].Contains("between ", StringComparison.OrdinalIgnoreCase)) at += 4;
        else return null;
        at = Blanks(text, at);
        if (at >= text.Length || !char.IsAsciiDigit(text[at])) return null;
        WrittenNumber.TryRead(text, at, out _, out var after);
        return IsYear(text[at..after]) ? null : after;
    }

    private static int Blanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0') at++;
        return at;
    }

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == 4 && (number.StartsWith("19") || number.StartsWith("20")) && number.IndexOfAny(',', '.', ' ') < 0;
}
