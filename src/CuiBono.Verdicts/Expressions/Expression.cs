namespace CuiBono.Verdicts.Expressions;

/// <summary>A condition over the facts of a case, as a policy's own rules write it.</summary>
/// <remarks>Total: every text is a condition or an error, and every condition comes out for every case, after at most as many steps as it has parts
/// times the entries of the longest list. There are no variables, no functions and no loops but over one list. docs/methods/policy-language.md has the grammar.</remarks>
public sealed class Expression
{
    /// <summary>The most letters of a condition.</summary>
    public const int MaxLength = 2_000;

    /// <summary>The most brackets, lists and nots within each other.</summary>
    public const int MaxDepth = 16;

    private readonly Condition condition;

    private Expression(Condition condition) => (this.condition, Canonical, Meaning) = (condition, condition.ToString()!, condition.Sorted().ToString()!);

    /// <summary>The condition in one form for everything that means the same but for the order of its parts: blanks, quotation marks and units do not count.</summary>
    public string Canonical { get; }

    /// <summary>The condition in one form for everything that means the same, the order of its parts included: what a policy's hash and the difference of two policies go by.</summary>
    public string Meaning { get; }

    /// <summary>The parts that an "and" of the whole condition joins; the condition itself where there is none.</summary>
    public IReadOnlyList<Expression> Clauses => condition is AndCondition and ? [.. and.Parts.Select(part => new Expression(part))] : [this];

    /// <summary>Reads a condition and checks the kinds of everything in it.</summary>
    /// <param name="text">The condition.</param>
    /// <returns>The condition; or the first error, and no condition.</returns>
    public static (Expression? Expression, ExpressionError? Error) Read(string text) => Read(text, MaxLength);

    /// <summary>Reads a canonical form back, which blanks and written-out amounts make longer than what was read.</summary>
    internal static Expression? ReadBack(string canonical) => Read(canonical, 4 * MaxLength).Expression;

    private static (Expression? Expression, ExpressionError? Error) Read(string text, int longest)
    {
        if (text.Length > longest) return (null, new ExpressionError(longest, $"a condition has at most {longest} letters, and this one {text.Length}; make two rules of it"));
        var (tokens, wrong) = Tokenizer.Of(text);
        if (wrong is not null) return (null, wrong);
        var (condition, error) = new ConditionParser(tokens).Read();
        return condition is null ? (null, error) : (new Expression(condition), null);
    }

    /// <summary>Whether the condition holds for a case.</summary>
    public Evaluation Evaluate(CaseFacts facts) => condition.Evaluate(new Scope(facts, null));

    /// <inheritdoc/>
    public override string ToString() => Canonical;
}
