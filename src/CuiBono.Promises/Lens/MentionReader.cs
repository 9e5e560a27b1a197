namespace CuiBono.Promises.Lens;

/// <summary>Finds the parties of a sentence and says what the sentence does with each.</summary>
/// <remarks>A party counts where it heads its noun phrase, owns one ("customers' wait") or qualifies something that belongs to customers
/// ("customer experience"). The role comes from what governs the phrase: a verb before it, a preposition, or the verb that follows it.</remarks>
internal static class MentionReader
{
    private const int Reach = 24;

    public static void Read(Sentence sentence, List<Mention> mentions)
    {
        var found = mentions.Count;
        for (var at = sentence.From; at < sentence.To; at++)
            if (sentence[at].Is(WordClass.Name)) mentions.Add(new Mention(at, at, at, MentionRole.PartOfName, "the name of a system", -1));
            else if (sentence[at].Is(WordClass.Party) && !sentence[at].Is(WordClass.FalseFriend) && Party(sentence, at) is { } mention)
                mentions.Add(Comparison.Promote(sentence, mention));
        for (var at = found; at < mentions.Count; at++)
            if (mentions[at].Benefits) return;
        if ((ImpliedBenefit(sentence) ?? Usability(sentence)) is { } implied) mentions.Add(implied);
    }

    private static Mention? Party(Sentence sentence, int at)
    {
        var token = sentence[at];
        var to = at;
        if (!EndsPhrase(sentence, at))
            while (sentence.IsNominal(to + 1) && to - at < 6 && !sentence.IsVerb(to + 1) && !(sentence[to].Is(WordClass.Party | WordClass.Attribute) && sentence[to].Is(WordClass.Plural) && !sentence[to].Has(TokenMarks.Possessive))) to++;
        var qualifies = to > at;
        var from = PhraseStart(sentence, at);
        if (token.Is("public") && from == at || token.Is("agency") || token.Is("department")) return null;
        if (!qualifies) return Head(sentence, at, from, to);

        var head = sentence[to];
        if (!token.Has(TokenMarks.Possessive) && IsProperName(sentence, at, to))
            return token.Is(WordClass.Customer | WordClass.Regulated) ? new Mention(at, from, to, MentionRole.PartOfName, "part of a name", to) : null;
        var belongs = token.Has(TokenMarks.Possessive) || head.Is(WordClass.Attribute | WordClass.Burden | WordClass.Gain);
        if (token.Is(WordClass.Public | WordClass.Trade | WordClass.ClientOrganisation | WordClass.Staff | WordClass.Proxy) && !token.Has(TokenMarks.Possessive)
            && !(belongs && token.Is(WordClass.Proxy | WordClass.Staff | WordClass.Public) && token.Is(WordClass.Plural | WordClass.Staff | WordClass.Public))) return null;
        if (belongs && !head.Is(WordClass.System))
            return Belonging(sentence, at, from, to) ?? new Mention(at, from, to, MentionRole.Mentioned, "belongs to the party, and nothing is said to get better", -1);
        if (token.Is(WordClass.User)) return null;
        return new Mention(at, from, to, MentionRole.PartOfName, "part of the name of a thing", to);
    }

    /// <summary>"Federal Parent Locator Service": three words in capitals, in a sentence that is not all capitals.</summary>
    private static bool IsProperName(Sentence sentence, int at, int to)
    {
        var first = at;
        while (first > sentence.From && sentence[first - 1].IsWord && sentence[first - 1].Has(TokenMarks.Capital) && !sentence[first - 1].Is(WordClass.Verb)) first--;
        if (to - first < 2) return false;
        for (var inside = first; inside <= to; inside++)
            if (!sentence[inside].Has(TokenMarks.Capital)) return false;
        for (var other = sentence.From; other < sentence.To; other++)
            if (sentence[other].IsWord && !sentence[other].Has(TokenMarks.Capital) && !sentence[other].Is(WordClass.Function | WordClass.Determiner)) return true;
        return false;
    }

    /// <summary>A party that stands at the end of its noun phrase: a plural, unless it is bound to what follows.</summary>
    private static bool EndsPhrase(Sentence sentence, int at)
    {
        var token = sentence[at];
        if (token.Has(TokenMarks.Possessive) || sentence.Contains(at + 1) && sentence[at + 1].IsWord && sentence[at + 1].Has(TokenMarks.Joined)) return false;
        if (!sentence.IsNominal(at + 1)) return true;
        var next = sentence[at + 1];
        if (!token.Is(WordClass.Plural)) return sentence.IsVerb(at + 1);
        if (token.Has(TokenMarks.Capital) && next.Has(TokenMarks.Capital)) return false;
        return !next.Is(WordClass.Attribute | WordClass.Gain | WordClass.System) || sentence.IsVerb(at + 1);
    }

    /// <summary>Walks left over adjectives, numbers and coordinated parties: "internal and external", "businesses and".</summary>
    private static int PhraseStart(Sentence sentence, int at)
    {
        var from = at;
        for (var steps = 0; steps < 14; steps++)
        {
            if (sentence.InPhrase(from - 1) && !(sentence[from - 1].Is(WordClass.Plural) && sentence[from - 1].Is(WordClass.Party) && !sentence[from - 1].Has(TokenMarks.Possessive))) from--;
            else if (from - 2 >= sentence.From && (sentence.Is(from - 1, WordClass.Conjunction) || sentence.IsMark(from - 1, ',')) && Coordinates(sentence, from - 1)) from -= 2;
            else break;
        }
        return from;
    }

    private static bool Coordinates(Sentence sentence, int joint)
    {
        if (sentence.Is(joint, WordClass.Conjunction) && !(sentence.Is(joint, "and") || sentence.Is(joint, "or") || sentence.Is(joint, "as well as"))) return false;
        var before = joint - 1;
        if (sentence.IsMark(before, ',')) before--;
        return sentence.Is(before, WordClass.Party | WordClass.Adjective | WordClass.FalseFriend);
    }

    private static Mention Head(Sentence sentence, int at, int from, int to)
    {
        var before = from - 1;
        if (!sentence.Contains(before) || sentence[before].Kind == TokenKind.Punctuation || sentence[before].Is(WordClass.Conjunction | WordClass.Relative))
            return Subject(sentence, at, from, to);
        if (sentence.IsVerb(before)) return ObjectOf(sentence, at, from, to, before);
        if (sentence.Is(before, WordClass.Preposition)) return After(sentence, at, from, to, before);
        return Subject(sentence, at, from, to);
    }

    private static Mention ObjectOf(Sentence sentence, int at, int from, int to, int verb)
    {
        var governor = sentence[verb];
        var party = sentence[at];
        if (governor.Is(WordClass.Enforce)) return new Mention(at, from, to, MentionRole.Scrutinised, "object of a verb of scrutiny", verb);
        if (party.Is(WordClass.ClientOrganisation) && !IsClient(party) && governor.Is(WordClass.Enable) && !governor.Is("serve")) return new Mention(at, from, to, MentionRole.Mentioned, "another organisation, and nothing is handed to it", -1);
        if (governor.Is(WordClass.Enable | WordClass.Provide)) return new Mention(at, from, to, MentionRole.Beneficiary, "object of a verb that serves", verb);
        if (governor.Is(WordClass.Make) && governor.Is("make")) return new Mention(at, from, to, MentionRole.Beneficiary, "object of a verb that serves", verb);
        if (governor.Is(WordClass.Improve) && party.Is(WordClass.Public | WordClass.Regulated | WordClass.Trade | WordClass.Proxy)) return new Mention(at, from, to, MentionRole.Beneficiary, "object of a verb of improvement", verb);
        if (governor.Is(WordClass.Reduce | WordClass.Improve) && !party.Is(WordClass.Party)) return new Mention(at, from, to, MentionRole.Beneficiary, "object of a verb of relief", verb);
        return Subject(sentence, at, from, to) is { Role: not MentionRole.Mentioned } subject
            ? subject
            : new Mention(at, from, to, governor.Is(WordClass.Handle) ? MentionRole.Handled : MentionRole.Mentioned, "object of a verb that only handles", verb);
    }

    private static Mention Subject(Sentence sentence, int at, int from, int to)
    {
        var next = to + 1;
        if (from == sentence.From && sentence.IsMark(next, ':') && GoodWithin(sentence, next + 1, next + 5) is var good and >= 0)
            return new Mention(at, from, to, MentionRole.Beneficiary, "a benefit listed for the party", good);
        var able = false;
        var be = false;
        if (sentence.Is(next, "in") || sentence.Is(next, "across") || sentence.Is(next, "with") || sentence.Is(next, "from"))
        {
            var after = next + 1;
            while (after < next + 6 && sentence.InPhrase(after)) after++;
            if (sentence.Is(after, WordClass.Modal) || sentence.Is(after, "to")) next = after;
        }
        for (var steps = 0; steps < 6 && sentence.Contains(next); steps++, next++)
        {
            var token = sentence[next];
            if (token.Is(WordClass.Oblige)) return new Mention(at, from, to, MentionRole.Obliged, "only has to do something", next);
            if (token.Is(WordClass.Modal)) able = true;
            else if (token.Is("to") && !able) able = true;
            else if (token.Is(WordClass.Auxiliary) && !(token.Is("have") || token.Is("has")))
                be = true;
            else if (!token.Is(WordClass.Adverb) && !token.Has(TokenMarks.Manner) && !token.Is(WordClass.Relative)) break;
        }
        if (!sentence.Contains(next)) return new Mention(at, from, to, MentionRole.Mentioned, "stands alone", -1);
        var verb = sentence[next];
        if (sentence[at].Is(WordClass.Trade)) return new Mention(at, from, to, MentionRole.Mentioned, "only mentioned", -1);
        if (verb.Is("be able")) return new Mention(at, from, to, MentionRole.Beneficiary, "subject of a gain", next);
        if (be && verb.Is(WordClass.Participle))
        {
            if (verb.Is(WordClass.Enforce)) return new Mention(at, from, to, MentionRole.Scrutinised, "subject of scrutiny", next);
            if (verb.Is(WordClass.Provide | WordClass.Enable)) return new Mention(at, from, to, MentionRole.Beneficiary, "is served", next);
            if (able && sentence.Is(next + 1, "within")) return new Mention(at, from, to, MentionRole.Beneficiary, "is promised a time", next);
            return new Mention(at, from, to, MentionRole.Mentioned, "subject of a neutral verb", -1);
        }
        if (verb.Is(WordClass.Receive) && !verb.Is(WordClass.Participle))
        {
            if (able && !be) return new Mention(at, from, to, MentionRole.Beneficiary, "subject of a gain", next);
            if (verb.Is("benefit") || verb.Is("receive") || verb.Is("enjoy") || verb.Is("gain")) return new Mention(at, from, to, MentionRole.Beneficiary, "subject of a gain", next);
            if ((verb.Is("have") || verb.Is("get")) && GoodWithin(sentence, next + 1, next + 6) >= 0) return new Mention(at, from, to, MentionRole.Beneficiary, "subject of a gain", next);
        }
        return new Mention(at, from, to, MentionRole.Mentioned, "only mentioned", -1);
    }

    private static Mention After(Sentence sentence, int at, int from, int to, int preposition)
    {
        var word = sentence[preposition].Word.Text;
        var thing = preposition - 1;
        switch (word)
        {
            case "of" or "among" or "amongst" or "between":
                return Of(sentence, at, from, to, thing) ?? new Mention(at, from, to, MentionRole.Mentioned, "only mentioned", -1);
            case "from" when sentence.Is(thing, WordClass.Burden):
                return Of(sentence, at, from, to, thing) ?? new Mention(at, from, to, MentionRole.Mentioned, "only mentioned", -1);
            case "for":
                if (sentence.Is(thing, WordClass.Requirement) && !sentence.Is(thing, WordClass.Gain)) return new Mention(at, from, to, MentionRole.Asked, "requirements of the party", thing);
                if (Cue(sentence, preposition) is var cue and >= 0) return new Mention(at, from, to, MentionRole.Beneficiary, "something better for the party", cue);
                break;
            case "with":
                if (sentence[at].Is(WordClass.Customer | WordClass.Regulated | WordClass.User) && Bettering(sentence, preposition) is var bettering and >= 0) return new Mention(at, from, to, MentionRole.Beneficiary, "something better for the party", bettering);
                break;
            case "to" or "towards":
                if (sentence.Is(thing, WordClass.Good)) return new Mention(at, from, to, MentionRole.Beneficiary, "something better for the party", thing);
                if (Handing(sentence, preposition) is var handing and >= 0) return new Mention(at, from, to, MentionRole.Beneficiary, "handed to the party", handing);
                break;
            case "on" or "upon":
                if (Relief(sentence, preposition) is var relief and >= 0) return new Mention(at, from, to, MentionRole.Beneficiary, "relief for the party", relief);
                break;
        }
        if (sentence.Is(thing, WordClass.Attribute | WordClass.Burden | WordClass.Gain) && Turn(sentence, to) is var turn and >= 0) return new Mention(at, PhraseStart(sentence, thing), to, MentionRole.Beneficiary, "what belongs to the party gets better", turn);
        return Subject(sentence, at, from, to);
    }

    /// <summary>"... falls from", "... will improve": the figure moves.</summary>
    private static int Turn(Sentence sentence, int to)
    {
        for (var right = to + 1; right <= to + 4 && sentence.Contains(right); right++)
        {
            if (sentence[right].Is(WordClass.Turn) && !sentence.Is(right - 1, WordClass.Determiner | WordClass.Preposition)) return right;
            if (sentence[right].Kind == TokenKind.Punctuation) break;
        }
        return -1;
    }

    /// <summary>"the safety of patients", "the number of customers who can ...": what the party owns, or an amount of it.</summary>
    private static Mention? Of(Sentence sentence, int at, int from, int to, int thing)
    {
        if (!sentence.Contains(thing)) return null;
        var owner = sentence[thing];
        if (owner.Is(WordClass.Amount | WordClass.Vague | WordClass.NumberWord | WordClass.All | WordClass.Magnitude) || owner.Kind == TokenKind.Number)
            return Head(sentence, at, PhraseStart(sentence, thing), to);
        if (owner.Is("benefit") && sentence.Is(thing - 1, "the") && sentence.Is(thing - 2, "for")) return new Mention(at, from, to, MentionRole.Beneficiary, "for the benefit of the party", thing);
        if (owner.Is(WordClass.Requirement) && !owner.Is(WordClass.Attribute)) return new Mention(at, from, to, MentionRole.Asked, "requirements of the party", thing);
        if (owner.Is(WordClass.Attribute | WordClass.Burden | WordClass.Gain)) return Belonging(sentence, at, PhraseStart(sentence, thing), to);
        return null;
    }

    /// <summary>Something that belongs to the party: it benefits where that gets better.</summary>
    private static Mention? Belonging(Sentence sentence, int at, int from, int to)
    {
        for (var inside = from; inside < to; inside++)
            if (inside != at && sentence[inside].Is(WordClass.Good) && !sentence[inside].Is(WordClass.Determiner))
                return new Mention(at, from, to, MentionRole.Beneficiary, "something better that belongs to the party", inside);
        var before = from - 1;
        if (sentence.Is(before, WordClass.Preposition) && (sentence.Is(before - 1, "improvement") || sentence.Is(before - 1, "enhancement")))
            return new Mention(at, from, to, MentionRole.Beneficiary, "what belongs to the party gets better", before - 1);
        if (sentence.Is(before, "of") && sentence.Is(before - 1, WordClass.Attribute | WordClass.Burden | WordClass.Gain | WordClass.Amount))
            return Belonging(sentence, at, PhraseStart(sentence, before - 1), to);
        if (sentence.IsVerb(before))
        {
            var verb = sentence[before];
            if (verb.Is(WordClass.Improve | WordClass.Reduce | WordClass.Enable)) return new Mention(at, from, to, MentionRole.Beneficiary, "what belongs to the party gets better", before);
            if (verb.Is(WordClass.Provide) && sentence[to].Is(WordClass.Gain)) return new Mention(at, from, to, MentionRole.Beneficiary, "handed to the party", before);
        }
        else if (sentence.Is(before, WordClass.Preposition) && sentence.Is(before - 1, WordClass.Gain | WordClass.Improve | WordClass.Reduce)
            || sentence.Is(before, WordClass.Conjunction) || sentence.IsMark(before, ','))
        {
            for (var left = before - 1; left >= Math.Max(sentence.From, before - 8); left--)
                if (sentence.IsVerb(left) && sentence[left].Is(WordClass.Improve | WordClass.Reduce) || sentence[left].Is("improvement") || sentence[left].Is("enhancement"))
                    return new Mention(at, from, to, MentionRole.Beneficiary, "what belongs to the party gets better", left);
        }
        for (var right = to + 1; right <= to + 5 && sentence.Contains(right); right++)
            if (sentence[right].Is(WordClass.Improve | WordClass.Reduce) && sentence[right].Is(WordClass.Participle))
                return new Mention(at, from, to, MentionRole.Beneficiary, "what belongs to the party gets better", right);
        if (Turn(sentence, to) is var turn and >= 0) return new Mention(at, from, to, MentionRole.Beneficiary, "what belongs to the party gets better", turn);
        return null;
    }

    /// <summary>A word to the left that says something gets better or is handed over.</summary>
    private static int Cue(Sentence sentence, int end)
    {
        var first = Math.Max(sentence.From, end - Reach);
        for (var left = end - 1; left >= first; left--)
        {
            if (sentence.IsVerb(left) && sentence[left].Is(WordClass.Improve | WordClass.Reduce | WordClass.Provide | WordClass.Make | WordClass.Enable)) return left;
            if (sentence[left].Is(WordClass.Good) && !sentence[left].Is(WordClass.Determiner)) return left;
            if (left == end - 1 && sentence[left].Is(WordClass.Gain)) return left;
        }
        return -1;
    }

    private static int Handing(Sentence sentence, int end)
    {
        var first = Math.Max(sentence.From, end - Reach);
        if (sentence.Is(end - 1, WordClass.Gain)) return end - 1;
        for (var left = end - 1; left >= first; left--)
        {
            if (sentence[left].Is(WordClass.Relative)) break;
            if (!sentence.IsVerb(left)) continue;
            if (sentence[left].Is(WordClass.Provide | WordClass.Make | WordClass.Enable | WordClass.Improve | WordClass.Reduce)) return left;
            break;
        }
        return -1;
    }

    private static int Bettering(Sentence sentence, int end)
    {
        for (var left = end - 1; left >= Math.Max(sentence.From, end - 8); left--)
            if (sentence.IsVerb(left) && sentence[left].Is(WordClass.Improve) || sentence[left].Is(WordClass.Good) && !sentence[left].Is(WordClass.Determiner)) return left;
        return -1;
    }

    private static int Relief(Sentence sentence, int end)
    {
        var first = Math.Max(sentence.From, end - 10);
        for (var left = end - 1; left >= first; left--)
            if (sentence[left].Is(WordClass.Reduce) && !sentence[left].Is(WordClass.Noun) || sentence[left].Is("reduction") || sentence[left].Is(WordClass.Good) && !sentence[left].Is(WordClass.Determiner)) return left;
        return -1;
    }

    private static int GoodWithin(Sentence sentence, int from, int to)
    {
        for (var at = from; at <= to && sentence.Contains(at); at++)
            if (sentence[at].Is(WordClass.Good | WordClass.Gain)) return at;
        return -1;
    }

    private static bool IsClient(Token party) => party.Word.Text.Contains("client", StringComparison.Ordinal) || party.Word.Text.Contains("customer", StringComparison.Ordinal);

    /// <summary>"easier to use", "quicker to apply": somebody uses it, though nobody is named.</summary>
    private static Mention? Usability(Sentence sentence)
    {
        for (var at = sentence.From; at + 2 < sentence.To; at++)
            if (sentence[at].Is(WordClass.Good) && sentence.Is(at + 1, "to") && (sentence.Is(at + 2, "use") || sentence.Is(at + 2, "access") || sentence.Is(at + 2, "find") || sentence.Is(at + 2, "apply") || sentence.Is(at + 2, "understand") || sentence.Is(at + 2, "navigate")))
                return new Mention(at, at, at + 2, MentionRole.Implied, "gets easier for whoever uses it", at);
        return null;
    }

    /// <summary>"faster and more reliable services", "improve online services": customers meet the service, though nobody is named.</summary>
    private static Mention? ImpliedBenefit(Sentence sentence)
    {
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (!sentence[at].Is(WordClass.Service) || !(sentence[at].Is(WordClass.Plural) || sentence[at].Word.Text.Contains(' ', StringComparison.Ordinal)) || sentence.IsNominal(at + 1)) continue;
            var from = PhraseStart(sentence, at);
            for (var inside = from; inside < at; inside++)
                if (sentence[inside].Is(WordClass.Good) && !sentence[inside].Is(WordClass.Determiner))
                    return new Mention(at, from, at, MentionRole.Implied, "a service that customers meet gets better", inside);
            if (sentence.IsVerb(from - 1) && sentence[from - 1].Is(WordClass.Improve)) return new Mention(at, from, at, MentionRole.Implied, "a service that customers meet gets better", from - 1);
        }
        return null;
    }
}
