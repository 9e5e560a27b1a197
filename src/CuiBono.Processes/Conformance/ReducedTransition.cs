using CuiBono.Processes.Models;

namespace CuiBono.Processes.Conformance;

/// <summary>A transition of a reduced net; the arcs are sorted by place, one a place.</summary>
internal sealed record ReducedTransition(string? Label, Arc[] Inputs, Arc[] Outputs, TransitionRun Run)
{
    /// <summary>Equal label and arcs, whatever the transitions stand for.</summary>
    public static IEqualityComparer<ReducedTransition> SameStep { get; } = EqualityComparer<ReducedTransition>.Create(
        (one, other) => one!.Label == other!.Label && one.Inputs.AsSpan().SequenceEqual(other.Inputs) && one.Outputs.AsSpan().SequenceEqual(other.Outputs), HashOf);

    /// <summary>Two sets of arcs as one.</summary>
    public static Arc[] Join(IEnumerable<Arc> first, IEnumerable<Arc> second) =>
        [.. first.Concat(second).GroupBy(arc => arc.Place).Select(arcs => new Arc(arcs.Key, arcs.Sum(arc => arc.Weight))).OrderBy(arc => arc.Place)];

    public static int Weight(Arc[] arcs, int place)
    {
        foreach (var arc in arcs)
            if (arc.Place == place)
                return arc.Weight;
        return 0;
    }

    public static Arc[] Without(Arc[] arcs, int place) => Array.FindAll(arcs, arc => arc.Place != place);

    private static int HashOf(ReducedTransition transition)
    {
        var hash = new HashCode();
        foreach (var arc in transition.Inputs) hash.Add(arc);
        hash.Add(-1);
        foreach (var arc in transition.Outputs) hash.Add(arc);
        hash.Add(transition.Label, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
