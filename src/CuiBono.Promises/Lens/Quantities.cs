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
        first = Widened(sentence, first);
        var last = Math.Min(sentence.To - 1, mention.ClauseTo + After);
        var target = -1;
        for (var at = first; at <= last && target < 0; at++)
        {
            if (at > mention.ClauseTo && Leaves(sentence, at)) break;
            if (IsQuantity(sentence, at, mention) && !IsPast(sentence, at)) target = at;
        }
        if (target >= 0 && sentence.Is(target - 1, "from") && Comparison.After(sentence, target - 2) is { } span && span.Target <= last) target = span.Target;
        if (target < 0 && Comparison.After(sentence, mention.To) is { } comparison && comparison.Last <= last) target = comparison.Target;
        var by = Dates.Of(sentence, mention, last, target >= 0);
        if (target < 0 && by is null) return null;
        return new Measure(target, target < 0 ? -1 : End(sentence, target), by?.From ?? -1, by?.To ?? -1);
    }

    /// <summary>Back over the phrase that is handed on and over an amount of it: "30 hours of free childcare".</summary>
    private static int Widened(Sentence sentence, int first)
    {
        while (sentence.InPhrase(first - 1)) first--;
        if (!sentence.Is(first - 1, "of") || !sentence.Is(first - 2, WordClass.TimeUnit) || !sentence.Contains(first - 3)) return first;
        return sentence[first - 3].Kind == TokenKind.Number || sentence.Is(first - 3, WordClass.NumberWord) ? first - 3 : first;
    }

    private static bool Leaves(Sentence sentence, int at) => sentence[at].Kind == TokenKind.Punctuation && sentence[at].Symbol is ';' or ':';

    private static bool IsQuantity(Sentence sentence, int at, Mention mention)
    {
        var token = sentence[at];
        if (IsEverybody(sentence, at, mention)) return true;
        if (token.Has(TokenMarks.Always) || token.Is(WordClass.Always) || IsOpening(sentence, at)) return true;
        if (sentence.Is(at - 1, "per")) return false;
        if (token.Kind == TokenKind.Number)
        {
            if (token.Has(TokenMarks.Money)) return IsPrice(sentence, at);
            if (token.Has(TokenMarks.Year | TokenMarks.Ordinal) || IsName(sentence, at)) return false;
            if (token.Has(TokenMarks.Percent) || token.Has(TokenMarks.Timed)) return true;
            return sentence.Is(at + 1, WordClass.TimeUnit) ? IsWait(sentence, at) : Counts(sentence, at, mention);
        }
        if (!token.Is(WordClass.NumberWord) || token.Is("one")) return false;
        if (sentence.Is(at + 1, WordClass.TimeUnit)) return IsWait(sentence, at);
        return (token.Is("half") || token.Is("a third") || token.Is("a quarter")) && (sentence.Is(at + 1, "of") || sentence.Is(at - 1, "by")) || Counts(sentence, at, mention);
    }

    /// <summary>"a tutor for every pupil", "all tenants are offered an inspection": the share served is all of them, and one who is left out fails it.</summary>
    private static bool IsEverybody(Sentence sentence, int at, Mention mention)
    {
        if (at < mention.From || at >= mention.At || sentence.IsVerb(at - 1) || sentence[mention.At].Is(WordClass.ClientOrganisation | WordClass.Public) && !sentence[mention.At].Is("people")) return false;
        if (sentence.Is(at, "every") || sentence.Is(at, "each")) return mention.Reason == Reason.IsServed || (mention.Reason == Reason.Handed || mention.Reason == Reason.MadeFor) && (sentence.Is(at - 1, "for") || sentence.Is(at - 1, "to")) && IsGiven(sentence, at - 2);
        return sentence.Is(at, "all") && mention.Reason == Reason.IsServed && !sentence.Is(mention.By - 1, "been") && (sentence.Is(mention.By, "offered") || sentence.Is(mention.By, "given") || sentence.Is(mention.By, "guaranteed"));
    }

    /// <summary>A thing that can be handed to one person: "a tutor", "an offer of a place".</summary>
    private static bool IsGiven(Sentence sentence, int thing)
    {
        for (var left = thing; left >= Math.Max(sentence.From, thing - 8); left--)
        {
            if (sentence.Is(left, "a") || sentence.Is(left, "an") || sentence[left].Kind == TokenKind.Number || sentence.Is(left, "one")) return true;
            if (!sentence.InPhrase(left) && !sentence.Is(left, "of")) return false;
        }
        return false;
    }

    /// <summary>"cut bills by £200", "pay £40 less": money that a customer keeps.</summary>
    private static bool IsPrice(Sentence sentence, int at)
    {
        if (IsSaved(sentence, at) || IsTakenOff(sentence, at)) return true;
        var less = sentence.Is(at - 1, "by") || sentence.Is(at + 1, "less") || sentence.Is(at - 1, "to");
        for (var left = at - 1; less && left >= Math.Max(sentence.From, at - 8); left--)
            if (sentence.Is(left, "bill") || sentence.Is(left, "bills") || sentence.Is(left, "price") || sentence.Is(left, "prices") || sentence.Is(left, "fare") || sentence.Is(left, "fares") || sentence.Is(left, "fee") || sentence.Is(left, "fees") || sentence.Is(left, "pay") || sentence.Is(left, "charges")) return true;
        return false;
    }

    /// <summary>"save households £150 a year": the party stands between the verb and the money. What taxpayers save is the budget.</summary>
    private static bool IsSaved(Sentence sentence, int at)
    {
        var party = at - 1;
        while (party > at - 4 && sentence.Is(party, WordClass.Approximator | WordClass.Determiner)) party--;
        if (!sentence.Is(party, WordClass.Party) || sentence.Is(party, WordClass.Staff | WordClass.ClientOrganisation) || sentence.Is(party, "taxpayer") || sentence.Is(party, "taxpayers")) return false;
        var verb = Phrases.Start(sentence, party) - 1;
        return sentence.Is(verb, "save") || sentence.Is(verb, "saves") || sentence.Is(verb, "saving");
    }

    /// <summary>"a £400 discount", "£50 off": money that a customer gets.</summary>
    private static bool IsTakenOff(Sentence sentence, int at) =>
        sentence.Is(at + 1, "discount") || sentence.Is(at + 1, "rebate") || sentence.Is(at + 1, "voucher") || sentence.Is(at + 1, "vouchers") || sentence.Is(at + 1, "refund") || sentence.Is(at + 1, "reduction") && (sentence.Is(at + 2, "to") || sentence.Is(at + 2, "in") || sentence.Is(at + 2, "on")) && Bills(sentence, at + 3);

    private static bool Bills(Sentence sentence, int from)
    {
        for (var at = from; at < from + 5; at++)
            if (sentence.Is(at, "bill") || sentence.Is(at, "bills") || sentence.Is(at, "fares") || sentence.Is(at, "prices") || sentence.Is(at, "fees") || sentence.Is(at, "charges")) return true;
        return false;
    }

    /// <summary>"12 hours a day", "24 hours a day", "24 hours, seven days a week": when a thing is open.</summary>
    public static bool IsOpening(Sentence sentence, int at)
    {
        if (!sentence.Contains(at)) return false;
        if (sentence[at].Has(TokenMarks.Always)) return true;
        if (sentence[at].Kind != TokenKind.Number && !sentence.Is(at, WordClass.NumberWord)) return false;
        var unit = sentence[at].Has(TokenMarks.Timed) ? at : at + 1;
        if (unit > at && !sentence.Is(unit, "hours") && !sentence.Is(unit, "days")) return false;
        return (sentence.Is(unit + 1, "a") || sentence.Is(unit + 1, "per") || sentence.Is(unit + 1, "every")) && (sentence.Is(unit + 2, "day") || sentence.Is(unit + 2, "week"));
    }

    /// <summary>"to 125 days", "within two weeks": how long something takes, not somebody's age and not the length of a programme.</summary>
    private static bool IsWait(Sentence sentence, int at)
    {
        for (var near = at - 4; near <= at + 3; near++)
            if (sentence.Is(near, WordClass.Age)) return false;
        if (sentence[at + 1].Has(TokenMarks.Joined) || sentence.Contains(at + 2) && sentence[at + 2].Has(TokenMarks.Joined)) return false;
        if (!sentence[at + 1].Is(WordClass.Plural)) return false;
        var before = at - 1;
        while (sentence.Is(before, WordClass.Approximator) || sentence.Is(before, WordClass.Adjective)) before--;
        var years = sentence.Is(at + 1, "year") || sentence.Is(at + 1, "years");
        if (!years && (sentence.Is(at + 2, "of") || sentence.Is(before, "wait") || sentence.Is(before, "waits") || sentence.Is(before, "save") || sentence.Is(before, "saves"))) return true;
        if (sentence.Is(before, "within") || sentence.Is(before, "than") || sentence.Is(before, "under")) return true;
        return !years && (sentence.Is(before, "to") || sentence.Is(before, "by") || sentence.Is(before, "from") || sentence.Is(before, "of") || sentence.Is(before, "in"));
    }

    /// <summary>A number that counts the party itself or what is handed to it, as a promise and not as a volume that exists.</summary>
    private static bool Counts(Sentence sentence, int at, Mention mention)
    {
        if (at > mention.To || mention.Reason == Reason.MadeFor && sentence[mention.At].Is(WordClass.ClientOrganisation) || Exists(sentence, at) || sentence.Is(at + 1, WordClass.Month) || sentence.Is(at + 1, "year old") || sentence.Is(at + 1, "year olds") || sentence.Contains(at + 1) && sentence[at + 1].Has(TokenMarks.Joined)) return false;
        var next = at + 1;
        while (next <= mention.To && (sentence.InPhrase(next) || sentence.Is(next, "and") && sentence.Is(next + 1, WordClass.Adjective)) && next != mention.At) next++;
        if (next == mention.At) return true;
        if (at >= mention.From) return false;
        var handed = false;
        var counted = sentence[at].Has(TokenMarks.Magnified) || sentence.Is(at + 1, WordClass.Magnitude) ? WordClass.Party : WordClass.Party | WordClass.Gain;
        for (var inside = at + 1; inside < next; inside++) handed |= sentence[inside].Is(counted) && !sentence.IsNominal(inside + 1);
        if (!handed) return false;
        for (var steps = 0; steps < 6 && next < mention.To && !sentence.IsVerb(next); steps++, next++)
            if (sentence.Is(next, "to") || sentence.Is(next, "for")) return true;
        return false;
    }

    /// <summary>"which provides services to 16 entities", "used by 3,000 users": a volume that exists.</summary>
    private static bool Exists(Sentence sentence, int at)
    {
        if (sentence.Is(at - 1, "its") || sentence.Is(at - 1, "their") || sentence.Is(at - 1, "our") || sentence.Contains(at - 1) && sentence[at - 1].Has(TokenMarks.Possessive)) return true;
        for (var left = at - 1; left >= Math.Max(sentence.From, at - 12); left--)
        {
            if (sentence.Is(left, "up to") || sentence.Is(left, "additional") || sentence.Is(left, "an additional") || sentence.Is(left, "extra") || sentence.Is(left, "all") || sentence.Is(left, "at least") || sentence.Is(left, "a minimum of")) return false;
            if (!sentence.IsVerb(left)) continue;
            if (sentence.Is(left - 1, WordClass.Relative)) return true;
            if (sentence[left].Is(WordClass.ThirdPerson)) return true;
            if (sentence.Is(left - 1, "has") || sentence.Is(left - 1, "have") || sentence.Is(left - 1, "had")) return false;
            return sentence[left].Is(WordClass.Participle) && !sentence.Is(left - 1, "be") && !sentence.Is(left - 1, "being") && !sentence.Is(left - 1, "to");
        }
        return false;
    }

    /// <summary>"there were around 880 cases": what was, not what is promised.</summary>
    private static bool IsPast(Sentence sentence, int at)
    {
        for (var left = at - 1; left >= Math.Max(sentence.From, at - 12); left--)
        {
            if (sentence.Is(left, WordClass.Modal) || sentence.Is(left, "to")) return false;
            if (sentence.Is(left, "was") || sentence.Is(left, "were") || sentence.Is(left, "currently")) return true;
        }
        return false;
    }

    /// <summary>"Level 3", "Windows 10": a number that belongs to the name before it.</summary>
    private static bool IsName(Sentence sentence, int at)
    {
        var token = sentence[at];
        return token.End - token.Start <= 3 && !token.Has(TokenMarks.Percent | TokenMarks.Magnified) && sentence.Contains(at - 1)
            && sentence[at - 1].IsWord && sentence[at - 1].Has(TokenMarks.Capital) && !sentence[at - 1].Is(WordClass.Function | WordClass.Determiner | WordClass.Verb | WordClass.Approximator);
    }

    private static int End(Sentence sentence, int at)
    {
        while (sentence.Is(at + 1, WordClass.Magnitude | WordClass.TimeUnit)) at++;
        return at;
    }

    /// <summary>Token ranges of a target and a date, both ends included; -1 where there is none.</summary>
    internal readonly record struct Measure(int From, int To, int ByFrom, int ByTo);
}
