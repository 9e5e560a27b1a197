using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CuiBono.Mutation;

/// <summary>A project's sources with every mutant behind one switch.</summary>
/// <remarks>
/// Each member gets its body once for each of its mutants, chosen by a static number (mutant schemata; Untch, Offutt and Harrold 1993, there for
/// expressions). Whole bodies keep the compiler's rules on assigned variables, which a choice within an expression breaks.
/// </remarks>
internal sealed class Sources
{
    private const string Switch = "global::CuiBonoMutant";
    private readonly List<(string File, SyntaxNode Root, List<Part> Parts)> files = [];
    private readonly List<Mutant> mutants = [];
    private readonly Predicate<Mutant> wanted;

    public Sources(string project, IEnumerable<string> enumFiles, Predicate<Mutant> wanted)
    {
        this.wanted = wanted;
        var enums = new Enums(enumFiles);
        var paths = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(project, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        var roots = paths.ConvertAll(path => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(project, path)), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot());
        var constants = roots.SelectMany(root => root.DescendantNodes().OfType<FieldDeclarationSyntax>())
            .Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword) && field.Declaration.Type.ToString() is "int" or "long" or "double" or "decimal")
            .SelectMany(field => field.Declaration.Variables.Select(variable => variable.Identifier.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, root) in paths.Zip(roots))
        {
            var imported = root.DescendantNodes().OfType<UsingDirectiveSyntax>().Where(use => use.StaticKeyword.RawKind != 0).Select(use => use.Name!.ToString().Split('.')[^1]).ToList();
            files.Add((path, root, PartsOf(path, root, new Operators(enums, imported, constants))));
        }
    }

    /// <summary>All mutants that are wanted, those that do not compile too.</summary>
    public IReadOnlyList<Mutant> Mutants => mutants;

    /// <summary>How many members hold mutants.</summary>
    public int Members { get; private set; }

    /// <summary>The switch itself, as a source file.</summary>
    public string SwitchFile => $"internal static class CuiBonoMutant {{ public static int Active = -1; public static readonly int[] Hits = new int[{Members + 1}]; }}\n";

    /// <summary>Each file as it is compiled, with the lines that each mutant takes; mutants that do not compile are left out.</summary>
    public IEnumerable<(string File, string Text, List<(int Mutant, int First, int Last)> Lines)> Written(IReadOnlySet<int> dropped)
    {
        foreach (var (file, root, parts) in files)
        {
            var source = root.ToFullString();
            var text = new StringBuilder();
            var lines = new List<(int, int, int)>();
            var (at, line) = (0, 1);
            foreach (var part in parts)
            {
                Add(source[at..part.Span.Start]);
                at = part.Span.End;
                Write(part, source, dropped, Add, (mutant, first) => lines.Add((mutant, first, line)), () => line);
            }

            Add(source[at..]);
            yield return (file, text.ToString(), lines);

            void Add(string piece)
            {
                text.Append(piece);
                foreach (var letter in piece)
                    if (letter == '\n')
                        line++;
            }
        }
    }

    private static void Write(Part part, string source, IReadOnlySet<int> dropped, Action<string> add, Action<int, int> placed, Func<int> line)
    {
        var kept = part.Mutants.Where(mutant => !dropped.Contains(mutant.Mutant.Id)).ToList();
        var body = source[part.Body.Start..part.Body.End];
        if (part.Member < 0)
        {
            add("(");
            foreach (var (mutant, change) in kept)
            {
                add($"\n{Switch}.Active == {mutant.Id.ToString(CultureInfo.InvariantCulture)} ?");
                var first = line();
                add($" ({part.Type})({Changed(body, part.Body.Start, change)}) :");
                placed(mutant.Id, first);
            }

            add($"\n({part.Type})({body}))");
            return;
        }

        add($"{part.Before}{{ {Switch}.Hits[{part.Member.ToString(CultureInfo.InvariantCulture)}]++; switch ({Switch}.Active) {{");
        foreach (var (mutant, change) in kept)
        {
            add("\n");
            var first = line();
            add($"case {mutant.Id.ToString(CultureInfo.InvariantCulture)}: {{ {part.Prefix}{Changed(body, part.Body.Start, change)}{part.Suffix}\n}} {part.End}");
            placed(mutant.Id, first);
        }

        add($"\ndefault: {{ {part.Prefix}{body}{part.Suffix}\n}} {part.End} }} }}{part.After}");
    }

    private static string Changed(string body, int start, Change change) => $"{body[..(change.Span.Start - start)]}{change.New}{body[(change.Span.End - start)..]}";

    private List<Part> PartsOf(string file, SyntaxNode root, Operators operators)
    {
        var parts = new List<Part>();
        foreach (var node in root.DescendantNodes())
        {
            if (PartOf(node) is not { } part) continue;
            var found = operators.Of(part.Node).Distinct().ToList();
            if (found.Count == 0) continue;
            var member = part.Member < 0 ? -1 : Members;
            var made = new List<(Mutant, Change)>();
            foreach (var change in found)
            {
                var old = root.ToFullString()[change.Span.Start..change.Span.End];
                var mutant = new Mutant(mutants.Count, file, root.SyntaxTree.GetLineSpan(change.Span).StartLinePosition.Line + 1, change.Span.Start, change.Kind, old, change.New, member);
                if (!wanted(mutant)) continue;
                mutants.Add(mutant);
                made.Add((mutant, change));
            }

            if (made.Count == 0) continue;
            if (member >= 0) Members++;
            parts.Add(part with { Member = member, Mutants = made });
        }

        return parts;
    }

    private static Part? PartOf(SyntaxNode node)
    {
        switch (node)
        {
            case BaseMethodDeclarationSyntax { Body: { Statements.Count: > 0 } body } method:
                return Block(body, Filler(method, body));
            case BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } method when arrow.Expression is not (RefExpressionSyntax or ThrowExpressionSyntax):
                return Arrow(arrow, method.SemicolonToken, IsVoid(method), "{0}");
            case AccessorDeclarationSyntax { Body: { Statements.Count: > 0 } body } accessor:
                return Block(body, accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && !Yields(body) ? "" : "break;");
            case AccessorDeclarationSyntax { ExpressionBody: { } arrow } accessor when arrow.Expression is not (RefExpressionSyntax or ThrowExpressionSyntax):
                return Arrow(arrow, accessor.SemicolonToken, !accessor.IsKind(SyntaxKind.GetAccessorDeclaration), "{0}");
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow } property when arrow.Expression is not (RefExpressionSyntax or ThrowExpressionSyntax):
                return Arrow(arrow, property.SemicolonToken, false, "{{ get {0} }}");
            case IndexerDeclarationSyntax { ExpressionBody: { } arrow } indexer when arrow.Expression is not RefExpressionSyntax:
                return Arrow(arrow, indexer.SemicolonToken, false, "{{ get {0} }}");
            case PropertyDeclarationSyntax { Initializer.Value: { } value } property:
                return Value(value, property.Type);
            case VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: FieldDeclarationSyntax field } when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                return Value(value, field.Declaration.Type);
            default:
                return null;
        }
    }

    private static Part Block(BlockSyntax body, string end)
    {
        var inner = TextSpan.FromBounds(body.OpenBraceToken.Span.End, body.CloseBraceToken.SpanStart);
        return new Part(body, body.Span, inner, 0, "", "", "", "", end, "", []);
    }

    private static Part Arrow(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon, bool isVoid, string form)
    {
        var around = string.Format(CultureInfo.InvariantCulture, form, "\0").Split('\0');
        return new Part(arrow.Expression, TextSpan.FromBounds(arrow.SpanStart, semicolon.Span.End), arrow.Expression.Span, 0, around[0], around[1], isVoid ? "" : "return ", ";", isVoid ? "break;" : "", "", []);
    }

    private static Part Value(ExpressionSyntax value, TypeSyntax type) => new(value, value.Span, value.Span, -1, "", "", "", "", "", type.ToString(), []);

    private static bool IsVoid(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax named => named.ReturnType.ToString() is "void" || (named.Modifiers.Any(SyntaxKind.AsyncKeyword) && named.ReturnType.ToString() is "Task" or "ValueTask"),
        ConstructorDeclarationSyntax or DestructorDeclarationSyntax => true,
        _ => false,
    };

    private static string Filler(BaseMethodDeclarationSyntax method, BlockSyntax body) => IsVoid(method) || Yields(body) ? "break;" : "";

    private static bool Yields(BlockSyntax body) =>
        body.DescendantNodes(inner => inner is not (LocalFunctionStatementSyntax or LambdaExpressionSyntax)).OfType<YieldStatementSyntax>().Any();

    /// <summary>A member's body or an initializer, and how it is written out.</summary>
    private sealed record Part(
        SyntaxNode Node, TextSpan Span, TextSpan Body, int Member, string Before, string After, string Prefix, string Suffix, string End, string Type, List<(Mutant Mutant, Change Change)> Mutants);
}
