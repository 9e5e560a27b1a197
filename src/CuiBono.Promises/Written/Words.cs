namespace CuiBono.Promises.Written;

/// <summary>Looks for words in a text, from the beginning of a word on and without regard to capitals.</summary>
internal static class Words
{
    /// <summary>Where a word, or a word that begins so, stands in a text; -1 where it does not.</summary>
    public static int Find(ReadOnlySpan<char> text, string beginning)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf(beginning, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return -1;
            at += from;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return at;
            from = at + 1;
        }

        return -1;
    }

    /// <summary>True where one of the words, or a word that begins so, stands in a text.</summary>
    public static bool HasAny(ReadOnlySpan<char> text, ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
            if (Find(text, beginning) >= 0)
                return true;
        return false;
    }
}
