using CuiBono.Promises.Written;

namespace CuiBono.Promises.Lens;

/// <summary>Cuts a text into words, phrases, numbers, marks and sentence breaks, in one pass.</summary>
internal static class Tokenizer
{
    private const int LongestSentence = 160;

    /// <summary>The tokens of a text, the lexicon's phrases each one token.</summary>
    public static List<Token> Cut(string text, Lexicon lexicon)
    {
        var raw = new List<Token>(text.Length / 5 + 4);
        Scan(text, raw, lexicon);
        return Merge(text, raw, lexicon);
    }

    /// <summary>The words of a phrase, in lower case.</summary>
    public static string[] Words(string phrase)
    {
        var tokens = new List<Token>();
        Scan(phrase, tokens, null);
        return [.. tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => phrase[token.Start..token.End].ToLowerInvariant())];
    }

    private static void Scan(string text, List<Token> tokens, Lexicon? lexicon)
    {
        var sinceBreak = 0;
        for (var at = 0; at < text.Length;)
        {
            var unit = text[at];
            if (unit is '\n' or '\r')
            {
                if (unit == '\n') Break(tokens, at);
                sinceBreak = 0;
                at++;
            }
            else if (char.IsWhiteSpace(unit)) at++;
            else if (unit == '&' && EntityEnd(text, at) is var end and > 0) at = end;
            else if (char.IsDigit(unit) || unit is '£' or '$' or '€' && at + 1 < text.Length && char.IsDigit(text[at + 1]))
                at = Number(text, at, tokens);
            else if (char.IsLetter(unit)) at = WordAt(text, at, tokens, lexicon);
            else at = Mark(text, at, tokens);
            if (tokens.Count > 0 && tokens[^1].Kind == TokenKind.Break) sinceBreak = 0;
            else if (++sinceBreak > 4 * LongestSentence)
            {
                Break(tokens, at);
                sinceBreak = 0;
            }
        }
        Break(tokens, text.Length);
    }

    private static void Break(List<Token> tokens, int at)
    {
        if (tokens.Count > 0 && tokens[^1].Kind != TokenKind.Break)
            tokens.Add(new Token(at, at, TokenKind.Break, Word.Unknown, '\n', TokenMarks.None));
    }

    private static int EntityEnd(string text, int at)
    {
        for (var end = at + 1; end < text.Length && end < at + 9; end++)
        {
            if (text[end] == ';') return end > at + 1 ? end + 1 : -1;
            if (!char.IsAsciiLetterOrDigit(text[end]) && text[end] != '#') return -1;
        }
        return -1;
    }

    private static TokenMarks Joint(string text, int at) =>
        at > 1 && text[at - 1] is '-' or '/' or '‑' or '–' && char.IsLetterOrDigit(text[at - 2]) ? TokenMarks.Joined : TokenMarks.None;

    private static int WordAt(string text, int start, List<Token> tokens, Lexicon? lexicon)
    {
        var end = start;
        var capitals = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Apostrophe(text, end)))
        {
            if (char.IsUpper(text[end])) capitals++;
            end++;
        }
        var stem = end;
        var marks = Joint(text, start);
        if (end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’')
        {
            marks |= TokenMarks.Possessive;
            stem = end - 2;
        }
        else if (end < text.Length && text[end] is '\'' or '’' && text[end - 1] is 's' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1])))
        {
            marks |= TokenMarks.Possessive;
            end++;
        }
        var word = text.AsSpan(start, stem - start);
        if (capitals > 0 && char.IsUpper(text[start])) marks |= TokenMarks.Capital;
        if (capitals > 1 && capitals >= word.Length - 1) marks |= TokenMarks.Capitals;
        if (word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && word.Length > 4) marks |= TokenMarks.Manner;
        else if (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && word.Length > 5) marks |= TokenMarks.GerundShape;
        else if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && word.Length > 4) marks |= TokenMarks.ParticipleShape;
        else if (word.Length > 3 && word[^1] == 's' && word[^2] != 's') marks |= TokenMarks.PluralShape;
        var known = lexicon?.Find(word)?.Word ?? Word.Unknown;
        if ((marks & TokenMarks.Capitals) != 0 && word.Length < 5 && !Acronym(known.Text)) known = Word.Unknown;
        tokens.Add(new Token(start, end, TokenKind.Word, known, text[start], marks));
        return end;
    }

    /// <summary>Short words in capitals are names (IT, TEAM), except these.</summary>
    private static bool Acronym(string word) => word is "sme" or "smes" or "gp" or "crm" or "crms" or "csat" or "hr" or "lan" or "wan" or "fy" or "uk" or "q1" or "q2" or "q3" or "q4" or "to" or "of" or "and" or "for" or "the" or "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sep" or "oct" or "nov" or "dec";

    private static bool Apostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    /// <summary>"EUR 38": a number behind the code of a currency.</summary>
    private static bool AfterCurrency(string text, int start) =>
        start >= 4 && text[start - 1] is ' ' or '\u00a0' && (start == 4 || !char.IsLetterOrDigit(text[start - 5])) && Currency.IsKnown(text.AsSpan(start - 4, 3));

    private static int Number(string text, int start, List<Token> tokens)
    {
        var marks = Joint(text, start);
        var end = start;
        if (text[end] is '£' or '$' or '€')
        {
            marks |= TokenMarks.Money;
            end++;
        }
        else if (start > 0 && text[start - 1] is '£' or '$' or '€' || AfterCurrency(text, start)) marks |= TokenMarks.Money;
        var digits = end;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] is ',' or '.' or '/' && end + 1 < text.Length && char.IsDigit(text[end + 1])))
            end++;
        var number = text.AsSpan(digits, end - digits);
        if (number is "24/7" or "24x7") marks |= TokenMarks.Always;
        else if (Year(text, number, end)) marks |= TokenMarks.Year;
        if (end < text.Length && text[end] == '%')
        {
            marks |= TokenMarks.Percent;
            end++;
        }
        else if (end < text.Length && char.IsLetter(text[end]))
        {
            var letters = end;
            while (letters < text.Length && char.IsLetterOrDigit(text[letters])) letters++;
            var suffix = text.AsSpan(end, letters - end);
            if (suffix is "k" or "K" or "m" or "M" or "bn" or "mn" or "b" or "B") marks |= TokenMarks.Magnified;
            else if (suffix is "hrs" or "hr" or "hours" or "days" or "weeks" or "months" or "mins" or "minutes" or "h") marks |= TokenMarks.Timed;
            else if (suffix is "x7" or "x7x365" && number is "24") marks |= TokenMarks.Always;
            else if (suffix is "st" or "nd" or "rd" or "th") marks |= TokenMarks.Ordinal;
            end = letters;
        }
        tokens.Add(new Token(start, end, TokenKind.Number, Word.Unknown, text[start], marks));
        return end;
    }

    private static bool Year(string text, ReadOnlySpan<char> number, int end) =>
        number.Length == 4 && (number.StartsWith("19") || number.StartsWith("20")) && !(end < text.Length && text[end] == '%')
        || number.Length is 5 or 7 && number.IndexOf('/') is 2 or 4;

    private static int Mark(string text, int at, List<Token> tokens)
    {
        var unit = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        var before = at > 0 ? text[at - 1] : ' ';
        var ends = unit switch
        {
            '!' or '?' or ';' or '•' or '·' or '▪' or '●' or '|' => true,
            '.' => !Abbreviated(tokens, at) && (char.IsWhiteSpace(next) || char.IsUpper(next) || next is '"' or '”' or ')' or '.' or '•'),
            '*' or '#' => true,
            '-' or '–' or '—' => char.IsWhiteSpace(before) && char.IsWhiteSpace(next) && ListDash(text, at),
            _ => false,
        };
        if (ends)
        {
            Break(tokens, at);
            return at + 1;
        }
        if (unit is '-' or '/' or '‑' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next) || unit is '"' or '“' or '”' or '_' or '\'' or '‘' or '’')
            return at + 1;
        tokens.Add(new Token(at, at + 1, TokenKind.Punctuation, Word.Unknown, unit, TokenMarks.None));
        return at + 1;
    }

    /// <summary>A dash between blanks begins a list item where the words before it do not run on: after a colon, comma or full stop, or before a capital.</summary>
    private static bool ListDash(string text, int at)
    {
        var before = at - 1;
        while (before > 0 && text[before] == ' ') before--;
        var after = at + 1;
        while (after < text.Length && text[after] == ' ') after++;
        return before < 0 || text[before] is ':' or ',' or '.' or ';' || after < text.Length && char.IsUpper(text[after]);
    }

    private static bool Abbreviated(List<Token> tokens, int at)
    {
        if (tokens.Count == 0 || tokens[^1].End != at || tokens[^1].Kind != TokenKind.Word) return false;
        return tokens[^1].End - tokens[^1].Start == 1 && tokens[^1].Has(TokenMarks.Capital) is false;
    }

    private static List<Token> Merge(string text, List<Token> raw, Lexicon lexicon)
    {
        var merged = new List<Token>(raw.Count);
        for (var at = 0; at < raw.Count; at++)
        {
            var token = raw[at];
            var length = token.Kind == TokenKind.Word ? Longest(text, raw, at, lexicon, out var phrase) : Single(out phrase);
            if (phrase is null)
            {
                merged.Add(token);
                continue;
            }
            var last = raw[at + length - 1];
            merged.Add(token with { End = last.End, Word = phrase, Marks = token.Marks | last.Marks & TokenMarks.Possessive });
            at += length - 1;
        }
        return merged;

        static int Single(out Word? phrase)
        {
            phrase = null;
            return 1;
        }
    }

    private static int Longest(string text, List<Token> raw, int at, Lexicon lexicon, out Word? word)
    {
        word = null;
        var token = raw[at];
        var stem = token.Has(TokenMarks.Possessive) ? token.End - (text[token.End - 1] is 's' or 'S' ? 2 : 1) : token.End;
        if (lexicon.Find(text.AsSpan(token.Start, stem - token.Start)) is not { Phrases.Count: > 0 } entry) return 1;
        foreach (var phrase in entry.Phrases)
        {
            if (at + phrase.Rest.Length >= raw.Count) continue;
            var fits = true;
            for (var next = 0; fits && next < phrase.Rest.Length; next++)
            {
                var part = raw[at + 1 + next];
                var end = next == phrase.Rest.Length - 1 && part.Has(TokenMarks.Possessive) ? part.End - (text[part.End - 1] is 's' or 'S' ? 2 : 1) : part.End;
                fits = part.Kind == TokenKind.Word && text.AsSpan(part.Start, end - part.Start).Equals(phrase.Rest[next], StringComparison.OrdinalIgnoreCase);
            }
            if (!fits) continue;
            word = phrase.Word;
            return phrase.Rest.Length + 1;
        }
        return 1;
    }
}
