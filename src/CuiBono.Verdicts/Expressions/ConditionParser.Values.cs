using System.Globalization;
using CuiBono.Promises;
using CuiBono.Promises.Written;

namespace CuiBono.Verdicts.Expressions;

/// <content>Values, and comparisons whose sides go together.</content>
internal sealed partial class ConditionParser
{
    private const int MostDays = 36_525;

    /// <summary>A number with what is written after it, before its other side says what it is.</summary>
    private sealed record Number(decimal Given, string? Unit) : Operand(FactKind.Number)
    {
        public override FactValue? Value(Scope scope, List<FactRead> reads) => null;

        public override string ToString() => Unit is null ? Said(Given) : Unit == "%" ? $"{Said(Given)} %" : $"{Said(Given)} {Unit}";

        private static string Said(decimal number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A word that is no fact: one of the names of a choice, as its other side says.</summary>
    private sealed record Name(Token Token) : Operand(FactKind.Choice)
    {
        public override FactValue? Value(Scope scope, List<FactRead> reads) => null;
    }

    private Condition? Comparison()
    {
        var start = Now;
        if (Sum() is not { } left) return null;
        var sign = Now;
        if (Comparing() is { } comparator)
        {
            var second = Now;
            if (Sum() is not { } right) return null;
            return left is FieldOperand or ShiftedDate or DateDifference ? Compared(left, comparator, right, sign, second)
                : right is FieldOperand or ShiftedDate or DateDifference ? Compared(right, comparator.Turned, left, sign, start)
                : Fail(start, left is Name name ? UnknownFact(name.Token) : "a comparison needs a fact on one of its sides");
        }

        if (left is Name unknown) return Fail(unknown.Token, UnknownFact(unknown.Token));
        if (left is not FieldOperand field) return Fail(Now, $"a comparison (=, !=, <, <=, >, >=) is expected here, not {Now}");
        if (Now.IsWord("in")) return In(field);
        if (Now.IsWord("not") && tokens[at + 1].IsWord("in"))
            return Within(Now, () =>
            {
                at++;
                return In(field) is { } isIn ? new NotCondition(isIn) : null;
            });

        if (Now.IsWord("contains") || Now.IsWord("matches")) return Words(field, Now.Text == "matches");
        return field.Kind == FactKind.Truth ? new TruthCondition(field) : Fail(Now, $"{field} is {An(field.Kind)}; compare it with =, !=, <, <=, > or >=, or ask with exists");
    }

    private Condition? Compared(Operand field, Comparator comparator, Operand other, Token sign, Token second)
    {
        var right = other is FieldOperand or ShiftedDate or DateDifference ? other : Literal(other, field, second);
        if (right is null) return null;
        if (!GoTogether(field.Kind, right.Kind)) return Fail(second, $"{field} is {An(field.Kind)} and cannot be compared with {right}, which is {An(right.Kind)}");
        if (field is FieldOperand { Field.Choices: var own } && right is FieldOperand { Field.Choices: var others } && !own.SequenceEqual(others)) return Fail(second, $"{field} and {right} are of other names");
        if (comparator.IsOrder && field.Kind is FactKind.Text or FactKind.Choice or FactKind.Truth) return Fail(sign, $"{field} is {An(field.Kind)}: it has no order; write = or !=, or in");
        return new ComparisonCondition(field, comparator, right);
    }

    private Condition? In(FieldOperand field)
    {
        at++;
        if (!Take("(")) return null;
        var among = new List<LiteralOperand>();
        do
        {
            if (among.Count > 0) at++;
            var start = Now;
            if (Value() is not { } value) return null;
            if (value is FieldOperand) return Fail(start, "in compares with values, not with other facts");
            if (Literal(value, field, start) is not { } literal) return null;
            if (!GoTogether(field.Kind, literal.Kind)) return Fail(start, $"{field} is {An(field.Kind)} and cannot be {literal}, which is {An(literal.Kind)}");
            among.Add(literal);
        }
        while (Now.Is(","));
        return Take(")") ? new InCondition(field, among) : null;
    }

    private Condition? Words(FieldOperand field, bool isPattern)
    {
        var word = tokens[at++];
        if (field.Kind != FactKind.Text) return Fail(word, $"{field} is {An(field.Kind)}; only words can be searched");
        if (Now.Kind != TokenKind.Text || string.IsNullOrWhiteSpace(Now.Text)) return Fail(Now, $"after {word.Text} comes a text in quotation marks");
        return new TextCondition(field, tokens[at++].Text.Trim(), isPattern);
    }

    private static bool GoTogether(FactKind one, FactKind other) => one == other || (one, other) is (FactKind.Share, FactKind.Number) or (FactKind.Number, FactKind.Share);

    /// <summary>A value, or a day so much later or earlier, or the time between two days.</summary>
    private Operand? Sum()
    {
        var start = Now;
        if (Value() is not { } left) return null;
        if (!Now.Is("+") && !Now.Is("-")) return left;
        var sign = tokens[at++];
        var second = Now;
        if (Value() is not { } right) return null;
        if (left is Name name) return Failed(name.Token, UnknownFact(name.Token));
        if (right is Name other) return Failed(other.Token, UnknownFact(other.Token));
        if (left.Kind != FactKind.Date) return Failed(start, $"{sign.Text} is for days: a day {sign.Text} a length of time, or a day - a day");
        if (right.Kind == FactKind.Date) return sign.Text == "-" ? new DateDifference(left, right) : Failed(sign, "two days have a difference, but no sum");
        if (right is not Number { Unit: { } unit } length || FactValue.Minutes(unit) is not (1_440 or 10_080) || length.Given % 1 != 0)
            return Failed(second, "to a day whole days or weeks are added, as in asOf + 30 days");
        var days = length.Given * (FactValue.Minutes(unit)!.Value / 1_440);
        return Math.Abs(days) <= MostDays ? new ShiftedDate(left, (int)(sign.Text == "-" ? -days : days)) : Failed(second, $"at most {MostDays} days, a hundred years, are added");
    }

    private Operand? Value()
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.End) at++;
        switch (token.Kind)
        {
            case TokenKind.Text:
                return string.IsNullOrWhiteSpace(token.Text) ? Failed(token, "an empty text equals nothing; ask with exists") : new LiteralOperand(new(FactKind.Text, 0, token.Text.Trim()));
            case TokenKind.Date:
                return DateOnly.TryParseExact(token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? new LiteralOperand(FactValue.Of(day))
                    : Failed(token, $"{token} is not in the calendar");
            case TokenKind.Number:
                return Quantity(token, 1);
            case TokenKind.Symbol when token.Text == "-" && Now.Kind == TokenKind.Number:
                return Quantity(tokens[at++], -1);
            case TokenKind.Word when token.Text is "true" or "false":
                return new LiteralOperand(FactValue.Of(token.Text == "true"));
            case TokenKind.Word when token.Text.Length == 3 && token.Text.All(char.IsAsciiLetterUpper) && Now.Kind == TokenKind.Number:
                return Money(token);
            case TokenKind.Word when !Keywords.Contains(token.Text):
                return Fact(token);
            default:
                return Failed(token, $"a fact or a value is expected here, not {token}");
        }
    }

    private Operand? Fact(Token token)
    {
        if (token.Text[0] != '.') return FactCatalogue.Find(token.Text) is { } fact ? new FieldOperand(fact, false) : new Name(token);
        if (list is null) return Failed(token, $"'{token.Text}' is of an entry of a list, and stands within any, all or count only, as in any outcomes[*] (exists .owner)");
        if (list.Find(token.Text[1..]) is { } field) return new FieldOperand(field, true);
        return Failed(token, Unknown($"an entry of {list.Name} has no '{token.Text}'", token.Text, list.Fields.Select(one => $".{one.Name}")));
    }

    private Operand? Quantity(Token token, int sign)
    {
        if (!TryNumber(token.Text, out var number)) return Failed(token, $"{token} is larger than any figure of an initiative");
        string? unit = null;
        if (Now.Is("%")) unit = "%";
        else if (Now.Kind == TokenKind.Text || (Now.Kind == TokenKind.Word && FactValue.Minutes(Now.Text) is not null)) unit = Now.Text;
        if (unit is not null) at++;
        return unit is null || !string.IsNullOrWhiteSpace(unit) ? new Number(sign * number, unit?.Trim()) : Failed(tokens[at - 1], "a unit has letters");
    }

    private Operand? Money(Token currency)
    {
        var amount = tokens[at++];
        if (!Currency.IsKnown(currency.Text)) return Failed(currency, Nearest.Of(currency.Text, Currency.All) is { } nearest ? $"{currency} is not a currency of ISO 4217; did you mean '{nearest}'?" : $"{currency} is not a currency of ISO 4217");
        decimal? each = Now.Kind != TokenKind.Word ? 1 : Now.Text switch { "k" => 1_000, "M" => 1_000_000, "bn" => 1_000_000_000, _ => null };
        if (Now.Kind == TokenKind.Word && each is not null) at++;
        if (!TryNumber(amount.Text, out var number) || number * (each ?? 1) > 1e18m) return Failed(amount, $"{amount} is larger than any figure of an initiative");
        return new LiteralOperand(new(FactKind.Money, number * (each ?? 1), currency.Text));
    }

    /// <summary>A given value as what the fact beside it is.</summary>
    private LiteralOperand? Literal(Operand given, Operand field, Token token)
    {
        switch (given)
        {
            case Name { Token: var name }:
                return Named(name.Text, name, field);
            case LiteralOperand { Kind: FactKind.Text } text when field.Kind == FactKind.Choice:
                return Named(text.Given.Text, token, field);
            case LiteralOperand literal:
                return literal;
        }

        var number = (Number)given;
        switch (field.Kind)
        {
            case FactKind.Number when number.Unit is null:
                return new(new(FactKind.Number, number.Given, ""));
            case FactKind.Share when number.Unit is null or "%":
                var share = number.Unit is null ? number.Given : number.Given / 100;
                if (share is >= 0 and <= 1) return new(new(FactKind.Share, share, ""));
                Fail(token, number is { Unit: null, Given: > 1 and <= 100 } ? $"{field} is a share, 0 to 1; if {number} percent is meant, write {number} %" : $"{field} is a share, 0 to 1, and never {number}");
                return null;
            case FactKind.Quantity:
                return new(new(FactKind.Quantity, number.Given, number.Unit ?? ""));
            case FactKind.Duration when number.Unit is { } unit && FactValue.Minutes(unit) is { } minutes:
                return new(new(FactKind.Duration, number.Given * minutes, ""));
            default:
                Fail(token, $"{field} is {An(field.Kind)} and cannot be compared with {number}{Written(field.Kind)}");
                return null;
        }
    }

    private LiteralOperand? Named(string name, Token token, Operand field)
    {
        if (field is FieldOperand { Kind: FactKind.Choice, Field.Choices: var choices })
        {
            if (choices.Contains(name)) return new(new(FactKind.Choice, 0, name));
            Fail(token, Unknown($"{field} is never '{name}'", name, choices));
            return null;
        }

        Fail(token, UnknownFact(token));
        return null;
    }

    private string UnknownFact(Token token)
    {
        if (FactCatalogue.List(token.Text) is { } named) return $"{named.Name} is a list; write any {named.Name}[*] (...), all or count";
        if (list?.Find(token.Text) is not null) return $"there is no fact {token}; of an entry of {list.Name} it is written .{token.Text}";
        if (token.Text.ToLowerInvariant() is var lower && Keywords.Contains(lower)) return $"{token} is written {lower}";
        return $"there is no fact {token}{(Nearest.Of(token.Text, FactCatalogue.Facts.Select(fact => fact.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : "; docs/methods/policy-language.md lists them")}";
    }

    private static string An(FactKind kind) => kind switch
    {
        FactKind.Truth => "true or false",
        FactKind.Date => "a day",
        FactKind.Duration => "a length of time",
        FactKind.Quantity => "a quantity",
        FactKind.Text => "words",
        FactKind.Choice => "one of a few names",
        _ => $"{(kind == FactKind.Money ? "" : "a ")}{KebabCase.Of(kind)}",
    };

    private static string Written(FactKind kind) => kind switch
    {
        FactKind.Money => "; write it as EUR 2 M",
        FactKind.Date => "; write it as 2027-06-30",
        FactKind.Duration => "; write it as 30 days, 2 weeks or 4 hours",
        FactKind.Number => "; a number has no unit",
        _ => "",
    };

    private Operand? Failed(Token token, string message)
    {
        Fail(token, message);
        return null;
    }
}
