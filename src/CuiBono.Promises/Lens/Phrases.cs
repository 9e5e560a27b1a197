namespace CuiBono.Promises.Lens;

/// <summary>Finds where a noun phrase begins and ends.</summary>
internal static class Phrases
{
    private const int Longest = 14;

    /// <summary>The last token of the compound that a party's word opens: "customer experience" ends with "experience".</summary>
    public static int End(Sentence sentence, int at)
    {
        var to = at;
        if (Closes(sentence, at)) return at;
        while (sentence.IsNominal(to + 1) && to - at < 6 && !IsAfterthought(sentence, to + 1) && !sentence.IsVerb(to + 1) && !(sentence[to].Is(WordClass.Party | WordClass.Attribute) && sentence[to].Is(WordClass.Plural) && !sentence[to].Has(TokenMarks.Possessive))) to++;
        return to;
    }

    /// <summary>"an improved customer experience aligned with ...": a participle behind the phrase.</summary>
    private static bool IsAfterthought(Sentence sentence, int at) =>
        sentence[at].Has(TokenMarks.ParticipleShape) && sentence[at].Word.Classes == WordClass.None && sentence[at - 1].Is(WordClass.Attribute | WordClass.Gain) && sentence.Is(at + 1, WordClass.Preposition);

    /// <summary>Walks left over adjectives, numbers and coordinated parties: "internal and external", "businesses and".</summary>
    public static int Start(Sentence sentence, int at)
    {
        var from = at;
        for (var steps = 0; steps < Longest; steps++)
        {
            if (sentence.InPhrase(from - 1) && !IsPluralParty(sentence, from - 1)) from--;
            else if (from - 2 >= sentence.From && (sentence.Is(from - 1, WordClass.Conjunction) || sentence.IsMark(from - 1, ',')) && Coordinates(sentence, from - 1)) from -= 2;
            else break;
        }
        return from;
    }

    /// <summary>"Federal Parent Locator Service": three words in capitals, in a sentence that is not all capitals.</summary>
    public static bool IsProperName(Sentence sentence, int at, int to)
    {
        var first = at;
        while (first > sentence.From && at - first < Longest && sentence[first - 1].IsWord && sentence[first - 1].Has(TokenMarks.Capital) && !sentence[first - 1].Is(WordClass.Verb)) first--;
        if (to - first < 2) return false;
        for (var inside = first; inside <= to; inside++)
            if (!sentence[inside].Has(TokenMarks.Capital)) return false;
        for (var other = Math.Max(sentence.From, first - 40); other < Math.Min(sentence.To, to + 40); other++)
            if (sentence[other].IsWord && !sentence[other].Has(TokenMarks.Capital) && !sentence[other].Is(WordClass.Function | WordClass.Determiner)) return true;
        return false;
    }

    /// <summary>A party that stands at the end of its noun phrase: a plural, unless it is bound to what follows.</summary>
    private static bool Closes(Sentence sentence, int at)
    {
        var token = sentence[at];
        if (token.Has(TokenMarks.Possessive) || sentence.Contains(at + 1) && sentence[at + 1].IsWord && sentence[at + 1].Has(TokenMarks.Joined)) return false;
        if (!sentence.IsNominal(at + 1)) return true;
        var next = sentence[at + 1];
        if (!token.Is(WordClass.Plural)) return sentence.IsVerb(at + 1);
        if (token.Has(TokenMarks.Capital) && next.Has(TokenMarks.Capital)) return false;
        return !next.Is(WordClass.Attribute | WordClass.Gain | WordClass.System) || sentence.IsVerb(at + 1);
    }

    private static bool IsPluralParty(Sentence sentence, int at) =>
        sentence[at].Is(WordClass.Plural) && sentence[at].Is(WordClass.Party) && !sentence[at].Has(TokenMarks.Possessive);

    private static bool Coordinates(Sentence sentence, int joint)
    {
        if (sentence.Is(joint, WordClass.Conjunction) && !(sentence.Is(joint, "and") || sentence.Is(joint, "or") || sentence.Is(joint, "as well as"))) return false;
        var before = joint - 1;
        if (sentence.IsMark(before, ',')) before--;
        return sentence.Is(before, WordClass.Party | WordClass.Adjective | WordClass.FalseFriend);
    }
}
