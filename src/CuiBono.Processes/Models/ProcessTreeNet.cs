using System.Globalization;

namespace CuiBono.Processes.Models;

/// <summary>Makes a workflow net of a process tree: one source, one sink, sound, with the tree's language.</summary>
/// <remarks>Every node lies between two places. A loop that may neither put tokens back on the place before it nor take them again from the
/// place behind it, because others do so too, gets places of its own and silent steps to them. Silent steps that are not needed are
/// taken out afterwards by <see cref="SilentSteps"/>. After van der Aalst, Process Mining (2016), section 7.5; Leemans (2022), section 2.2.</remarks>
internal sealed class ProcessTreeNet
{
    private readonly List<string> places = ["source", "sink"];
    private readonly List<Transition> transitions = [];
    private readonly Stack<Block> open = new();
    private int silentCount;

    /// <summary>A tree to be laid between two places.</summary>
    /// <param name="Tree">The tree.</param>
    /// <param name="Entry">The place before it.</param>
    /// <param name="Exit">The place behind it.</param>
    /// <param name="MayReturn">Whether it may put tokens back on its entry: nothing else takes them there.</param>
    /// <param name="MayTake">Whether it may take tokens from its exit again: nothing else puts them there.</param>
    private readonly record struct Block(ProcessTree Tree, int Entry, int Exit, bool MayReturn, bool MayTake);

    public static PetriNet Of(ProcessTree tree)
    {
        var net = new ProcessTreeNet();
        net.open.Push(new Block(tree, 0, 1, false, false));
        while (net.open.TryPop(out var block)) net.Lay(block);
        var (initial, final) = (new int[net.places.Count], new int[net.places.Count]);
        (initial[0], final[1]) = (1, 1);
        return SilentSteps.TakeOut(new PetriNet(net.places, net.transitions, initial, final));
    }

    private void Lay(Block block)
    {
        var (tree, entry, exit, mayReturn, mayTake) = block;
        switch (tree.Kind)
        {
            case ProcessTreeKind.Activity:
                transitions.Add(new Transition(tree.ActivityName!, tree.ActivityName, [new Arc(entry)], [new Arc(exit)]));
                break;
            case ProcessTreeKind.Silent:
                Silent([entry], [exit]);
                break;
            case ProcessTreeKind.Choice:
                foreach (var child in tree.Children.Reverse()) open.Push(new Block(child, entry, exit, false, false));
                break;
            case ProcessTreeKind.Sequence:
                LaySequence(block);
                break;
            case ProcessTreeKind.Parallel:
                var branches = tree.Children.Select(child => new Block(child, Place(), Place(), true, true)).ToList();
                Silent([entry], branches.Select(branch => branch.Entry));
                Silent(branches.Select(branch => branch.Exit), [exit]);
                foreach (var branch in Enumerable.Reverse(branches)) open.Push(branch);
                break;
            case ProcessTreeKind.Loop:
                var first = mayReturn ? entry : Place();
                if (first != entry) Silent([entry], [first]);
                var last = mayTake ? exit : Place();
                if (last != exit) Silent([last], [exit]);
                foreach (var child in tree.Children.Skip(1).Reverse()) open.Push(new Block(child, last, first, false, false));
                open.Push(new Block(tree.Children[0], first, last, true, true));
                break;
        }
    }

    private void LaySequence(Block block)
    {
        var (tree, from, _, mayReturn, mayTake) = block;
        var blocks = new List<Block>();
        for (var at = 0; at < tree.Children.Count; at++)
        {
            var isLast = at == tree.Children.Count - 1;
            var to = isLast ? block.Exit : Place();
            blocks.Add(new Block(tree.Children[at], from, to, at == 0 ? mayReturn : !EndsWithLoop(tree.Children[at - 1]), !isLast || mayTake));
            from = to;
        }

        foreach (var part in Enumerable.Reverse(blocks)) open.Push(part);
    }

    private static bool EndsWithLoop(ProcessTree tree)
    {
        while (tree.Kind == ProcessTreeKind.Sequence) tree = tree.Children[^1];
        return tree.Kind == ProcessTreeKind.Loop;
    }

    private int Place()
    {
        places.Add(string.Create(CultureInfo.InvariantCulture, $"p{places.Count - 1}"));
        return places.Count - 1;
    }

    private void Silent(IEnumerable<int> from, IEnumerable<int> to)
    {
        silentCount++;
        transitions.Add(new Transition(string.Create(CultureInfo.InvariantCulture, $"tau{silentCount}"), null, [.. from.Select(place => new Arc(place))], [.. to.Select(place => new Arc(place))]));
    }
}
