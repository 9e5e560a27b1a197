using System.Globalization;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Expressions;

/// <summary>Makes a condition of its parts, by recursive descent; the first error ends it.</summary>
/// <param name="tokens">The parts, the last of which is the end.</param>
internal sealed partial class ConditionParser(IReadOnlyList<Token> tokens)
{
    private static readonly string[] Keywords = ["and", "or", "not", "any", "all", "count", "exists", "in", "contains", "matches", "true", "false"];

    private int at;
    private int depth;
    private FactList? list;
    private ExpressionError? error;

    private Token Now => tokens[at];

    public (Condition?, ExpressionError?) Read()
    {
        var condition = Or();
        if (condition is null || Now.Kind == TokenKind.End) return (condition, error);
        Fail(Now, Now.Kind == TokenKind.Word && !Keywords.Contains(Now.Text) && Nearest.Of(Now.Text, ["and", "or", "in", "contains", "matches"]) is { } meant
            ? $"{Now} is not expected here; did you mean '{meant}'?"
            : $"{Now} is not expected here; join conditions with and or or");
        return (null, error);
    }

    private Condition? Or() => Joined("or", And, parts => new OrCondition(parts));

    private Condition? And() => Joined("and", Not, parts => new AndCondition(parts));

    private Condition? Joined(string word, Func<Condition?> next, Func<IReadOnlyList<Condition>, Condition> join)
    {
        if (next() is not { } first) return null;
        var parts = new List<Condition> { first };
        while (Now.IsWord(word))
        {
            at++;
            if (next() is not { } part) return null;
            parts.Add(part);
        }

        return parts.Count == 1 ? first : join(parts);
    }

    private Condition? Not()
    {
        if (!Now.IsWord("not")) return Atom();
        return Within(Now, () =>
        {
            at++;
            return Not() is { } part ? new NotCondition(part) : null;
        });
    }

    private Condition? Atom()
    {
        if (Now.Is("(")) return Within(Now, Bracketed);
        if (Now.IsWord("exists")) return Exists();
        if (Now.IsWord("any") || Now.IsWord("all") || Now.IsWord("count")) return Within(Now, OfList);
        return Comparison();
    }

    private Condition? Bracketed()
    {
        if (!Take("(")) return null;
        return Or() is { } condition && Take(")") ? condition : null;
    }

    private Condition? Exists()
    {
        at++;
        var start = Now;
        return Value() switch
        {
            null => null,
            FieldOperand field => new ExistsCondition(field),
            Name unknown => Fail(unknown.Token, UnknownFact(unknown.Token)),
            _ => Fail(start, "after exists comes a fact"),
        };
    }

    private Condition? OfList()
    {
        var word = tokens[at++];
        if (list is not null) return Fail(word, $"{word.Text} cannot stand within another any, all or count");
        if (Now.Kind != TokenKind.Word || FactCatalogue.List(Now.Text) is not { } named) return Fail(Now, Unknown($"after {word.Text} comes a list", Now.Text, FactCatalogue.Lists.Select(one => one.Name)));
        at++;
        if (!Take("[*]", $"a list is written with [*], as {named.Name}[*]")) return null;
        Condition? ofEntry = null;
        if (Now.Is("(") || word.Text != "count")
        {
            list = named;
            ofEntry = Bracketed();
            list = null;
            if (ofEntry is null) return null;
        }

        if (word.Text != "count") return new ListCondition(named, word.Text == "all", ofEntry!);
        if (Comparing() is not { } comparator) return Fail(Now, "a count is compared with a number, as in count outcomes[*] >= 2");
        var start = Now;
        return Value() is not { } value ? null
            : value is Number { Unit: null } number ? new CountCondition(named, ofEntry, comparator, number.Given)
            : Fail(start, "a count is compared with a number without a unit");
    }

    /// <summary>Reads something that brackets, a list or a not encloses, as deep as is allowed.</summary>
    private Condition? Within(Token token, Func<Condition?> read)
    {
        if (++depth > Expression.MaxDepth) return Fail(token, $"brackets, lists and nots stand within each other at most {Expression.MaxDepth} deep");
        var condition = read();
        depth--;
        return condition;
    }

    private Comparator? Comparing()
    {
        if (Now.Kind != TokenKind.Symbol || Comparator.All.FirstOrDefault(one => one.Symbol == Now.Text) is not { } comparator) return null;
        at++;
        return comparator;
    }

    private bool Take(string symbol, string? hint = null)
    {
        if (Now.Is(symbol))
        {
            at++;
            return true;
        }

        Fail(Now, hint ?? $"'{symbol}' is expected here, not {Now}");
        return false;
    }

    private static string Unknown(string what, string name, IEnumerable<string> known) =>
        Nearest.Of(name, known) is { } nearest ? $"{what}; did you mean '{nearest}'?" : $"{what}: {string.Join(", ", known)}";

    /// <summary>Keeps the first error.</summary>
    private Condition? Fail(Token token, string message)
    {
        error ??= new ExpressionError(token.At, message);
        return null;
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= 1e18m;
}
