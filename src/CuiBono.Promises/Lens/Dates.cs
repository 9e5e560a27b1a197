namespace CuiBono.Promises.Lens;

/// <summary>Finds the date that belongs to a benefit.</summary>
internal static class Dates
{
    private const int Near = 14;
    private const int Far = 30;

    /// <summary>The tokens of the date, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mention">The party that benefits.</param>
    /// <param name="to">The last token that may belong to the benefit.</param>
    /// <param name="measured">Whether a value is promised already. A date alone makes a promise only as "by", close to the benefit; beside a value, "from" and "in" tell its date as well.</param>
    public static (int From, int To)? Of(Sentence sentence, Mention mention, int to, bool measured)
    {
        var last = measured ? Math.Min(sentence.To - 1, mention.ClauseTo + Far) : Math.Min(to, mention.ClauseTo + Near);
        for (var at = mention.ClauseFrom; at <= last; at++)
        {
            if (!measured && at > mention.ClauseTo && sentence[at].Kind == TokenKind.Punctuation && sentence[at].Symbol is ',' or ':' or '(') break;
            if (sentence.Is(at, "by") || sentence.Is(at, "before") || sentence.Is(at, "by the end of"))
            {
                if (Year(sentence, at) is var year and >= 0) return (at, year);
            }
            else if (measured && (sentence.Is(at, "from") || sentence.Is(at, "in")) && Year(sentence, at) is var start and >= 0 && start - at <= 4 && !sentence.Is(start + 1, "to")) return (at, start);
        }
        return Leading(sentence, mention, measured);
    }

    /// <summary>"By June 2028, patients will ...": before a value, or straight before the party.</summary>
    private static (int From, int To)? Leading(Sentence sentence, Mention mention, bool measured)
    {
        var first = sentence.From;
        if (!sentence.Is(first, "by") && !(measured && (sentence.Is(first, "from") || sentence.Is(first, "in")))) return null;
        if (Year(sentence, first) is not (var year and >= 0) || year >= mention.ClauseFrom) return null;
        var after = sentence.IsMark(year + 1, ',') ? year + 2 : year + 1;
        return measured || after == mention.From ? (first, year) : null;
    }

    /// <summary>The year that ends "by the end of March 2027", or -1.</summary>
    private static int Year(Sentence sentence, int at)
    {
        for (var next = at + 1; next <= at + 6 && next < sentence.To; next++)
        {
            if (sentence[next].Has(TokenMarks.Year)) return next;
            if (sentence[next].Kind != TokenKind.Number && !(sentence.Is(next, "may") && sentence[next].Has(TokenMarks.Capital)) && !sentence[next].Is(WordClass.Month | WordClass.Determiner | WordClass.TimeUnit | WordClass.Preposition)) break;
        }
        return -1;
    }
}
