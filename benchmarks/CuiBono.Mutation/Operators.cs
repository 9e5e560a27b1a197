using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace CuiBono.Mutation;

/// <summary>The changes of a piece of source. What does not compile is dropped by the compiler's word, so they need no types.</summary>
internal sealed class Operators(Enums enums, IReadOnlyList<string> importedEnums, IReadOnlySet<string> constants)
{
    private static readonly Dictionary<SyntaxKind, string[]> Signs = new()
    {
        [LessThanToken] = ["<=", ">="],
        [LessThanEqualsToken] = ["<", ">"],
        [GreaterThanToken] = [">=", "<="],
        [GreaterThanEqualsToken] = [">", "<"],
        [EqualsEqualsToken] = ["!="],
        [ExclamationEqualsToken] = ["=="],
        [AmpersandAmpersandToken] = ["||"],
        [BarBarToken] = ["&&"],
        [PlusToken] = ["-"],
        [MinusToken] = ["+"],
        [AsteriskToken] = ["/"],
        [SlashToken] = ["*"],
        [PercentToken] = ["*"],
        [AmpersandToken] = ["|"],
        [BarToken] = ["&"],
        [LessThanLessThanToken] = [">>"],
        [GreaterThanGreaterThanToken] = ["<<"],
        [PlusEqualsToken] = ["-="],
        [MinusEqualsToken] = ["+="],
        [AsteriskEqualsToken] = ["/="],
        [SlashEqualsToken] = ["*="],
        [PlusPlusToken] = ["--"],
        [MinusMinusToken] = ["++"],
        [AndKeyword] = ["or"],
        [OrKeyword] = ["and"],
    };

    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["Exists"] = "TrueForAll",
        ["TrueForAll"] = "Exists",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Find"] = "FindLast",
        ["FindIndex"] = "FindLastIndex",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["MinBy"] = "MaxBy",
        ["MaxBy"] = "MinBy",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
        ["Skip"] = "Take",
        ["Take"] = "Skip",
        ["SkipWhile"] = "TakeWhile",
        ["TakeWhile"] = "SkipWhile",
        ["Except"] = "Intersect",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
        ["TrimStart"] = "TrimEnd",
        ["TrimEnd"] = "TrimStart",
        ["ToLowerInvariant"] = "ToUpperInvariant",
    };

    private static readonly HashSet<string> Dropped = ["Where", "Distinct", "Append", "Prepend", "Concat", "Skip", "Take", "Trim", "TrimEnd", "TrimStart", "OrderBy", "Order", "Reverse", "Replace", "ToLowerInvariant", "AddDays", "AddMonths"];

    /// <summary>All changes within a node, in the order of the source.</summary>
    public IEnumerable<Change> Of(SyntaxNode body) =>
        body.DescendantNodesAndSelf(node => node is not AttributeListSyntax).SelectMany(At).Where(change => change.Span.Length > 0).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length).ThenBy(change => change.New, StringComparer.Ordinal);

    private IEnumerable<Change> At(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary when binary.IsKind(CoalesceExpression) => [Instead(binary, "coalesce", binary.Right.ToString()), Instead(binary, "coalesce", $"({binary.Left})!")],
        BinaryExpressionSyntax binary => Sign(binary.OperatorToken),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Expressions.Count: > 0 } list } assigned => [Without(list.Expressions, assigned, "dropped-initializer")],
        AssignmentExpressionSyntax assignment => Sign(assignment.OperatorToken),
        BinaryPatternSyntax pattern => Sign(pattern.OperatorToken),
        RelationalPatternSyntax pattern => Sign(pattern.OperatorToken),
        UnaryPatternSyntax not => [Instead(not, "negation", not.Pattern.ToString())],
        PrefixUnaryExpressionSyntax not when not.IsKind(LogicalNotExpression) => [Instead(not, "negation", not.Operand.ToString())],
        PrefixUnaryExpressionSyntax minus when minus.IsKind(UnaryMinusExpression) => [Instead(minus, "sign", minus.Operand.ToString())],
        PrefixUnaryExpressionSyntax step when step.OperatorToken.RawKind is (int)PlusPlusToken or (int)MinusMinusToken => Sign(step.OperatorToken),
        PostfixUnaryExpressionSyntax step when step.OperatorToken.RawKind is (int)PlusPlusToken or (int)MinusMinusToken => Sign(step.OperatorToken),
        IfStatementSyntax one => Negated(one.Condition),
        WhileStatementSyntax one => Negated(one.Condition),
        ConditionalExpressionSyntax one => Negated(one.Condition),
        WhenClauseSyntax one => [Instead(one.Condition, "dropped-guard", "true")],
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax all } arm when all.Arms.Count > 1 && arm != all.Arms[^1] => [Without(all.Arms, arm, "dropped-arm")],
        ExpressionStatementSyntax statement => [Instead(statement, "dropped-statement", ";")],
        YieldStatementSyntax statement => [Instead(statement, "dropped-statement", ";")],
        ContinueStatementSyntax statement => [Instead(statement, "dropped-statement", ";")],
        BreakStatementSyntax { Parent: not SwitchSectionSyntax } statement => [Instead(statement, "dropped-statement", ";")],
        ReturnStatementSyntax { Parent: not SwitchSectionSyntax } statement => [Instead(statement, "dropped-return", ";")],
        LiteralExpressionSyntax literal => Literal(literal),
        InterpolatedStringExpressionSyntax text when text.Contents.Count > 0 => [Instead(text, "text", "\"\"")],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } invocation => Called(invocation, call),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } access when enums.Next(type.Identifier.Text, access.Name.Identifier.Text) is { } next => [new(access.Name.Span, "other-member", next)],
        MemberAccessExpressionSyntax access when constants.Contains(access.Name.Identifier.Text) && access.Name is IdentifierNameSyntax => [Instead(access, "number", $"({access} + 1)")],
        IdentifierNameSyntax name when name.Parent is not (MemberAccessExpressionSyntax or QualifiedNameSyntax or NameColonSyntax) => Named(name),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } all } element => [Without(all.Elements, element, element.Expression.IsKind(StringLiteralExpression) ? "text" : "dropped-element")],
        SpreadElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } all } element => [Without(all.Elements, element, "dropped-element")],
        SubpatternSyntax { Parent: PropertyPatternClauseSyntax { Subpatterns.Count: > 1 } all } part => [Without(all.Subpatterns, part, "dropped-condition")],
        _ => [],
    };

    private static Change Instead(SyntaxNode node, string kind, string text) => new(node.Span, kind, text);

    private static IEnumerable<Change> Sign(SyntaxToken sign) =>
        Signs.TryGetValue(sign.Kind(), out var others) ? others.Select(other => new Change(sign.Span, Kind(sign.Kind()), other)) : [];

    private static string Kind(SyntaxKind sign) => sign switch
    {
        LessThanToken or LessThanEqualsToken or GreaterThanToken or GreaterThanEqualsToken => "boundary",
        EqualsEqualsToken or ExclamationEqualsToken => "equality",
        AmpersandAmpersandToken or BarBarToken or AndKeyword or OrKeyword => "and-or",
        _ => "arithmetic",
    };

    /// <summary>A condition turned round, where no operator in it says the same.</summary>
    private static IEnumerable<Change> Negated(ExpressionSyntax condition) => condition switch
    {
        BinaryExpressionSyntax { RawKind: not ((int)LogicalAndExpression or (int)LogicalOrExpression) } binary when Signs.ContainsKey(binary.OperatorToken.Kind()) => [],
        PrefixUnaryExpressionSyntax => [],
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax } => [],
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax } constant => [Instead(constant.Pattern, "negation", $"not {constant.Pattern}")],
        _ => [Instead(condition, "negation", $"!({condition})")],
    };

    private static IEnumerable<Change> Literal(LiteralExpressionSyntax literal)
    {
        if (literal.IsKind(TrueLiteralExpression)) return [Instead(literal, "truth", "false")];
        if (literal.IsKind(FalseLiteralExpression)) return [Instead(literal, "truth", "true")];
        if (literal.IsKind(NumericLiteralExpression)) return [Instead(literal, "number", literal.Token.Value is int whole ? (whole + 1).ToString(CultureInfo.InvariantCulture) : $"({literal} + 1)")];
        if (literal.IsKind(StringLiteralExpression) && literal.Token.ValueText.Length > 0 && literal.Parent is not ExpressionElementSyntax) return [Instead(literal, "text", "\"\"")];
        return [];
    }

    private List<Change> Called(InvocationExpressionSyntax invocation, MemberAccessExpressionSyntax call)
    {
        var changes = new List<Change>();
        var name = call.Name.Identifier.Text;
        if (Calls.TryGetValue(name, out var other)) changes.Add(new Change(call.Name.Identifier.Span, "other-call", other));
        if (Dropped.Contains(name)) changes.Add(Instead(invocation, "dropped-call", call.Expression.ToString()));
        if (enums.Next(call.Expression.ToString(), name) is { } next) changes.Add(new Change(call.Name.Span, "other-member", next));
        return changes;
    }

    private List<Change> Named(IdentifierNameSyntax name)
    {
        var changes = new List<Change>();
        if (constants.Contains(name.Identifier.Text)) changes.Add(Instead(name, "number", $"({name} + 1)"));
        foreach (var type in importedEnums)
            if (enums.Next(type, name.Identifier.Text) is { } next)
                changes.Add(Instead(name, "other-member", next));
        return changes;
    }

    /// <summary>A list without one of its elements and without the comma that parted it.</summary>
    private static Change Without<T>(SeparatedSyntaxList<T> list, T element, string kind) where T : SyntaxNode
    {
        var at = list.IndexOf(element);
        var span = at + 1 < list.Count ? TextSpan.FromBounds(element.SpanStart, list[at + 1].SpanStart) : at > 0 ? TextSpan.FromBounds(list[at - 1].Span.End, element.Span.End) : element.Span;
        return new Change(span, kind, "");
    }
}
