using CuiBono.Processes;
using CuiBono.Processes.Models;

namespace CuiBono.ProcessTimes;

/// <summary>A random tree of optional, repeated, parallel and looping parts, and a log that it plays with noise: events lost, added and swapped.</summary>
internal sealed class HardLog(ulong seed)
{
    private const int MaxEvents = 175;

    private ulong state = seed;
    private int named;

    /// <summary>A tree of so many activities.</summary>
    public ProcessTree Tree(int activities) => Node(activities, 0);

    /// <summary>A log of so many cases and distinct variants; the first variants share the cases that are left over.</summary>
    public EventLog Play(ProcessTree tree, int cases, int variants)
    {
        var distinct = new Dictionary<string, List<string>>();
        while (distinct.Count < variants)
        {
            var played = Noisy(Play(tree));
            if (played.Count <= MaxEvents) distinct.TryAdd(string.Join(',', played), played);
        }

        var sequences = distinct.Values.ToList();
        var builder = new EventLogBuilder();
        for (var at = 0; at < cases; at++)
        {
            var id = builder.Case(System.Text.Encoding.UTF8.GetBytes($"{at}"));
            foreach (var activity in sequences[at < variants ? at : Below(Below(variants) + 1)]) builder.Add(id, builder.Activities.Code(activity), 0, 0);
        }

        return builder.Build(EventOrder.AsAdded);
    }

    private ProcessTree Node(int activities, int depth)
    {
        if (activities == 1) return Leaf();
        var kind = depth == 0 ? ProcessTreeKind.Sequence : Below(100) switch
        {
            < 40 => ProcessTreeKind.Parallel,
            < 60 => ProcessTreeKind.Sequence,
            < 80 => ProcessTreeKind.Choice,
            _ => ProcessTreeKind.Loop,
        };
        if (kind == ProcessTreeKind.Loop) return ProcessTree.Of(kind, Node(activities, depth + 1), ProcessTree.Silent);
        var parts = Math.Min(activities, 2 + Below(3));
        var children = new List<ProcessTree>();
        for (var left = activities; parts > 0; parts--)
        {
            var share = parts == 1 ? left : 1 + Below(Math.Min(left - parts + 1, 2 * left / parts));
            children.Add(Node(share, depth + 1));
            left -= share;
        }

        if (kind == ProcessTreeKind.Choice && Below(2) == 0) children.Insert(0, ProcessTree.Silent);
        return ProcessTree.Of(kind, children);
    }

    private ProcessTree Leaf()
    {
        var activity = ProcessTree.Activity($"Activity {++named}");
        return Below(100) switch
        {
            < 30 => ProcessTree.Of(ProcessTreeKind.Choice, ProcessTree.Silent, activity),
            < 50 => ProcessTree.Of(ProcessTreeKind.Loop, activity, ProcessTree.Silent),
            < 60 => ProcessTree.Of(ProcessTreeKind.Choice, ProcessTree.Silent, ProcessTree.Of(ProcessTreeKind.Loop, activity, ProcessTree.Silent)),
            _ => activity,
        };
    }

    private List<string> Play(ProcessTree tree)
    {
        switch (tree.Kind)
        {
            case ProcessTreeKind.Activity: return [tree.ActivityName!];
            case ProcessTreeKind.Silent: return [];
            case ProcessTreeKind.Choice: return Play(tree.Children[Below(tree.Children.Count)]);
            case ProcessTreeKind.Sequence: return [.. tree.Children.SelectMany(Play)];
            case ProcessTreeKind.Parallel:
                var branches = tree.Children.Select(Play).ToList();
                var merged = new List<string>();
                var taken = new int[branches.Count];
                for (var left = branches.Sum(branch => branch.Count); left > 0; left--)
                {
                    var pick = Below(left);
                    var branch = 0;
                    for (; pick >= branches[branch].Count - taken[branch]; branch++) pick -= branches[branch].Count - taken[branch];
                    merged.Add(branches[branch][taken[branch]++]);
                }

                return merged;
            default:
                var looped = Play(tree.Children[0]);
                while (Below(100) < 45 && looped.Count < MaxEvents) looped.AddRange(Play(tree.Children[0]));
                return looped;
        }
    }

    private List<string> Noisy(List<string> played)
    {
        var noisy = new List<string>(played.Count);
        foreach (var activity in played)
        {
            var dice = Below(100);
            if (dice < 4) continue;
            noisy.Add(activity);
            if (dice < 8) noisy.Add($"Activity {1 + Below(named)}");
            if (dice is >= 8 and < 12 && noisy.Count > 1) (noisy[^1], noisy[^2]) = (noisy[^2], noisy[^1]);
        }

        return noisy;
    }

    private int Below(int bound)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }
}
