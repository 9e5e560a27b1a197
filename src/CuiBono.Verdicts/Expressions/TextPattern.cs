namespace CuiBono.Verdicts.Expressions;

/// <summary>Patterns in which * stands for any letters and ? for one.</summary>
internal static class TextPattern
{
    /// <summary>Whether a whole text has the form; capitals do not count.</summary>
    /// <remarks>Goes back to the last star only, so that it needs at most as many steps as text times pattern.</remarks>
    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        var (at, form, star, kept) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (form < pattern.Length && pattern[form] == '*')
            {
                (star, kept) = (form++, at);
            }
            else if (form < pattern.Length && (pattern[form] == '?' || char.ToUpperInvariant(pattern[form]) == char.ToUpperInvariant(text[at])))
            {
                form++;
                at++;
            }
            else if (star >= 0)
            {
                form = star + 1;
                at = ++kept;
            }
            else
            {
                return false;
            }
        }

        while (form < pattern.Length && pattern[form] == '*') form++;
        return form == pattern.Length;
    }
}
