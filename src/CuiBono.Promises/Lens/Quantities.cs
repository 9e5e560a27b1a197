namespace CuiBono.Promises.Lens;

/// <summary>Finds the quantity, target or date that belongs to a benefit, and refuses those that belong to something else.</summary>
internal static class Quantities
{
    private const int After = 24;

    /// <summary>The measure of a benefit as token ranges, or null where it has none.</summary>
    public static Measure? Of(Sentence sentence, Mention mention)
    {
        if (!mention.Benefits) return null;
        var first = mention.ClauseFrom;
        while (sentence.InPhrase(first - 1)) first--;
        var last = Math.Min(sentence.To - 1, mention.ClauseTo + After);
        var target = -1;
        for (var at = first; at <= last && target < 0; at++)
        {
            if (at > mention.ClauseTo && Leaves(sentence, at)) break;
            if (IsQuantity(sentence, at, mention)) target = at;
        }
        if (target < 0 && Comparison.After(sentence, mention.To) is { } comparison && comparison.Last <= last) target = comparison.Target;
        var by = Date(sentence, mention.ClauseFrom, last);
        if (target < 0 && by is null) return null;
        return new Measure(target, target < 0 ? -1 : End(sentence, target), by?.From ?? -1, by?.To ?? -1);
    }

    private static bool Leaves(Sentence sentence, int at) => sentence[at].Kind == TokenKind.Punctuation && sentence[at].Symbol is ';' or ':';

    private static bool IsQuantity(Sentence sentence, int at, Mention mention)
    {
        var token = sentence[at];
        if (token.Has(TokenMarks.Always)) return true;
        if (token.Kind == TokenKind.Number)
        {
            if (token.Has(TokenMarks.Money | TokenMarks.Year) || IsName(sentence, at)) return false;
            if (token.Has(TokenMarks.Percent) || token.Has(TokenMarks.Timed)) return true;
            if (sentence.Is(at + 1, WordClass.TimeUnit) && !Age(sentence, at)) return true;
            return Counts(sentence, at, mention);
        }
        if (token.Is(WordClass.NumberWord) && !token.Is("one")) return sentence.Is(at + 1, WordClass.TimeUnit) || sentence.Is(at + 1, "of") && token.Is("half") || Counts(sentence, at, mention);
        return false;
    }

    /// <summary>"Level 3", "Windows 10": a number that belongs to the name before it.</summary>
    private static bool IsName(Sentence sentence, int at)
    {
        var token = sentence[at];
        return token.End - token.Start <= 2 && !token.Has(TokenMarks.Percent | TokenMarks.Magnified) && sentence.Contains(at - 1)
            && sentence[at - 1].IsWord && sentence[at - 1].Has(TokenMarks.Capital) && !sentence[at - 1].Is(WordClass.Function | WordClass.Determiner | WordClass.Verb | WordClass.Approximator);
    }

    private static bool Age(Sentence sentence, int at) => sentence.Contains(at + 2) && (sentence[at + 1].Has(TokenMarks.Joined));

    /// <summary>A number that counts the party itself or what is handed to it.</summary>
    private static bool Counts(Sentence sentence, int at, Mention mention)
    {
        if (at > mention.To) return false;
        for (var next = at + 1; next <= at + 8 && sentence.Contains(next); next++)
        {
            if (sentence[next].Is(WordClass.Magnitude) || sentence[next].Is(WordClass.Determiner) || sentence.Is(next, "and") && sentence.Is(next + 1, WordClass.Adjective)) continue;
            if (next == mention.At) return true;
            if (sentence[next].Is(WordClass.Party | WordClass.Gain)) return true;
            if (!sentence.InPhrase(next)) return false;
        }
        return false;
    }

    private static int End(Sentence sentence, int at)
    {
        while (sentence.Is(at + 1, WordClass.Magnitude | WordClass.TimeUnit) || sentence.Contains(at + 1) && at + 1 < sentence.To && sentence[at + 1].Is("of")) at++;
        return at;
    }

    /// <summary>"by March 2027", "by the end of 2025".</summary>
    private static (int From, int To)? Date(Sentence sentence, int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            if (!sentence.Is(at, "by") && !sentence.Is(at, "before")) continue;
            for (var next = at + 1; next <= at + 8 && next < sentence.To; next++)
            {
                if (sentence[next].Has(TokenMarks.Year)) return (at, next);
                if (sentence[next].Kind == TokenKind.Number || sentence[next].Is(WordClass.Month | WordClass.Determiner | WordClass.TimeUnit | WordClass.Preposition)) continue;
                break;
            }
        }
        return null;
    }

    /// <summary>Token ranges of a target and a date, both ends included; -1 where there is none.</summary>
    internal readonly record struct Measure(int From, int To, int ByFrom, int ByTo);
}
