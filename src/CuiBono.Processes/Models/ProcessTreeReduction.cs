namespace CuiBono.Processes.Models;

/// <summary>Makes a process tree smaller and keeps its language.</summary>
/// <remarks>Rules after Leemans (2022), section 5.1: nested operators of one kind are one; silent steps in sequences and parallel parts, and beside what may be empty, go;
/// a loop has two children, and what may be done any number of times, or not at all, is <c>*( tau, ... )</c>.</remarks>
internal static class ProcessTreeReduction
{
    /// <summary>A tree, and whether the empty word is in its language.</summary>
    private readonly record struct Part(ProcessTree Tree, bool MayBeEmpty);

    private static readonly Part Nothing = new(ProcessTree.Silent, true);

    public static ProcessTree Reduce(ProcessTree tree) => tree.Fold<Part>(Reduced).Tree;

    private static Part Reduced(ProcessTree node, IReadOnlyList<Part> children) => node.Kind switch
    {
        ProcessTreeKind.Activity => new Part(node, false),
        ProcessTreeKind.Silent => Nothing,
        ProcessTreeKind.Choice => Choice(children),
        ProcessTreeKind.Loop => Loop(children[0], Choice([.. children.Skip(1)])),
        _ => Joined(node.Kind, children),
    };

    private static Part Joined(ProcessTreeKind kind, IReadOnlyList<Part> children)
    {
        var trees = children.SelectMany(child => Flat(kind, child.Tree)).Where(tree => tree.Kind != ProcessTreeKind.Silent).ToList();
        return trees.Count switch
        {
            0 => Nothing,
            1 => children.First(child => child.Tree.Kind != ProcessTreeKind.Silent),
            _ => new Part(ProcessTree.Of(kind, trees), children.All(child => child.MayBeEmpty)),
        };
    }

    private static Part Choice(IReadOnlyList<Part> children)
    {
        var mayBeEmpty = children.Any(child => child.MayBeEmpty);
        var trees = new List<ProcessTree>();
        var activities = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in children.SelectMany(child => Flat(ProcessTreeKind.Choice, child.Tree)))
            if (tree.Kind != ProcessTreeKind.Silent && (tree.ActivityName is not { } name || activities.Add(name))) trees.Add(tree);
        if (trees.Count == 0) return Nothing;
        if (mayBeEmpty && !children.Any(child => child.MayBeEmpty && child.Tree.Kind != ProcessTreeKind.Silent && !HasSilent(child.Tree)))
        {
            var repeated = trees.FindIndex(tree => tree.Kind == ProcessTreeKind.Loop && tree.Children[1].Kind == ProcessTreeKind.Silent);
            if (repeated < 0) trees.Insert(0, ProcessTree.Silent);
            else trees[repeated] = Repeated([trees[repeated]]);
        }

        return new Part(trees.Count == 1 ? trees[0] : ProcessTree.Of(ProcessTreeKind.Choice, trees), mayBeEmpty);
    }

    private static Part Loop(Part body, Part back)
    {
        if (body.MayBeEmpty && back.MayBeEmpty) return Repeated([body.Tree, back.Tree]) is var tree && tree.Kind == ProcessTreeKind.Silent ? Nothing : new Part(tree, true);
        if (body.Tree.Kind == ProcessTreeKind.Silent) return new Part(Repeated([back.Tree]), true);
        if (back.Tree.Kind == ProcessTreeKind.Silent && body.Tree.Kind == ProcessTreeKind.Loop && body.Tree.Children[1].Kind == ProcessTreeKind.Silent) return body;
        return new Part(ProcessTree.Of(ProcessTreeKind.Loop, body.Tree, back.Tree), body.MayBeEmpty);
    }

    /// <summary>Any of the trees, any number of times, none included.</summary>
    private static ProcessTree Repeated(IEnumerable<ProcessTree> trees)
    {
        var found = new List<ProcessTree>();
        var activities = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ProcessTree>(trees.Reverse());
        while (open.TryPop(out var tree))
        {
            if (tree.Kind == ProcessTreeKind.Choice || (tree.Kind == ProcessTreeKind.Loop && tree.Children.Any(child => child.Kind == ProcessTreeKind.Silent)))
                foreach (var child in tree.Children.Reverse()) open.Push(child);
            else if (tree.Kind != ProcessTreeKind.Silent && (tree.ActivityName is not { } name || activities.Add(name))) found.Add(tree);
        }

        if (found.Count == 0) return ProcessTree.Silent;
        return ProcessTree.Of(ProcessTreeKind.Loop, ProcessTree.Silent, found.Count == 1 ? found[0] : ProcessTree.Of(ProcessTreeKind.Choice, found));
    }

    private static IEnumerable<ProcessTree> Flat(ProcessTreeKind kind, ProcessTree tree) => tree.Kind == kind ? tree.Children : [tree];

    private static bool HasSilent(ProcessTree tree) => tree.Kind == ProcessTreeKind.Choice && tree.Children.Any(child => child.Kind == ProcessTreeKind.Silent);
}
