using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Processes.Models;

/// <summary>Process trees as text: <c>-&gt;( 'a', X( tau, 'b' ) )</c>.</summary>
/// <remarks>The operators are <c>-&gt;</c> (sequence), <c>X</c> (choice), <c>+</c> (parallel) and <c>*</c> (loop), the silent step is <c>tau</c>;
/// activities stand in single quotes, in which a quote or a backslash is written behind a backslash. pm4py prints and reads the same notation.</remarks>
public static class ProcessTreeNotation
{
    /// <summary>The text of a tree.</summary>
    public static string Print(ProcessTree tree)
    {
        var text = new StringBuilder();
        var open = new Stack<(ProcessTree Node, int Next)>();
        open.Push((tree, 0));
        while (open.TryPop(out var top))
        {
            var (node, next) = top;
            if (node.Children.Count == 0)
            {
                if (node.ActivityName is { } name) text.Append('\'').Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append('\'');
                else text.Append("tau");
                continue;
            }

            if (next == node.Children.Count)
            {
                text.Append(" )");
                continue;
            }

            text.Append(next == 0 ? Symbol(node.Kind) + "( " : ", ");
            open.Push((node, next + 1));
            open.Push((node.Children[next], 0));
        }

        return text.ToString();
    }

    /// <summary>Reads a tree.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Its name in findings.</param>
    public static ModelReading<ProcessTree> Read(string text, string name)
    {
        var at = 0;
        var open = new Stack<(ProcessTreeKind Kind, List<ProcessTree> Children)>();
        ProcessTree? tree = null;
        while (true)
        {
            Skip(text, ref at);
            if (tree is null)
            {
                if (Operator(text, ref at) is { } kind) open.Push((kind, []));
                else if (Leaf(text, ref at) is { } leaf) tree = leaf;
                else return Broken("An operator with its bracket, a quoted activity or tau is expected");
                continue;
            }

            if (!open.TryPeek(out var parent))
            {
                return at == text.Length ? new ModelReading<ProcessTree>(tree, []) : Broken("The tree has ended");
            }

            parent.Children.Add(tree);
            if (at < text.Length && text[at] == ',') tree = null;
            else if (at < text.Length && text[at] == ')')
            {
                if (parent.Kind == ProcessTreeKind.Loop && parent.Children.Count < 2) return Broken("A loop needs two children");
                tree = ProcessTree.Of(parent.Kind, parent.Children);
                open.Pop();
            }
            else
            {
                return Broken("A comma or a closing bracket is expected");
            }

            at++;
        }

        ModelReading<ProcessTree> Broken(string what) =>
            new(null, [new Finding("tree-notation", $"{what} at character {at + 1}.", new SourcePlace(name) { Line = 1 + text.AsSpan(0, Math.Min(at, text.Length)).Count('\n') })]);
    }

    private static string Symbol(ProcessTreeKind kind) => kind switch
    {
        ProcessTreeKind.Sequence => "->",
        ProcessTreeKind.Choice => "X",
        ProcessTreeKind.Parallel => "+",
        _ => "*",
    };

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private static ProcessTreeKind? Operator(string text, ref int at)
    {
        foreach (var kind in (ReadOnlySpan<ProcessTreeKind>)[ProcessTreeKind.Sequence, ProcessTreeKind.Choice, ProcessTreeKind.Parallel, ProcessTreeKind.Loop])
        {
            var symbol = Symbol(kind);
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) != 0) continue;
            var bracket = at + symbol.Length;
            Skip(text, ref bracket);
            if (bracket >= text.Length || text[bracket] != '(') return null;
            at = bracket + 1;
            return kind;
        }

        return null;
    }

    private static ProcessTree? Leaf(string text, ref int at)
    {
        if (string.CompareOrdinal(text, at, "tau", 0, 3) == 0)
        {
            at += 3;
            return ProcessTree.Silent;
        }

        if (at >= text.Length || text[at] != '\'') return null;
        var name = new StringBuilder();
        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] == '\'')
            {
                at = end + 1;
                return ProcessTree.Activity(name.ToString());
            }

            if (text[end] == '\\' && end + 1 < text.Length) end++;
            name.Append(text[end]);
        }

        return null;
    }
}
