namespace CuiBono.Promises.Lens;

/// <summary>Benefits of which the party is not named: "faster and more reliable services", "easier to use".</summary>
internal static class Implications
{
    public static Mention? Of(Sentence sentence)
    {
        Mention? found = null;
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if ((Wait(sentence, at) ?? Ordered(sentence, at) ?? Open(sentence, at) ?? Coverage(sentence, at) ?? More(sentence, at)) is { } wait) return wait;
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
        for (var right = at + 1; right <= at + 8 && sentence.Contains(right) && sentence[right].Kind != TokenKind.Punctuation; right++)
            if (sentence[right].Is(WordClass.Reduce) && sentence[right].Is(WordClass.Participle) && sentence.Is(right - 1, WordClass.Auxiliary) || (sentence.Is(right, "cut") && sentence.Is(right - 1, WordClass.Auxiliary))) return new Mention(at, from, at, Reason.ImpliedWait, right);
        return Cues.Turn(sentence, at) is var turn and >= 0 ? new Mention(at, from, at, Reason.ImpliedWait, turn) : null;
    }

    /// <summary>"claims are settled within 5 days", "order to activation falls from 24 to 12 days": a customer waits for them; only with a time.</summary>
    private static Mention? Ordered(Sentence sentence, int at) =>
        sentence[at].Is(WordClass.Ordered) && Sooner(sentence, at) is var sooner and >= 0 ? new Mention(at, Phrases.Start(sentence, at), at, Reason.ImpliedWait, sooner) : null;

    /// <summary>The token behind something that customers wait for that promises it a time, or -1: the unit of "within 5 days", or the verb of "falls from 24 to 12 days".</summary>
    public static int Sooner(Sentence sentence, int thing)
    {
        if (Cues.Turn(sentence, thing) is var turn and >= 0)
            return Comparison.After(sentence, turn) is { } comparison && (sentence.Is(comparison.Target + 1, WordClass.TimeUnit) || sentence.Is(comparison.Last + 1, WordClass.TimeUnit)) ? turn : -1;
        if (!sentence[thing].Is(WordClass.Plural) && !sentence.Is(thing, "circuits activated")) return -1;
        var done = sentence.Is(thing, "circuits activated");
        for (var next = thing + 1; next <= thing + 6 && sentence.Contains(next); next++)
        {
            if (sentence[next].Kind == TokenKind.Punctuation || sentence.Is(next, "was") || sentence.Is(next, "were") || sentence.Is(next, "by")) return -1;
            done |= sentence[next].Is(WordClass.Participle) || sentence[next].Has(TokenMarks.ParticipleShape);
            if (done && (sentence.Is(next, "within") || sentence.Is(next, "in") || sentence.Is(next, "in under")))
                for (var unit = next + 2; unit <= next + 4; unit++)
                    if (sentence.Is(unit, WordClass.TimeUnit) && (sentence[unit - 1].Kind == TokenKind.Number || sentence.Is(unit - 1, WordClass.NumberWord))) return unit;
        }
        return -1;
    }

    /// <summary>"open 12 hours a day", "available 24/7" of something that customers walk into, call or use.</summary>
    private static Mention? Open(Sentence sentence, int at)
    {
        if (!sentence.Is(at, "open") && !sentence.Is(at, "available")) return null;
        var hours = at + 1;
        while (hours <= at + 3 && sentence.Contains(hours) && sentence[hours].Kind != TokenKind.Number) hours++;
        if (!sentence.Contains(hours) || !Quantities.IsOpening(sentence, hours)) return null;
        for (var left = at - 1; left >= Math.Max(sentence.From, at - 8); left--)
            if (sentence[left].Is(WordClass.Counter | WordClass.Service)) return new Mention(left, Phrases.Start(sentence, left), left, Reason.ImpliedService, hours);
        return null;
    }

    /// <summary>"4G coverage to 95% of the UK": the share of a country that a network reaches; whoever is there gets it.</summary>
    private static Mention? Coverage(Sentence sentence, int at)
    {
        if (!sentence[at].Has(TokenMarks.Percent) || !sentence.Is(at + 1, "of")) return null;
        var land = at + 2;
        while (land <= at + 4 && (sentence.Is(land, WordClass.Determiner) || sentence.Is(land, WordClass.Adjective))) land++;
        if (!sentence.Is(land, WordClass.Counter)) return null;
        for (var near = Math.Max(sentence.From, at - 12); near <= at + 8 && near < sentence.To; near++)
            if (sentence.Is(near, "coverage") || sentence.Is(near, "mobile coverage") || sentence.Is(near, "broadband") || sentence.Is(near, "connectivity")) return new Mention(near, Phrases.Start(sentence, near), near, Reason.ImpliedService, at);
        return null;
    }

    /// <summary>"two million more appointments", "265 million additional care minutes": only customers take them up.</summary>
    private static Mention? More(Sentence sentence, int at)
    {
        if (!sentence[at].IsAll(WordClass.Taken)) return null;
        var from = at;
        var more = -1;
        while (at - from < 6 && sentence.InPhrase(from - 1))
            if (sentence.Is(--from, "more") || sentence.Is(from, "additional") || sentence.Is(from, "an additional") || sentence.Is(from, "extra") || sentence.Is(from, "an extra")) more = from;
        if (more < 0 || sentence.Is(at + 1, "of")) return null;
        for (var number = from; number < at; number++)
            if (sentence[number].Kind == TokenKind.Number && !sentence[number].Has(TokenMarks.Money) && number <= more + 1) return new Mention(at, from, at, Reason.ImpliedMore, number);
        return null;
    }

    private static Mention? Ease(Sentence sentence, int at) =>
        sentence[at].Is(WordClass.Good) && sentence.Is(at + 1, "to") && (sentence.Is(at + 2, "use") || sentence.Is(at + 2, "access") || sentence.Is(at + 2, "find") || sentence.Is(at + 2, "apply") || sentence.Is(at + 2, "understand") || sentence.Is(at + 2, "navigate"))
            ? new Mention(at, at, at + 2, Reason.ImpliedEase, at) : null;
}
