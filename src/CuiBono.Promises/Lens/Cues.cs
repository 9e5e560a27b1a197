namespace CuiBono.Promises.Lens;

/// <summary>Looks around a party for the word that says something gets better; every search is bounded.</summary>
internal static class Cues
{
    private const int Reach = 24;

    /// <summary>Left of "for": something better, or something made or provided.</summary>
    public static (int At, bool Better) For(Sentence sentence, int preposition)
    {
        var made = -1;
        var first = Math.Max(sentence.From, preposition - Reach);
        for (var left = preposition - 1; left >= first; left--)
        {
            if (left == preposition - 1 && Opening(sentence, left) is var opening and >= 0)
            {
                left = opening;
                continue;
            }
            if (sentence.IsMark(left, ')') || sentence.IsMark(left, '(')) break;
            if (IsGood(sentence, left)) return (left, true);
            if (left == preposition - 1 && sentence[left].Is(WordClass.Gain)) made = left;
            if (!sentence.IsVerb(left)) continue;
            if (sentence[left].Is(WordClass.Improve | WordClass.Reduce)) return (left, true);
            if (made < 0 && sentence[left].Is(WordClass.Provide | WordClass.Make | WordClass.Enable)) made = left;
        }
        return (made, false);
    }

    /// <summary>Where a short insertion begins that ends here, or -1: "kiosks (PIK 2.0) for travellers".</summary>
    private static int Opening(Sentence sentence, int closing)
    {
        if (!sentence.IsMark(closing, ')')) return -1;
        for (var left = closing - 1; left >= Math.Max(sentence.From, closing - 6); left--)
            if (sentence.IsMark(left, '(')) return left;
        return -1;
    }

    /// <summary>Left of "to": what is handed over, or the verb that hands it.</summary>
    public static int Handing(Sentence sentence, int preposition)
    {
        if (sentence.Is(preposition - 1, WordClass.Gain)) return preposition - 1;
        var first = Math.Max(sentence.From, preposition - Reach);
        for (var left = preposition - 1; left >= first; left--)
        {
            if (sentence[left].Is(WordClass.Relative)) break;
            if (!sentence.IsVerb(left)) continue;
            if (sentence[left].Is(WordClass.Provide | WordClass.Make | WordClass.Enable | WordClass.Improve | WordClass.Reduce)) return left;
            break;
        }
        return -1;
    }

    /// <summary>Left of "on": a burden that is taken away.</summary>
    public static int Relief(Sentence sentence, int preposition)
    {
        for (var left = preposition - 1; left >= Math.Max(sentence.From, preposition - 10); left--)
            if (sentence[left].Is(WordClass.Reduce) && !sentence[left].Is(WordClass.Noun) || sentence[left].Is(WordClass.Change) || IsGood(sentence, left) && (left == preposition - 1 || sentence.Is(preposition - 1, WordClass.Burden | WordClass.Requirement))) return left;
        return -1;
    }

    /// <summary>Left of "with": improvement, close by.</summary>
    public static int Bettering(Sentence sentence, int preposition)
    {
        for (var left = preposition - 1; left >= Math.Max(sentence.From, preposition - 8); left--)
            if (sentence.IsVerb(left) && sentence[left].Is(WordClass.Improve) || IsGood(sentence, left)) return left;
        return -1;
    }

    /// <summary>Right of a phrase: "... falls from", "... will improve".</summary>
    public static int Turn(Sentence sentence, int to)
    {
        for (var right = to + 1; right <= to + 4 && sentence.Contains(right); right++)
        {
            if (sentence[right].Is(WordClass.Turn) && !sentence.Is(right - 1, WordClass.Determiner | WordClass.Preposition)) return right;
            if (sentence[right].Kind == TokenKind.Punctuation) break;
        }
        return -1;
    }

    /// <summary>Good news or a gain within a range.</summary>
    public static int Within(Sentence sentence, int from, int to, WordClass classes)
    {
        for (var at = from; at <= to && sentence.Contains(at); at++)
            if (sentence[at].Is(classes)) return at;
        return -1;
    }

    public static bool IsGood(Sentence sentence, int at) => sentence.Is(at, WordClass.Good) && !sentence.Is(at, WordClass.Determiner);
}
