namespace CuiBono.Promises.Lens;

/// <summary>Benefits of which the party is not named: "faster and more reliable services", "easier to use".</summary>
internal static class Implications
{
    public static Mention? Of(Sentence sentence)
    {
        Mention? found = null;
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (Wait(sentence, at) is { } wait) return wait;
            found ??= Service(sentence, at) ?? Ease(sentence, at);
        }
        return found;
    }

    /// <summary>A service that customers meet: several of them, or one that is named as theirs ("rail service", "service delivery").</summary>
    private static Mention? Service(Sentence sentence, int at)
    {
        var token = sentence[at];
        if (!token.Is(WordClass.Service) || !(token.Is(WordClass.Plural) || token.Word.Text.Contains(' ', StringComparison.Ordinal)) || sentence.IsNominal(at + 1) && !sentence[at + 1].Is(WordClass.Good)) return null;
        var from = Phrases.Start(sentence, at);
        for (var inside = from; inside < at; inside++)
            if (Cues.IsGood(sentence, inside)) return new Mention(at, from, at, Reason.ImpliedService, inside);
        if (sentence.Is(from - 1, "and") && sentence.IsNominal(from - 2)) from = Phrases.Start(sentence, from - 2);
        return sentence.IsVerb(from - 1) && sentence[from - 1].Is(WordClass.Better) ? new Mention(at, from, at, Reason.ImpliedService, from - 1) : null;
    }

    /// <summary>"reduce journey times", "the waiting list shrinks": nobody but a customer waits.</summary>
    private static Mention? Wait(Sentence sentence, int at)
    {
        if (!sentence[at].Is(WordClass.Wait)) return null;
        var from = Phrases.Start(sentence, at);
        for (var inside = from; inside < at; inside++)
            if (Cues.IsGood(sentence, inside)) return new Mention(at, from, at, Reason.ImpliedWait, inside);
        if (sentence.IsVerb(from - 1) && sentence[from - 1].Is(WordClass.Improve | WordClass.Reduce)) return new Mention(at, from, at, Reason.ImpliedWait, from - 1);
        if (sentence.Is(from - 1, WordClass.Preposition) && sentence.Is(from - 2, WordClass.Change)) return new Mention(at, from, at, Reason.ImpliedWait, from - 2);
        return Cues.Turn(sentence, at) is var turn and >= 0 ? new Mention(at, from, at, Reason.ImpliedWait, turn) : null;
    }

    private static Mention? Ease(Sentence sentence, int at) =>
        sentence[at].Is(WordClass.Good) && sentence.Is(at + 1, "to") && (sentence.Is(at + 2, "use") || sentence.Is(at + 2, "access") || sentence.Is(at + 2, "find") || sentence.Is(at + 2, "apply") || sentence.Is(at + 2, "understand") || sentence.Is(at + 2, "navigate"))
            ? new Mention(at, at, at + 2, Reason.ImpliedEase, at) : null;
}
