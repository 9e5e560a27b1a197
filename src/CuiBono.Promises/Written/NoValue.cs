namespace CuiBono.Promises.Written;

/// <summary>Words that stand where a value should be: "TBD", "[FILL_IN]", "n/a".</summary>
public static class NoValue
{
    private const string Strokes = "?.-–—_x*# ";

    /// <summary>True where a whole text is only a placeholder.</summary>
    public static bool Is(string text)
    {
        var word = text.AsSpan().Trim().TrimEnd('.').ToString().ToLowerInvariant();
        if (word.Length == 0) return true;
        if (word.AsSpan().Trim(Strokes).Length == 0) return true;
        return (word[0], word[^1]) is ('[', ']') or ('<', '>') or ('{', '}') || word is
            "tbd" or "tba" or "tbc" or "tbd/tbc" or "todo" or "to do" or "n/a" or "na" or "fill in" or "fill_in" or "unknown" or "pending" or "none" or
            "to be determined" or "to be defined" or "to be decided" or "to be confirmed" or "to be agreed" or "to be announced" or "not known" or "placeholder";
    }
}
