namespace CuiBono.Promises.Lens;

/// <summary>Finds the parties of a sentence and says what the sentence does with each.</summary>
/// <remarks>A party counts where it heads its noun phrase, owns one ("customers' wait") or qualifies something that belongs to customers
/// ("customer experience"). The role comes from what governs the phrase: a verb before it, a preposition, or the verb that follows it.</remarks>
internal static class MentionReader
{
    public static void Read(Sentence sentence, List<Mention> mentions)
    {
        var found = mentions.Count;
        for (var at = sentence.From; at < sentence.To; at++)
            if (sentence[at].Is(WordClass.Name)) mentions.Add(new Mention(at, at, at, Reason.Name));
            else if (sentence[at].Is(WordClass.Account))
            {
                if (AccountReader.Of(sentence, at) is { } account) mentions.Add(account);
            }
            else if (sentence.Is(at, WordClass.Customer) && sentence.Is(at + 1, WordClass.Account)) continue;
            else if (sentence[at].Is(WordClass.Party) && !sentence[at].Is(WordClass.FalseFriend) && Party(sentence, at) is { } mention)
                mentions.Add(Comparison.Promote(sentence, mention));
        for (var at = found; at < mentions.Count; at++)
            if (mentions[at].Benefits) return;
        if (Implications.Of(sentence) is { } implied) mentions.Add(implied);
    }

    private static Mention? Party(Sentence sentence, int at)
    {
        var token = sentence[at];
        var to = Phrases.End(sentence, at);
        var from = Phrases.Start(sentence, at);
        if (token.Is("public") && from == at || token.Is("agency") || token.Is("department")) return null;
        if (to == at) return token.Is(WordClass.Good) ? null : Head(sentence, at, from, to);

        if (token.Is("individual")) return null;
        var head = sentence[to];
        var owns = token.Has(TokenMarks.Possessive);
        if (!owns && Phrases.IsProperName(sentence, at, to))
            return token.Is(WordClass.Customer | WordClass.Regulated) ? new Mention(at, from, to, Reason.PartOfName, to) : null;
        var belongs = owns || head.Is(WordClass.Attribute | WordClass.Burden | WordClass.Gain);
        if (!owns && token.Is(WordClass.Trade | WordClass.ClientOrganisation)) return null;
        if (!owns && token.Is(WordClass.Public | WordClass.Staff | WordClass.Proxy) && !(belongs && token.Is(WordClass.Plural | WordClass.Staff | WordClass.Public))) return null;
        if (belongs && token.Is(WordClass.Good)) return new Mention(at, from, to, Reason.BetterThing, at);
        if (belongs && !head.Is(WordClass.System)) return Belonging(sentence, at, from, to) ?? new Mention(at, from, to, Reason.Owner);
        if (token.Is(WordClass.User)) return head.Is(WordClass.Requirement) ? new Mention(at, from, to, Reason.Asked, to) : null;
        return new Mention(at, from, to, Reason.PartOfThing, to);
    }

    private static Mention Head(Sentence sentence, int at, int from, int to)
    {
        var before = from - 1;
        if (!sentence.Contains(before) || sentence[before].Kind == TokenKind.Punctuation || sentence[before].Is(WordClass.Conjunction | WordClass.Relative))
            return Subject(sentence, at, from, to, opens: true);
        if (sentence.IsVerb(before)) return ObjectOf(sentence, at, from, to, before);
        if (sentence.Is(before, WordClass.Preposition)) return After(sentence, at, from, to, before);
        return Subject(sentence, at, from, to, opens: false);
    }

    private static Mention ObjectOf(Sentence sentence, int at, int from, int to, int verb)
    {
        var governor = sentence[verb];
        var party = sentence[at];
        if (governor.Is(WordClass.Enforce)) return new Mention(at, from, to, Reason.Watched, verb);
        if (party.Is(WordClass.ClientOrganisation) && !IsClient(party) && governor.Is(WordClass.Enable) && !governor.Is("serve")) return new Mention(at, from, to, Reason.OtherOrganisation);
        if (party.Is(WordClass.Staff) && governor.Is(WordClass.Provide) && !sentence.IsNominal(to + 1) && IsResource(sentence, from, at)) return new Mention(at, from, to, Reason.Only);
        if (party.Is(WordClass.Trade) && (sentence.Is(verb, "deliver") || sentence.Is(verb, "delivers") || sentence.Is(verb, "delivering") || sentence.Is(verb, "delivered"))) return new Mention(at, from, to, Reason.Only);
        if (SavesTheBudget(sentence, party, verb, to)) return new Mention(at, from, to, Reason.Only);
        if (governor.Is(WordClass.Enable | WordClass.Provide) || governor.Is("make")) return new Mention(at, from, to, Reason.Served, verb);
        if (governor.Is(WordClass.Improve) && party.Is(WordClass.Public | WordClass.Regulated | WordClass.Trade | WordClass.Proxy)) return new Mention(at, from, to, Reason.Improved, verb);
        if (Shortens(governor) && party.Is(WordClass.Proxy) && party.Word.Text.Contains("journey", StringComparison.Ordinal)) return new Mention(at, from, to, Reason.Better, verb);
        if (governor.Is(WordClass.Improve) && Way(sentence, from, at) is var way and >= 0) return new Mention(at, from, to, Reason.Better, way);
        return Subject(sentence, at, from, to, opens: false) is { Role: not MentionRole.Mentioned } subject ? subject
            : governor.Is(WordClass.Handle) ? new Mention(at, from, to, Reason.Handled, verb)
            : new Mention(at, from, to, Reason.Only);
    }

    /// <summary>"fund additional staff", "supply two more engineers": staff are what is given, not who receives.</summary>
    private static bool IsResource(Sentence sentence, int from, int at)
    {
        for (var inside = from; inside < at; inside++)
            if (sentence.Is(inside, "additional") || sentence.Is(inside, "an additional") || sentence.Is(inside, "extra") || sentence.Is(inside, "more") || sentence.Is(inside, "new")) return true;
        return false;
    }

    /// <summary>"saves taxpayers £20m": a saving of the public purse.</summary>
    private static bool SavesTheBudget(Sentence sentence, Token party, int verb, int to) =>
        (party.Is("taxpayer") || party.Is("taxpayers")) && (sentence.Is(verb, "save") || sentence.Is(verb, "saves") || sentence.Is(verb, "saving") || sentence.Is(verb, "saved"))
        && sentence.Contains(to + 1) && (sentence[to + 1].Has(TokenMarks.Money) || sentence.Is(to + 1, WordClass.Approximator) || sentence.Is(to + 1, "money"));

    /// <summary>"cutting many journeys by half": fewer journeys are not shorter ones, so only these verbs.</summary>
    private static bool Shortens(Token verb) =>
        verb.Is("cut") || verb.Is("cuts") || verb.Is("cutting") || verb.Is("shorten") || verb.Is("shortens") || verb.Is("shortening") || verb.Is("halve") || verb.Is("halves") || verb.Is("halving") || verb.Is("speed up") || verb.Is("speeds up") || verb.Is("speeding up");

    /// <summary>"improve the way patients are treated", "transform how customers order".</summary>
    private static int Way(Sentence sentence, int from, int at)
    {
        for (var inside = from; inside < at; inside++)
            if (sentence.Is(inside, "way") || sentence.Is(inside, "how")) return inside;
        return -1;
    }

    /// <summary>What the verb after a party says about it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The party.</param>
    /// <param name="from">Where its phrase begins.</param>
    /// <param name="to">Where its phrase ends.</param>
    /// <param name="opens">Whether nothing governs the phrase, so that it is the subject of its clause.</param>
    private static Mention Subject(Sentence sentence, int at, int from, int to, bool opens)
    {
        if (from == sentence.From && sentence.IsMark(to + 1, ':') && Cues.Within(sentence, to + 2, to + 6, WordClass.Good | WordClass.Gain) is var good and >= 0)
            return new Mention(at, from, to, Reason.Listed, good);
        var next = AfterModifier(sentence, to + 1);
        var (able, can, be, spared) = (false, false, false, -1);
        for (var steps = 0; steps < 7 && sentence.Contains(next); steps++, next++)
        {
            var token = sentence[next];
            if (token.Is("no longer")) spared = next;
            else if (token.Is(WordClass.Oblige)) return new Mention(at, from, to, spared < 0 ? Reason.Obliged : Reason.Spared, next);
            else if (token.Is(WordClass.Modal) || token.Is("to") && !able) (able, can) = (true, can || token.Is("can"));
            else if (token.Is(WordClass.Auxiliary) && !(token.Is("have") || token.Is("has"))) be = true;
            else if (!token.Is(WordClass.Adverb) && !token.Has(TokenMarks.Manner) && !token.Is(WordClass.Relative)) break;
        }
        if (!sentence.Contains(next)) return new Mention(at, from, to, Reason.Alone);
        if (spared >= 0) return new Mention(at, from, to, Reason.Spared, next);
        var verb = sentence[next];
        if (sentence[at].Is(WordClass.Trade)) return new Mention(at, from, to, Reason.Only);
        if (verb.Is("be able")) return new Mention(at, from, to, Reason.Able, next);
        if (be && (verb.Is(WordClass.Participle) || verb.Has(TokenMarks.ParticipleShape)))
        {
            if (verb.Is(WordClass.Enforce)) return new Mention(at, from, to, Reason.IsWatched, next);
            if (verb.Is(WordClass.Provide | WordClass.Enable)) return new Mention(at, from, to, Reason.IsServed, next);
            if (able && Within(sentence, next)) return new Mention(at, from, to, Reason.InTime, next);
            return new Mention(at, from, to, Reason.Neutral);
        }
        if (verb.Is(WordClass.Receive) && !verb.Is(WordClass.Participle))
        {
            if (able && !be) return new Mention(at, from, to, Reason.Able, next);
            if (verb.Is("benefit") || verb.Is("receive") || verb.Is("enjoy") || verb.Is("gain")) return new Mention(at, from, to, Reason.Able, next);
            if ((verb.Is("have") || verb.Is("get")) && Cues.Within(sentence, next + 1, next + 6, WordClass.Good | WordClass.Gain) >= 0) return new Mention(at, from, to, Reason.Able, next);
        }
        if (can && !be && verb.IsWord && !verb.Is(WordClass.Enforce | WordClass.Function)) return new Mention(at, from, to, Reason.Able, next);
        if (opens && !be && verb.IsWord && !verb.Is(WordClass.Enforce | WordClass.Function | WordClass.Party) && Cues.Within(sentence, next + 1, next + 8, WordClass.Sooner | WordClass.Always) is var sooner and >= 0) return new Mention(at, from, to, Reason.BetterFor, sooner);
        return new Mention(at, from, to, Reason.Only);
    }

    /// <summary>Steps over "in rural areas", "with disabilities", "aged 70 to 79": the verb stands behind it.</summary>
    private static int AfterModifier(Sentence sentence, int next)
    {
        if (!(sentence.Is(next, "in") || sentence.Is(next, "across") || sentence.Is(next, "with") || sentence.Is(next, "from") || sentence.Is(next, "aged") || sentence.Is(next, "over") || sentence.Is(next, "under"))) return next;
        var after = next + 1;
        while (after < next + 7 && sentence.Contains(after) && (sentence.InPhrase(after) || sentence.Is(after, WordClass.TimeUnit) || sentence[after].Kind == TokenKind.Number)) after++;
        return sentence.Is(after, WordClass.Modal | WordClass.Auxiliary) || sentence.Is(after, "to") ? after : next;
    }

    private static bool Within(Sentence sentence, int verb)
    {
        for (var at = verb + 1; at <= verb + 7 && sentence.Contains(at); at++)
            if (sentence.Is(at, "within")) return true;
        return false;
    }

    private static Mention After(Sentence sentence, int at, int from, int to, int preposition)
    {
        var thing = preposition - 1;
        var party = sentence[at];
        switch (sentence[preposition].Word.Text)
        {
            case "of" or "among" or "amongst" or "between":
                return Of(sentence, at, from, to, thing) ?? new Mention(at, from, to, Reason.Only);
            case "from" when sentence.Is(thing, WordClass.Burden):
                return Of(sentence, at, from, to, thing) ?? new Mention(at, from, to, Reason.Only);
            case "for":
                var (cue, better) = Cues.For(sentence, preposition);
                if (sentence.Is(thing, WordClass.Requirement) && !sentence.Is(thing, WordClass.Gain) && !(better && thing - cue <= 5 && sentence.IsVerb(cue))) return new Mention(at, from, to, Reason.Asked, thing);
                if (cue >= 0) return new Mention(at, from, to, better ? Reason.BetterFor : Reason.MadeFor, cue);
                break;
            case "with":
                if (party.Is(WordClass.Customer | WordClass.Regulated | WordClass.User) && Cues.Bettering(sentence, preposition) is var bettering and >= 0) return new Mention(at, from, to, Reason.BetterFor, bettering);
                break;
            case "to" or "towards":
                if (sentence.Is(thing, WordClass.Good)) return new Mention(at, from, to, Reason.BetterFor, thing);
                if (Cues.Handing(sentence, preposition) is var handing and >= 0)
                    return party.Is(WordClass.ClientOrganisation) && Describes(sentence, handing) ? new Mention(at, from, to, Reason.OtherOrganisation) : new Mention(at, from, to, Reason.Handed, handing);
                break;
            case "on" or "upon":
                if (Cues.Relief(sentence, preposition) is var relief and >= 0) return new Mention(at, from, to, Reason.Relief, relief);
                break;
        }
        if (sentence.Is(thing, WordClass.Attribute | WordClass.Burden | WordClass.Gain) && Cues.Turn(sentence, to) is var turn and >= 0) return new Mention(at, Phrases.Start(sentence, thing), to, Reason.Better, turn);
        return Subject(sentence, at, from, to, opens: false);
    }

    /// <summary>"systems which provide services to ...": what a thing is, not what the initiative gives.</summary>
    private static bool Describes(Sentence sentence, int cue)
    {
        for (var left = cue; left >= Math.Max(sentence.From, cue - 6); left--)
            if (sentence.IsVerb(left)) return sentence.Is(left - 1, WordClass.Relative) && !sentence[left].Is(WordClass.Gerund | WordClass.Participle);
        return false;
    }

    /// <summary>"the safety of patients", "the number of customers who can ...": what the party owns, or an amount of it.</summary>
    private static Mention? Of(Sentence sentence, int at, int from, int to, int thing)
    {
        if (!sentence.Contains(thing)) return null;
        var owner = sentence[thing];
        if (owner.Has(TokenMarks.Percent) && Moves(sentence, thing) is var moves and >= 0) return new Mention(at, from, to, Reason.Better, moves);
        if (owner.Is(WordClass.Amount | WordClass.Vague | WordClass.NumberWord | WordClass.All | WordClass.Magnitude) || owner.Kind == TokenKind.Number)
            return Head(sentence, at, Phrases.Start(sentence, thing), to);
        if (owner.Is("protection")) return new Mention(at, from, to, Reason.Served, thing);
        if (owner.Is("benefit") && sentence.Is(thing - 1, "the") && sentence.Is(thing - 2, "for")) return new Mention(at, from, to, Reason.ForBenefit, thing);
        if (owner.Is(WordClass.Requirement) && !owner.Is(WordClass.Attribute)) return new Mention(at, from, to, Reason.Asked, thing);
        if (owner.Is(WordClass.Attribute | WordClass.Burden | WordClass.Gain)) return Belonging(sentence, at, Phrases.Start(sentence, thing), to);
        return null;
    }

    /// <summary>"complaints drop from 4% to 1% of ...".</summary>
    private static int Moves(Sentence sentence, int percent)
    {
        for (var left = percent - 1; left >= Math.Max(sentence.From, percent - 8); left--)
            if (sentence[left].Is(WordClass.Turn) || sentence.IsVerb(left) && sentence[left].Is(WordClass.Reduce | WordClass.Improve)) return left;
        return -1;
    }

    /// <summary>Something that belongs to the party: it benefits where that gets better.</summary>
    private static Mention? Belonging(Sentence sentence, int at, int from, int to)
    {
        var described = false;
        for (var inside = from; inside < to; inside++)
        {
            described |= sentence.Is(inside, "of") && inside < at;
            if (inside != at && !(described && inside < at) && Cues.IsGood(sentence, inside)) return new Mention(at, from, to, Reason.BetterThing, inside);
        }
        var before = from - 1;
        if (sentence.Is(before, WordClass.Preposition))
        {
            if (sentence.Is(before - 1, WordClass.Change)) return new Mention(at, from, to, Reason.Better, before - 1);
            if (sentence.Is(before, "of") && sentence.Is(before - 1, "protection")) return new Mention(at, from, to, Reason.Served, before - 1);
            if (sentence.Is(before, "of") && sentence.Is(before - 1, WordClass.Attribute | WordClass.Burden | WordClass.Gain | WordClass.Amount))
                return Belonging(sentence, at, Phrases.Start(sentence, before - 1), to);
            if (sentence.Is(before, "to") && Cues.IsGood(sentence, before - 1)) return new Mention(at, from, to, Reason.BetterFor, before - 1);
            if (sentence.Is(before, "with") && Cues.Bettering(sentence, before) is var bettering and >= 0) return new Mention(at, from, to, Reason.Better, bettering);
        }
        if (sentence.IsVerb(before))
        {
            var verb = sentence[before];
            if (verb.Is(WordClass.Improve | WordClass.Reduce | WordClass.Enable)) return new Mention(at, from, to, Reason.Better, before);
            if (verb.Is(WordClass.Provide) && sentence[to].Is(WordClass.Gain)) return new Mention(at, from, to, Reason.Handed, before);
            if (verb.Is(WordClass.Meet) && sentence[to].Is(WordClass.Requirement)) return new Mention(at, from, to, Reason.Served, before);
        }
        else if (sentence.Is(before, WordClass.Preposition) && sentence.Is(before - 1, WordClass.Gain | WordClass.Improve | WordClass.Reduce)
            || sentence.Is(before, WordClass.Conjunction) || sentence.IsMark(before, ','))
        {
            for (var left = before - 1; left >= Math.Max(sentence.From, before - 8); left--)
                if (sentence.IsVerb(left) && sentence[left].Is(WordClass.Improve | WordClass.Reduce) || sentence[left].Is(WordClass.Change))
                    return new Mention(at, from, to, Reason.Better, left);
        }
        for (var right = to + 1; right <= to + 5 && sentence.Contains(right); right++)
            if (sentence[right].Is(WordClass.Improve | WordClass.Reduce) && sentence[right].Is(WordClass.Participle))
                return new Mention(at, from, to, Reason.Better, right);
        return Cues.Turn(sentence, to) is var turn and >= 0 ? new Mention(at, from, to, Reason.Better, turn) : null;
    }

    private static bool IsClient(Token party) => party.Word.Text.Contains("client", StringComparison.Ordinal) || party.Word.Text.Contains("customer", StringComparison.Ordinal);
}
