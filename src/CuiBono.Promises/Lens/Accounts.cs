namespace CuiBono.Promises.Lens;

/// <summary>Finds the names of companies in a text, "Harbour Bank", "University of Aster", and makes one token of each.</summary>
/// <remarks>A name is a run of two to five words in capitals, of which one is in no lexicon. A run beside another word in capitals is part of something longer and no name.</remarks>
internal static class Accounts
{
    private const int Longest = 5;

    /// <summary>A name that ends as companies' names do.</summary>
    private static readonly Word Company = new("", WordClass.Account | WordClass.Company);

    /// <summary>Words in capitals that may be anybody's name.</summary>
    private static readonly Word Name = new("", WordClass.Account);

    public static List<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var last = Last(tokens, at);
            if (last < 0)
            {
                joined.Add(tokens[at]);
                continue;
            }
            var company = tokens[last].Is(WordClass.Company) || tokens[at].Is(WordClass.Company);
            joined.Add(tokens[at] with { End = tokens[last].End, Word = company ? Company : Name, Marks = TokenMarks.Capital | tokens[last].Marks & TokenMarks.Possessive });
            at = last;
        }
        return joined;
    }

    /// <summary>The last token of the name that begins here, or -1.</summary>
    private static int Last(List<Token> tokens, int at)
    {
        if (!InName(tokens, at) || at > 0 && tokens[at - 1].IsWord && tokens[at - 1].Has(TokenMarks.Capital) && !IsOpening(tokens, at - 1)) return -1;
        var last = at;
        var unknown = 0;
        for (var next = at; next - at < Longest && InName(tokens, next); next++)
        {
            last = next;
            if (tokens[next].Word.Classes == WordClass.None) unknown++;
            if (tokens[next].Is(WordClass.Company) && tokens[next + 1].Is("of") && InName(tokens, next + 2)) next++;
            else if (tokens[next].Has(TokenMarks.Possessive)) break;
        }
        var next1 = last + 1 < tokens.Count ? tokens[last + 1] : default;
        if (last == at || unknown == 0 || next1.IsWord && next1.Has(TokenMarks.Capital)) return -1;
        return next1.Kind == TokenKind.Break && IsOpening(tokens, at) ? -1 : last;
    }

    private static bool InName(List<Token> tokens, int at)
    {
        if (at >= tokens.Count) return false;
        var token = tokens[at];
        if (!token.IsWord || !token.Has(TokenMarks.Capital) || token.Has(TokenMarks.Joined)) return false;
        if (token.Is(WordClass.Company)) return true;
        return !token.Is(WordClass.Function | WordClass.Determiner | WordClass.FalseFriend | WordClass.Party | WordClass.System | WordClass.Month | WordClass.Oblige | WordClass.Name | WordClass.TimeUnit | WordClass.Ordered) && !(token.Is(WordClass.Verb) && IsOpening(tokens, at));
    }

    private static bool IsOpening(List<Token> tokens, int at) => at == 0 || tokens[at - 1].Kind == TokenKind.Break;
}
