namespace CuiBono.Promises.Lens;

/// <summary>Says whether a company that is named is a customer: it must receive something that customers order or wait for.</summary>
/// <remarks>Whoever delivers, reduces or runs something is no customer by that: a name counts only with a verb of receiving, or where something is done "for" or "to" it.</remarks>
internal static class AccountReader
{
    private const int Reach = 12;

    public static Mention? Of(Sentence sentence, int at)
    {
        var introduced = sentence.Is(at - 1, WordClass.Customer);
        var from = introduced ? Phrases.Start(sentence, at - 1) : at;
        var found = Subject(sentence, at, from) ?? Owner(sentence, at, from) ?? Target(sentence, at, from);
        if (found is not { } mention) return introduced ? new Mention(at, from, at, Reason.Only) : null;
        return introduced || sentence[at].Is(WordClass.Company) || Quantities.Of(sentence, mention) is not null ? mention : null;
    }

    /// <summary>"Harbour Bank gets new circuits activated", "Aster Hospitals wait 3 days".</summary>
    private static Mention? Subject(Sentence sentence, int at, int from)
    {
        if (sentence[at].Has(TokenMarks.Possessive)) return null;
        var verb = at + 1;
        while (verb <= at + 4 && (sentence.Is(verb, WordClass.Modal | WordClass.Adverb) || sentence.Is(verb, "no longer"))) verb++;
        if (sentence.Is(verb, "wait") || sentence.Is(verb, "waits")) return new Mention(at, from, at, Reason.Able, verb);
        if (!Receives(sentence, verb) || !Waited(sentence, verb + 1, verb + Reach)) return null;
        return new Mention(at, from, at, Reason.Able, verb);
    }

    private static bool Receives(Sentence sentence, int at)
    {
        if (sentence.Is(at, "get") || sentence.Is(at, "gets") || sentence.Is(at, "receive") || sentence.Is(at, "receives") || sentence.Is(at, "see") || sentence.Is(at, "sees") || sentence.Is(at, "obtain") || sentence.Is(at, "obtains") || sentence.Is(at, "enjoy") || sentence.Is(at, "enjoys")) return true;
        return (sentence.Is(at, "have") || sentence.Is(at, "has")) && !sentence.Is(at + 1, "to") && !sentence.Is(at + 1, WordClass.Participle) && !sentence[at + 1].Has(TokenMarks.ParticipleShape);
    }

    /// <summary>"Harbour Bank's circuits are activated within 12 days".</summary>
    private static Mention? Owner(Sentence sentence, int at, int from)
    {
        if (!sentence[at].Has(TokenMarks.Possessive)) return null;
        for (var thing = at + 1; thing <= at + 4 && sentence.InPhrase(thing); thing++)
            if (sentence.Is(thing, WordClass.Ordered | WordClass.Wait))
                return Implications.Sooner(sentence, thing) is var sooner and >= 0 ? new Mention(at, from, thing, Reason.Better, sooner) : null;
        return null;
    }

    /// <summary>"cut the repair time for Harbour Bank", "For Harbour Bank, provisioning time falls".</summary>
    private static Mention? Target(Sentence sentence, int at, int from)
    {
        var preposition = from - 1;
        while (sentence.Is(preposition, WordClass.Determiner)) preposition--;
        if (sentence[at].Has(TokenMarks.Possessive) || sentence.IsNominal(at + 1)) return null;
        if (sentence.Is(preposition, "for") && preposition == sentence.From && Waited(sentence, at + 1, at + Reach))
        {
            for (var right = at + 1; right <= at + Reach && sentence.Contains(right); right++)
                if (sentence.Is(right, WordClass.Turn) || Implications.Sooner(sentence, right) >= 0) return new Mention(at, from, at, Reason.BetterFor, right);
            return null;
        }
        var cue = sentence.Is(preposition, "for") ? Cues.For(sentence, preposition).At : sentence.Is(preposition, "to") ? Cues.Handing(sentence, preposition) : -1;
        return cue >= 0 && Waited(sentence, cue, preposition) ? new Mention(at, from, at, Reason.BetterFor, cue) : null;
    }

    /// <summary>Whether something that customers order or wait for stands in a range, as the head of its phrase.</summary>
    private static bool Waited(Sentence sentence, int from, int to)
    {
        for (var at = from; at <= to && sentence.Contains(at); at++)
            if (sentence.Is(at, WordClass.Ordered | WordClass.Wait) && !(sentence.IsNominal(at + 1) && !sentence[at + 1].Is(WordClass.Participle | WordClass.Ordered) && !sentence[at + 1].Has(TokenMarks.ParticipleShape))) return true;
        return false;
    }
}
