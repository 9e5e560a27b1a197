using CuiBono.Evidence;

namespace CuiBono.Promises.Lens;

/// <summary>Weighs the mentions of a title and a text and writes the reading.</summary>
internal sealed class Reading(string title, string text, Lexicon lexicon)
{
    private readonly List<Found> _found = [];
    private readonly List<string> _falseFriends = [];

    public LensReading Read(Func<int, SourcePlace?> placeAt)
    {
        Scan(text, inTitle: false);
        Scan(title, inTitle: true);
        var outside = Best(_found, staff: false);
        var inside = Best(_found, staff: true);
        var best = outside is null || inside is not null && inside.Value.Level > outside.Value.Level ? inside : outside;
        if (best is null) return new LensReading(0, 0) { FalseFriends = _falseFriends };
        var level = best.Value.Level;
        var external = outside?.Level ?? 0;
        return new LensReading(level, external)
        {
            Customer = best.Value.Customer,
            CustomerKind = outside is { Level: >= 2 } served && AlsoStaff(served) ? PartyKind.Both : best.Value.Kind,
            Evidence = Evidence(best.Value, placeAt),
            ExternalEvidence = outside is { } found ? Evidence(found, placeAt) : null,
            Measurable = best.Value.Measure,
            FalseFriends = _falseFriends,
            Mentions = [.. _found.Select(found => found.Mention)],
        };
    }

    /// <summary>Whether the clause that decides serves staff as well: "for claimants and colleagues".</summary>
    private bool AlsoStaff(Found served)
    {
        foreach (var other in _found)
            if (other.Kind == PartyKind.Internal && other.Level >= 2 && other.InTitle == served.InTitle && other.Mention.Start < served.End && other.Mention.End > served.Start) return true;
        return false;
    }

    private static Found? Best(List<Found> found, bool staff)
    {
        Found? best = null;
        foreach (var candidate in found)
            if (candidate.Kind == PartyKind.Internal == staff && candidate.Level > 0
                && (best is null || candidate.Level > best.Value.Level || candidate.Level == best.Value.Level && candidate.Weight > best.Value.Weight)) best = candidate;
        return best;
    }

    private LensEvidence Evidence(Found found, Func<int, SourcePlace?> placeAt) =>
        new((found.InTitle ? title : text)[found.Start..found.End], found.Start, found.End, found.InTitle, found.InTitle ? null : placeAt(found.Start));

    private void Scan(string source, bool inTitle)
    {
        var tokens = Tokenizer.Cut(source, lexicon);
        if (!inTitle) tokens = Accounts.Join(tokens);
        var mentions = new List<Mention>();
        var outside = 0;
        foreach (var token in tokens)
        {
            if (token.Is(WordClass.FalseFriend) && !token.Is(WordClass.Party) && _falseFriends.Count < 100) _falseFriends.Add(source[token.Start..token.End]);
            if (token.Is(WordClass.Outside)) outside++;
            if (token.Is(WordClass.Inside)) outside--;
        }
        for (int from = 0, to = 0; to < tokens.Count; to++)
        {
            if (tokens[to].Kind != TokenKind.Break) continue;
            var sentence = new Sentence(tokens, from, to);
            mentions.Clear();
            MentionReader.Read(sentence, mentions);
            if (inTitle && WiderProgramme(sentence) is var wider and >= 0) mentions.RemoveAll(mention => mention.At > wider);
            foreach (var mention in mentions) Add(source, sentence, mention, inTitle, outside > 0);
            from = to + 1;
        }
    }

    private void Add(string source, Sentence sentence, Mention mention, bool inTitle, bool outsideHint)
    {
        var party = sentence[mention.At];
        var kind = party.Is(WordClass.Customer) && InsideToo(sentence, mention) ? PartyKind.Both
            : party.Is(WordClass.Customer | WordClass.Regulated | WordClass.Account) ? PartyKind.External
            : party.Is(WordClass.Staff) ? PartyKind.Internal
            : party.Is(WordClass.User | WordClass.Good) ? outsideHint ? PartyKind.External : PartyKind.Internal
            : party.Is(WordClass.ClientOrganisation) ? PartyKind.ClientOrganisation : PartyKind.External;
        var measure = inTitle ? null : Quantities.Of(sentence, mention);
        var neutral = party.Is(WordClass.Trade | WordClass.Public | WordClass.Proxy) || party.Is(WordClass.ClientOrganisation) && !party.Word.Text.Contains("client", StringComparison.Ordinal) ? 0 : 1;
        var level = mention.Benefits ? measure is null ? 2 : 3 : neutral;
        if (inTitle && mention.Role == MentionRole.Implied) return;
        if (level == 0 && !mention.Benefits) return;
        var (first, last) = sentence.Clause(mention.ClauseFrom, mention.ClauseTo);
        var start = sentence[first].Start;
        var end = sentence[last].End;
        CustomerMeasure? told = null;
        if (measure is { } range)
        {
            if (range.From >= 0)
            {
                start = Math.Min(start, sentence[range.From].Start);
                end = Math.Max(end, sentence[range.To].End);
            }
            var target = range.From < 0 ? null : source[sentence[range.From].Start..sentence[range.To].End];
            var by = range.ByFrom < 0 ? null : source[sentence[range.ByFrom].Start..sentence[range.ByTo].End];
            told = new CustomerMeasure(source[start..end], target, by);
        }
        var name = mention.Role == MentionRole.Implied || party.Is(WordClass.Name) ? null : Named(source[party.Start..party.End], party);
        var why = mention.By < 0 ? mention.Reason.Text : $"{mention.Reason.Text}: \"{source[sentence[mention.By].Start..sentence[mention.By].End]}\"";
        var told2 = new LensMention(source[party.Start..party.End], party.Start, party.End, inTitle, kind, mention.Role, why, level);
        _found.Add(new Found(level, Weight(party, mention) + Plainness.Of(sentence, mention), kind, name, start, end, inTitle, told, told2));
    }

    /// <summary>The party as the text names it; of a company the name alone, without its 's.</summary>
    private static string Named(string words, Token party) =>
        party.Is(WordClass.Account) && party.Has(TokenMarks.Possessive) ? words.TrimEnd('s', '\'', '’') + (words[^1] is '\'' or '’' ? "s" : "") : words;

    /// <summary>"internal and external customers".</summary>
    private static bool InsideToo(Sentence sentence, Mention mention)
    {
        for (var at = mention.From; at < mention.At; at++)
            if (sentence.Is(at, "internal")) return true;
        return false;
    }

    /// <summary>Where a title goes on in brackets with three words or more: they name the programme around the initiative, not the initiative.</summary>
    private static int WiderProgramme(Sentence sentence)
    {
        for (var at = sentence.From + 1; at + 3 < sentence.To; at++)
            if (sentence.IsMark(at, '(')) return sentence[at + 1].IsWord && sentence[at + 2].IsWord && sentence[at + 3].IsWord ? at : -1;
        return -1;
    }

    /// <summary>How plainly the clause speaks of a customer; a named customer before anybody else.</summary>
    private static int Weight(Token party, Mention mention) =>
        2 * mention.Reason.Strength + (party.Is(WordClass.Customer | WordClass.Name | WordClass.Regulated | WordClass.Account) ? 2 : party.Is(WordClass.Proxy | WordClass.User) ? 1 : 0);

    private readonly record struct Found(int Level, int Weight, PartyKind Kind, string? Customer, int Start, int End, bool InTitle, CustomerMeasure? Measure, LensMention Mention);
}
