namespace CuiBono.Processes.Models;

/// <summary>A block-structured process model: an activity, a silent step, or an operator over trees.</summary>
/// <remarks>After Leemans, Robust Process Mining with Guarantees (2022), chapter 2. A loop has two or more children: the body, then the ways back to it.</remarks>
public sealed class ProcessTree
{
    private ProcessTree(ProcessTreeKind kind, string? activity, IReadOnlyList<ProcessTree> children) => (Kind, ActivityName, Children) = (kind, activity, children);

    /// <summary>What the node is.</summary>
    public ProcessTreeKind Kind { get; }

    /// <summary>The activity of a leaf that is one.</summary>
    public string? ActivityName { get; }

    /// <summary>The trees under an operator, in order.</summary>
    public IReadOnlyList<ProcessTree> Children { get; }

    /// <summary>The silent step.</summary>
    public static ProcessTree Silent { get; } = new(ProcessTreeKind.Silent, null, []);

    /// <summary>A leaf.</summary>
    public static ProcessTree Activity(string name) => new(ProcessTreeKind.Activity, name, []);

    /// <summary>An operator over trees.</summary>
    /// <exception cref="ArgumentException">The operator has too few children, or is a leaf's kind.</exception>
    public static ProcessTree Of(ProcessTreeKind kind, params IReadOnlyList<ProcessTree> children)
    {
        if (kind is ProcessTreeKind.Activity or ProcessTreeKind.Silent) throw new ArgumentException("A leaf has no children.", nameof(kind));
        if (children.Count < (kind == ProcessTreeKind.Loop ? 2 : 1)) throw new ArgumentException($"{kind} needs more children.", nameof(children));
        return new(kind, null, children);
    }

    /// <summary>A smaller tree of the same language: nested operators of one kind joined, needless silent steps taken out, loops of two children.</summary>
    public ProcessTree Reduced() => ProcessTreeReduction.Reduce(this);

    /// <summary>The tree in the usual notation: <c>-&gt;( 'a', X( tau, 'b' ) )</c>; see <see cref="ProcessTreeNotation"/>.</summary>
    public override string ToString() => ProcessTreeNotation.Print(this);

    /// <summary>A value for each node from the values of its children, bottom up, without recursion: a tree may be deeper than a stack.</summary>
    internal T Fold<T>(Func<ProcessTree, IReadOnlyList<T>, T> value)
    {
        var open = new Stack<(ProcessTree Node, List<T> Values)>();
        open.Push((this, []));
        while (true)
        {
            var (node, values) = open.Peek();
            if (values.Count < node.Children.Count)
            {
                open.Push((node.Children[values.Count], []));
                continue;
            }

            open.Pop();
            var made = value(node, values);
            if (!open.TryPeek(out var parent)) return made;
            parent.Values.Add(made);
        }
    }
}
