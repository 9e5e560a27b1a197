namespace CuiBono.Promises.Lens;

/// <summary>One sentence, list item or heading: a run of tokens without a break.</summary>
/// <param name="tokens">The tokens of the whole text.</param>
/// <param name="from">Its first token.</param>
/// <param name="to">The token after its last.</param>
internal readonly struct Sentence(List<Token> tokens, int from, int to)
{
    public int From => from;

    public int To => to;

    public Token this[int at] => tokens[at];

    public bool Contains(int at) => at >= from && at < to;

    public bool IsMark(int at, char mark) => Contains(at) && tokens[at].Kind == TokenKind.Punctuation && tokens[at].Symbol == mark;

    public bool Is(int at, WordClass classes) => Contains(at) && tokens[at].Is(classes);

    public bool Is(int at, string word) => Contains(at) && tokens[at].Is(word);

    /// <summary>Whether the word does a verb's work here.</summary>
    public bool IsVerb(int at)
    {
        if (!Is(at, WordClass.Verb) || tokens[at].Has(TokenMarks.Possessive)) return false;
        var token = tokens[at];
        if (token.Is(WordClass.Auxiliary)) return false;
        if (token.Is(WordClass.Gerund) && !token.Is(WordClass.Improve | WordClass.Reduce | WordClass.Provide | WordClass.Make | WordClass.Enable) && IsNominal(at + 1)
            && (Is(at - 1, "for") || Is(at - 1, "of") || Is(at - 1, "to") || Is(at - 1, WordClass.Determiner))) return false;
        if (token.Is(WordClass.Gerund)) return !token.Is(WordClass.Noun | WordClass.Good) || !(Is(at - 1, WordClass.Determiner | WordClass.Verb | WordClass.Adjective | WordClass.Good | WordClass.Noun) || Is(at + 1, WordClass.Preposition));
        if (token.Has(TokenMarks.Joined) && !token.Is(WordClass.Gerund)) return false;
        if (token.Is(WordClass.Participle) && token.Is(WordClass.Good | WordClass.Adjective)) return Is(at - 1, WordClass.Auxiliary);
        if (token.Is(WordClass.Participle) && !token.Is(WordClass.Noun)) return !IsAdjectivalParticiple(at);
        var alsoOther = token.Is(WordClass.Noun | WordClass.Good | WordClass.Adjective | WordClass.TimeUnit | WordClass.Preposition | WordClass.Determiner);
        if (!alsoOther) return !Is(at - 1, WordClass.Determiner) || Is(at - 1, WordClass.Relative) || token.Is(WordClass.ThirdPerson);
        return OpensVerb(at);
    }

    /// <summary>Whether a word that may be noun or verb stands where a verb stands.</summary>
    private bool OpensVerb(int at)
    {
        var before = at - 1;
        while (Is(before, WordClass.Adverb) || Contains(before) && tokens[before].Has(TokenMarks.Manner)) before--;
        if (before < from) return !Is(at + 1, WordClass.Preposition | WordClass.Conjunction | WordClass.Verb) || tokens[at].Is(WordClass.Gerund);
        var token = tokens[before];
        if (token.Is("to") || token.Is("in order to") || token.Is(WordClass.Modal | WordClass.Pronoun)) return true;
        if (token.Is(WordClass.Relative) && (!token.Is(WordClass.Determiner) || Is(at + 1, WordClass.Determiner | WordClass.Party | WordClass.Adjective))) return true;
        if (token.Kind == TokenKind.Punctuation && token.Symbol is ',' or ':' or ')' || token.Is(WordClass.Conjunction))
            return Is(at + 1, WordClass.Determiner | WordClass.Party | WordClass.Good | WordClass.Adjective) || tokens[at].Is(WordClass.ThirdPerson) && Is(at + 1, WordClass.Noun);
        if (tokens[at].Is(WordClass.ThirdPerson) && Is(at + 1, WordClass.Party) && Is(at + 1, WordClass.Plural) && !token.Is(WordClass.Determiner | WordClass.Preposition | WordClass.Adjective | WordClass.Good)) return true;
        if (token.Is(WordClass.Party) && token.Is(WordClass.Plural) && !token.Has(TokenMarks.Possessive)) return Is(at + 1, WordClass.Determiner | WordClass.Preposition | WordClass.Gain);
        return Is(at + 1, WordClass.Determiner) && !token.Is(WordClass.Preposition | WordClass.Determiner);
    }

    /// <summary>"registered patients", "improved outcomes": a participle in front of its noun.</summary>
    private bool IsAdjectivalParticiple(int at)
    {
        if (!IsNominal(at + 1)) return false;
        if (at == from) return false;
        var before = tokens[at - 1];
        return before.Is(WordClass.Determiner | WordClass.Preposition | WordClass.Adjective | WordClass.Good | WordClass.Verb) && !before.Is(WordClass.Auxiliary) || before.Kind == TokenKind.Number || before.Has(TokenMarks.Possessive);
    }

    /// <summary>Whether the word can stand inside a noun phrase, its determiners and adjectives included.</summary>
    public bool InPhrase(int at)
    {
        if (!Contains(at)) return false;
        var token = tokens[at];
        if (token.Kind == TokenKind.Number) return true;
        if (token.Kind != TokenKind.Word) return false;
        if (token.Has(TokenMarks.Joined) || at + 1 < to && tokens[at + 1].IsWord && tokens[at + 1].Has(TokenMarks.Joined)) return true;
        if (token.Is(WordClass.Approximator) && (Contains(at + 1) && tokens[at + 1].Kind == TokenKind.Number || Is(at + 1, WordClass.NumberWord))) return true;
        if (token.Is(WordClass.Determiner)) return !token.Is(WordClass.Relative) || IsNominal(at + 1);
        if (token.Is(WordClass.Function)) return false;
        if (token.Is(WordClass.NumberWord | WordClass.Magnitude | WordClass.Vague)) return true;
        return !IsVerb(at);
    }

    /// <summary>Whether the word can be a noun or an adjective in front of one.</summary>
    public bool IsNominal(int at)
    {
        if (!Contains(at)) return false;
        var token = tokens[at];
        if (token.Kind != TokenKind.Word || token.Is(WordClass.Function | WordClass.Determiner | WordClass.Oblige)) return false;
        if (token.Is(WordClass.Noun | WordClass.Adjective | WordClass.Good | WordClass.TimeUnit | WordClass.FalseFriend)) return true;
        if (token.Is(WordClass.Adverb) || token.Has(TokenMarks.Manner)) return false;
        return !token.Is(WordClass.Verb);
    }

    /// <summary>Widens a run of tokens until it can be read alone: to the whole sentence where that is short, else to the clause around it.</summary>
    public (int From, int To) Clause(int first, int last)
    {
        const int Short = 40;
        const int Most = 14;
        if (to - from <= Short) return (from, to - 1);
        var left = first;
        for (var at = first - 1; at >= Math.Max(from, first - Most); at--)
            if (at == from || EndsClause(at - 1) && !IsMark(at - 1, '(') && !IsMark(at - 1, ')')) left = at;
        while (left < first && (Is(left, "and") || Is(left, "or") || Is(left, "but"))) left++;
        var right = last;
        while (right + 1 < to && right - last < Most && right - left < Short && !(right > last + 3 && EndsClause(right + 1))) right++;
        return (left, right);
    }

    private bool EndsClause(int at) => tokens[at].Kind == TokenKind.Punctuation;
}
