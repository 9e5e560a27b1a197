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

    public int[] this[int number] => markings[number];

    public int Number(int[] marking)
    {
        if (numbers.TryGetValue(marking, out var number)) return number;
        numbers.Add(marking, markings.Count);
        markings.Add(marking);
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

    /// <summary>The markings that silent steps lead to, the fewest steps first, each with the tokens that the steps took and put.</summary>
    public IEnumerable<(int[] Marking, int Taken, int Put)> Silently(int[] from)
    {
        var seen = new HashSet<int[]>(numbers.Comparer) { from };
        var open = new Queue<(int[] Marking, int Taken, int Put)>([(from, 0, 0)]);
        while (open.TryDequeue(out var at))
        {
            yield return at;
            foreach (var step in silent)
            {
                if (seen.Count >= MaxMarkings) break;
                if (!IsEnabled(step, at.Marking)) continue;
                var after = Fire(step, at.Marking);
                if (seen.Add(after)) open.Enqueue((after, at.Taken + step.Inputs.Sum(arc => arc.Weight), at.Put + step.Outputs.Sum(arc => arc.Weight)));
            }
        }
    }

    private static int HashOf(int[] marking)
    {
        var hash = new HashCode();
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(marking.AsSpan()));
        return hash.ToHashCode();
    }
}
