namespace CuiBono.Promises.Written;

/// <summary>Walks over the sentences of a text in one pass: they end at a full stop, a question or exclamation mark, or a semicolon before a blank.</summary>
internal ref struct Sentences(string text)
{
    private int next;

    /// <summary>Where the current sentence begins.</summary>
    public int Start { get; private set; }

    /// <summary>The position after the current sentence, its mark left out.</summary>
    public int End { get; private set; }

    /// <summary>The current sentence.</summary>
    public readonly ReadOnlySpan<char> Current => text.AsSpan(Start, End - Start);

    public bool MoveNext()
    {
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next >= text.Length) return false;
        Start = next;
        var at = next;
        while (at < text.Length && !EndsAt(at)) at++;
        End = at;
        next = Math.Min(text.Length, at + 1);
        return true;
    }

    /// <summary>The sentence around a position.</summary>
    public static (int Start, int End) Around(string text, int position)
    {
        var walk = new Sentences(text);
        while (walk.MoveNext())
            if (position < walk.End + 1)
                return (walk.Start, walk.End);
        return (0, text.Length);
    }

    private readonly bool EndsAt(int at)
    {
        var mark = text[at];
        if (mark is '\n') return true;
        if (mark is not ('.' or '?' or '!' or ';')) return false;
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) return false;
        return mark != '.' || !IsAbbreviation(at);
    }

    /// <summary>True after "Dr", "e.g", "approx", "No", "Art" or a single letter, whose point ends no sentence.</summary>
    private readonly bool IsAbbreviation(int at)
    {
        var start = at;
        while (start > Start && (char.IsLetter(text[start - 1]) || text[start - 1] == '.') && at - start < 8) start--;
        var word = text.AsSpan(start, at - start);
        if (word.Length == 1 && char.IsLetter(word[0])) return char.IsUpper(word[0]) && at + 2 < text.Length;
        return word is "Dr" or "Mr" or "Mrs" or "Ms" or "Prof" or "St" or "No" or "Art" or "Sec" or "approx" or "ca" or "e.g" or "i.e" or "incl" or "vs" or "p.a" or "Reg" or "cf";
    }
}
