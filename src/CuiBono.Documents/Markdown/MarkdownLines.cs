using CuiBono.Evidence;

namespace CuiBono.Documents.Markdown;

/// <summary>Walks the lines of a text, ended by LF, CRLF or CR.</summary>
internal ref struct MarkdownLines(string text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _start;
    private int _next;

    /// <summary>The current line's number, counted from 1.</summary>
    public int Number { get; private set; }

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The line after the current one; empty at the end.</summary>
    public readonly ReadOnlySpan<char> Following => Line(_next, out _);

    public bool Next()
    {
        if (_next >= _text.Length) return false;
        _start = _next;
        Current = Line(_start, out _next);
        Number++;
        return true;
    }

    /// <summary>Takes the YAML between a first line "---" and the next "---" or "...".</summary>
    public FrontMatter? TakeFrontMatter(Reading reading)
    {
        var start = this;
        if (!Next() || Current.TrimEnd() is not "---")
        {
            this = start;
            return null;
        }

        var yaml = _next;
        while (Next())
        {
            if (Current.TrimEnd() is not ("---" or "...")) continue;
            return new FrontMatter(_text[yaml.._start].ToString().ReplaceLineEndings("\n"), 2);
        }

        this = start;
        if (Line(yaml, out _).Contains(':'))
            reading.Say(
                FindingCodes.FrontMatterUnclosed,
                "the file begins like a YAML block and no line of three hyphens closes it; it was read as text",
                reading.Whole with { Line = 1 },
                FindingSeverity.Warning);
        return null;
    }

    private readonly ReadOnlySpan<char> Line(int from, out int next)
    {
        var rest = _text[from..];
        var length = rest.IndexOfAny('\n', '\r');
        if (length < 0)
        {
            next = _text.Length;
            return rest;
        }

        next = from + length + 1;
        if (rest[length] == '\r' && length + 1 < rest.Length && rest[length + 1] == '\n') next++;
        return rest[..length];
    }
}
