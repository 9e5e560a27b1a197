using CuiBono.Processes.Models;

namespace CuiBono.Processes.Conformance;

/// <summary>Markings of a net with numbers, and what silent steps lead to.</summary>
internal sealed class MarkingTable(PetriNet net)
{
    /// <summary>Most markings that one search through silent steps looks at.</summary>
    public const int MaxMarkings = 5_000;

    private readonly Dictionary<int[], int> numbers = new(EqualityComparer<int[]>.Create((one, other) => one.AsSpan().SequenceEqual(other), HashOf));
    private readonly List<int[]> markings = [];
    private readonly Transition[] silent = [.. net.Transitions.Where(transition => transition.Label is null)];
    private readonly List<Follower[]?> followers = [];
    private int[] seen = [];
    private int search;

    /// <summary>How many markings have numbers.</summary>
    public int Count => markings.Count;

    public int[] this[int number] => markings[number];

    public int Number(int[] marking)
    {
        if (numbers.TryGetValue(marking, out var number)) return number;
        numbers.Add(marking, markings.Count);
        markings.Add(marking);
        followers.Add(null);
        return markings.Count - 1;
    }

    public static bool IsEnabled(Transition transition, int[] marking)
    {
        foreach (var arc in transition.Inputs)
            if (marking[arc.Place] < arc.Weight)
                return false;
        return true;
    }

    /// <summary>The marking after a transition; places it lacks tokens on stay at zero before it puts its own.</summary>
    public static int[] Fire(Transition transition, int[] marking)
    {
        var after = (int[])marking.Clone();
        foreach (var arc in transition.Inputs) after[arc.Place] = Math.Max(0, after[arc.Place] - arc.Weight);
        foreach (var arc in transition.Outputs) after[arc.Place] += arc.Weight;
        return after;
    }

    /// <summary>Which silent steps can help to enable one of some transitions: those that fill their inputs, and so on backwards. The fewest steps that enable one hold no other.</summary>
    public bool[] SilentTowards(IEnumerable<Transition> transitions)
    {
        var wanted = transitions.SelectMany(one => one.Inputs).Select(arc => arc.Place).ToHashSet();
        var helpful = new bool[silent.Length];
        for (var grows = true; grows;)
        {
            grows = false;
            for (var step = 0; step < silent.Length; step++)
            {
                if (helpful[step] || !silent[step].Outputs.Any(arc => wanted.Contains(arc.Place))) continue;
                grows = helpful[step] = true;
                wanted.UnionWith(silent[step].Inputs.Select(arc => arc.Place));
            }
        }

        return helpful;
    }

    /// <summary>Whether silent steps could enable one of some transitions if no step took a token away: where not, no search finds a way.</summary>
    public bool MayEnable(int from, Transition[] transitions, bool[] among)
    {
        Span<bool> reached = stackalloc bool[Math.Min(markings[from].Length, 1_024)];
        if (reached.Length < markings[from].Length) return true;
        for (var place = 0; place < reached.Length; place++) reached[place] = markings[from][place] > 0;
        for (var grows = true; grows;)
        {
            grows = false;
            for (var step = 0; step < silent.Length; step++)
            {
                if (!among[step] || !Holds(reached, silent[step].Inputs)) continue;
                foreach (var arc in silent[step].Outputs)
                {
                    grows |= !reached[arc.Place];
                    reached[arc.Place] = true;
                }
            }
        }

        foreach (var transition in transitions)
            if (Holds(reached, transition.Inputs))
                return true;
        return false;
    }

    private static bool Holds(ReadOnlySpan<bool> reached, IReadOnlyList<Arc> arcs)
    {
        foreach (var arc in arcs)
            if (!reached[arc.Place])
                return false;
        return true;
    }

    /// <summary>The markings that silent steps lead to, the fewest steps first, each with the tokens that the steps took and put. One search at a time.</summary>
    /// <param name="from">The number of the first marking.</param>
    /// <param name="among">Which silent steps are looked at; all where null.</param>
    public IEnumerable<(int Marking, int Taken, int Put)> Silently(int from, bool[]? among = null)
    {
        yield return (from, 0, 0);
        search++;
        IsNew(from);
        var open = new List<(int Marking, int Taken, int Put)> { (from, 0, 0) };
        for (var at = 0; at < open.Count; at++)
        {
            foreach (var next in FollowersOf(open[at].Marking))
            {
                if (open.Count >= MaxMarkings) yield break;
                if ((among is not null && !among[next.Step]) || !IsNew(next.Marking)) continue;
                var after = (next.Marking, open[at].Taken + next.Taken, open[at].Put + next.Put);
                yield return after;
                open.Add(after);
            }
        }
    }

    private Follower[] FollowersOf(int number)
    {
        if (followers[number] is { } known) return known;
        var (found, marking) = (new List<Follower>(), markings[number]);
        for (var step = 0; step < silent.Length; step++)
            if (IsEnabled(silent[step], marking))
                found.Add(new Follower(Number(Fire(silent[step], marking)), step, silent[step].Inputs.Sum(arc => arc.Weight), silent[step].Outputs.Sum(arc => arc.Weight)));
        return followers[number] = [.. found];
    }

    /// <summary>Whether this search meets a marking for the first time.</summary>
    private bool IsNew(int marking)
    {
        if (marking >= seen.Length) Array.Resize(ref seen, 2 * markings.Count);
        if (seen[marking] == search) return false;
        seen[marking] = search;
        return true;
    }

    private static int HashOf(int[] marking)
    {
        var hash = new HashCode();
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(marking.AsSpan()));
        return hash.ToHashCode();
    }

    private readonly record struct Follower(int Marking, int Step, int Taken, int Put);
}
