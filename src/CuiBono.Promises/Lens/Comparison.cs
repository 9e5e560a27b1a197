namespace CuiBono.Promises.Lens;

/// <summary>Two values of one thing, today's and the promised one: "12 days instead of 24", "falls from 84 to 59".</summary>
/// <param name="Target">The token of the promised value.</param>
/// <param name="Last">The token of the value that stands last.</param>
internal readonly record struct Comparison(int Target, int Last)
{
    private const int Reach = 40;

    /// <summary>The comparison that follows a token in its sentence, or null.</summary>
    public static Comparison? After(Sentence sentence, int at)
    {
        var value = -1;
        for (var next = at + 1; next < Math.Min(sentence.To, at + Reach); next++)
        {
            if (sentence.IsMark(next, ';') || sentence.IsMark(next, ':') || sentence.Is(next, "was") || sentence.Is(next, "were")) return null;
            if (IsValue(sentence, next)) value = next;
            else if (value >= 0 && Contrasts(sentence, next) && Value(sentence, next + 1) is var today and >= 0) return new Comparison(value, today);
            else if (sentence.Is(next, "from") && Span(sentence, next) is { } span) return span;
        }
        return null;
    }

    /// <summary>A party that is only mentioned gains where its sentence goes on to compare two values.</summary>
    public static Mention Promote(Sentence sentence, Mention mention) =>
        mention is { Role: MentionRole.Mentioned, By: < 0 } && !sentence[mention.At].Is(WordClass.Public | WordClass.Trade) && After(sentence, mention.To) is { } comparison
            ? mention with { Reason = Reason.Compared, By = comparison.Last }
            : mention.Reason == Reason.Only && sentence[mention.At].Is(WordClass.Customer) && InTime(sentence, mention) is var unit and >= 0 ? mention with { Reason = Reason.InTime, By = unit }
            : mention;

    /// <summary>"rebook passengers within two hours", "patients see a doctor within 5 days": the unit of the time, or -1. What customers must do themselves (pay, file) is no promise to them.</summary>
    private static int InTime(Sentence sentence, Mention mention)
    {
        if (sentence.Is(mention.From - 1, "from")) return -1;
        if (mention.From == sentence.From && !(sentence.Is(mention.To + 1, "see") || sentence.Is(mention.To + 1, "get") || sentence.Is(mention.To + 1, "receive") || sentence.Is(mention.To + 1, "find") || sentence.Is(mention.To + 1, "save"))) return -1;
        for (var at = mention.To + 1; at <= mention.To + 10 && sentence.Contains(at) && sentence[at].Kind != TokenKind.Punctuation; at++)
        {
            if (sentence.Is(at, WordClass.Modal | WordClass.Oblige)) return -1;
            if (!sentence.Is(at, "within") && !sentence.Is(at, "save")) continue;
            for (var unit = at + 2; unit <= at + 5; unit++)
                if (sentence.Is(unit, WordClass.TimeUnit) && !sentence.Is(unit, "year") && !sentence.Is(unit, "years") && Value(sentence, unit - 1) >= 0) return unit;
        }
        return -1;
    }

    private static bool Contrasts(Sentence sentence, int at) =>
        sentence.Is(at, "instead of") || sentence.Is(at, "rather than") || sentence.Is(at, "down from") || sentence.Is(at, "up from");

    /// <summary>"from 24 to 12 days", in a sentence that speaks of a change: "open from 8 to 18" compares nothing.</summary>
    private static Comparison? Span(Sentence sentence, int from)
    {
        var today = Value(sentence, from + 1);
        if (today < 0) return null;
        for (var to = today + 1; to <= today + 4 && sentence.Contains(to); to++)
            if (sentence.Is(to, "to"))
                return Value(sentence, to + 1) is var target and >= 0 && Changes(sentence, from) ? new Comparison(target, target) : null;
        return null;
    }

    private static bool Changes(Sentence sentence, int from)
    {
        for (var at = Math.Max(sentence.From, from - Reach); at < from; at++)
            if (sentence.Is(at, WordClass.Reduce | WordClass.Improve | WordClass.Good | WordClass.Turn) || sentence.Is(at, "go") || sentence.Is(at, "goes")) return true;
        return false;
    }

    private static int Value(Sentence sentence, int at)
    {
        for (var near = at; near < at + 3 && sentence.Contains(near); near++)
            if (IsValue(sentence, near)) return near;
        return -1;
    }

    private static bool IsValue(Sentence sentence, int at) =>
        sentence.Is(at, WordClass.NumberWord) && !sentence.Is(at, WordClass.Adjective) && !sentence.Is(at, "half") && !sentence.Is(at, "double") && !sentence.Is(at, "twice") && !sentence.Is(at, "one")
        || sentence.Contains(at) && sentence[at].Kind == TokenKind.Number && !sentence[at].Has(TokenMarks.Money | TokenMarks.Year);
}
