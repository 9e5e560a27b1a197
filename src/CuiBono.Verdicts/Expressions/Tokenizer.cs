using System.Text;

namespace CuiBono.Verdicts.Expressions;

/// <summary>Takes a condition apart.</summary>
internal static class Tokenizer
{
    private static readonly string[] Symbols = ["[*]", "!=", "<=", ">=", "=", "<", ">", "(", ")", ",", "+", "-", "%"];

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["=="] = "write = for equal",
        ["<>"] = "write != for not equal",
        ["=<"] = "write <= for at most",
        ["=>"] = "write >= for at least",
        ["&&"] = "write and",
        ["||"] = "write or",
        ["!"] = "write not, or != for not equal",
        ["["] = "a list is written with [*], as outcomes[*]",
        ["*"] = "only + and - are known, between days",
        ["/"] = "only + and - are known, between days",
    };

    /// <summary>The parts, the last of which is the end; the first error, or null.</summary>
    public static (IReadOnlyList<Token> Tokens, ExpressionError? Error) Of(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (token, length, error) = Next(text, at);
            if (error is not null) return (tokens, new ExpressionError(at, error));
            tokens.Add(token);
            at += length;
        }

        tokens.Add(new Token(TokenKind.End, text.Length, ""));
        return (tokens, null);
    }

    private static (Token Token, int Length, string? Error) Next(string text, int at)
    {
        var rest = text.AsSpan(at);
        var letter = rest[0];
        if (letter is '"' or '\'') return Quoted(text, at);
        if (char.IsAsciiDigit(letter)) return Number(rest, at);
        if (Word(rest) is > 0 and var word) return (new(TokenKind.Word, at, rest[..word].ToString()), word, null);
        foreach (var (other, hint) in Others)
            if (rest.StartsWith(other, StringComparison.Ordinal) && !Symbols.Any(symbol => symbol.Length >= other.Length && text.AsSpan(at).StartsWith(symbol, StringComparison.Ordinal)))
                return (default, 0, $"'{other}' is not known here; {hint}");
        foreach (var symbol in Symbols)
            if (rest.StartsWith(symbol, StringComparison.Ordinal))
                return (new(TokenKind.Symbol, at, symbol), symbol.Length, null);
        return (default, 0, char.IsControl(letter) || char.IsSurrogate(letter) ? "a letter that is not known here" : $"'{letter}' is not known here");
    }

    private static (Token, int, string?) Quoted(string text, int at)
    {
        var words = new StringBuilder();
        for (var end = at + 1; end < text.Length; end++)
        {
            if (char.IsControl(text[end])) return (default, 0, "a text stands on one line");
            if (text[end] != text[at]) words.Append(text[end]);
            else if (end + 1 < text.Length && text[end + 1] == text[at]) words.Append(text[end++]);
            else return (new(TokenKind.Text, at, words.ToString()), end + 1 - at, null);
        }

        return (default, 0, $"the text that begins here does not end; a closing {text[at]} is missing");
    }

    private static (Token, int, string?) Number(ReadOnlySpan<char> rest, int at)
    {
        var end = Digits(rest, 0);
        if (end == 4 && Digits(rest, 5) == 7 && Digits(rest, 8) == 10 && rest[4] == '-' && rest[7] == '-') return (new(TokenKind.Date, at, rest[..10].ToString()), 10, null);
        if (end + 1 < rest.Length && rest[end] == '.' && char.IsAsciiDigit(rest[end + 1])) end = Digits(rest, end + 1);
        if (end < rest.Length && (char.IsAsciiLetter(rest[end]) || rest[end] is '_' or '.')) return (default, 0, "a number ends here without a blank before what follows");
        return (new(TokenKind.Number, at, rest[..end].ToString()), end, null);
    }

    private static int Digits(ReadOnlySpan<char> rest, int from)
    {
        var end = from;
        while (end < rest.Length && char.IsAsciiDigit(rest[end])) end++;
        return end;
    }

    /// <summary>The length of a name: words joined by points and hyphens, with a point before it where it is of an entry.</summary>
    private static int Word(ReadOnlySpan<char> rest)
    {
        var end = rest[0] == '.' ? 1 : 0;
        if (end == rest.Length || !char.IsAsciiLetter(rest[end])) return 0;
        while (end < rest.Length)
        {
            while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '_')) end++;
            if (end + 1 >= rest.Length || rest[end] is not ('.' or '-') || !char.IsAsciiLetterOrDigit(rest[end + 1])) break;
            end++;
        }

        return end;
    }
}
