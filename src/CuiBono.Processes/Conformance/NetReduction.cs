using CuiBono.Processes.Models;
using static CuiBono.Processes.Conformance.ReducedTransition;

namespace CuiBono.Processes.Conformance;

/// <summary>A net with fewer silent transitions and the same visible runs from the initial to the final marking.</summary>
/// <remarks>Three rules until none applies. A silent step that is the only way on from a place is taken at once (post-agglomeration). A silent step
/// with one output waits for whatever needs its token (pre-agglomeration; Berthelot 1986). Places from which the same things can happen are
/// one place (place bisimulation; Autant and Schnoebelen 1992). docs/methods/alignments.md has the proofs.</remarks>
internal sealed class NetReduction
{
    /// <summary>Larger nets are searched as they are.</summary>
    private const int MaxTransitions = 1_000;

    /// <summary>Most tokens that a step taken at once is taken for, so that no chain of doublings grows.</summary>
    private const int MaxRepeats = 8;

    private readonly List<ReducedTransition> transitions = [];
    private readonly Dictionary<ReducedTransition, int> known = new(ReducedTransition.SameStep);
    private readonly int[] initial;
    private readonly int[] final;
    private readonly (int Consumers, int Producers, int MostTaken, int MostPut)[] uses;
    private int growthLeft;

    private NetReduction(PetriNet net)
    {
        (initial, final) = ([.. net.InitialMarking], [.. net.FinalMarking]);
        uses = new (int, int, int, int)[initial.Length];
        growthLeft = net.Transitions.Count + 50;
        for (var at = 0; at < net.Transitions.Count; at++)
        {
            var transition = net.Transitions[at];
            Add(new(transition.Label, Join(transition.Inputs, []), Join(transition.Outputs, []), new TransitionRun(at)));
        }
    }

    /// <summary>The net, reduced.</summary>
    public static NetReduction Of(PetriNet net)
    {
        var reduction = new NetReduction(net);
        if (net.Transitions.Count > MaxTransitions) return reduction;
        for (var left = 4 * net.Transitions.Count; left > 0; left--)
        {
            reduction.CountUses();
            if (!reduction.FireAtOnce() && !reduction.FuseEqualPlaces() && !reduction.FireLate()) break;
        }

        return reduction;
    }

    public IReadOnlyList<ReducedTransition> Transitions => transitions;

    public IReadOnlyList<int> Initial => initial;

    public IReadOnlyList<int> Final => final;

    /// <summary>Silent steps from the net's initial marking to the reduced one.</summary>
    public List<TransitionRun> InitialRuns { get; } = [];

    private void Add(ReducedTransition transition)
    {
        if (transition.Label is null && transition.Inputs.AsSpan().SequenceEqual(transition.Outputs)) return;
        if (known.TryGetValue(transition, out var same))
        {
            transitions[same] = transitions[same] with { Run = TransitionRun.AnyOf(transitions[same].Run, transition.Run) };
            return;
        }

        known[transition] = transitions.Count;
        transitions.Add(transition);
    }

    private void Replace(Func<ReducedTransition, IEnumerable<ReducedTransition>> change)
    {
        var before = transitions.ToArray();
        transitions.Clear();
        known.Clear();
        foreach (var transition in before)
            foreach (var changed in change(transition))
                Add(changed);
    }

    private void CountUses()
    {
        Array.Clear(uses);
        foreach (var transition in transitions)
        {
            foreach (var (place, weight) in transition.Inputs)
                uses[place] = uses[place] with { Consumers = uses[place].Consumers + 1, MostTaken = Math.Max(uses[place].MostTaken, weight) };
            foreach (var (place, weight) in transition.Outputs)
                uses[place] = uses[place] with { Producers = uses[place].Producers + 1, MostPut = Math.Max(uses[place].MostPut, weight) };
        }
    }

    private bool FireAtOnce()
    {
        var step = transitions.Find(step => step is { Label: null, Inputs: [{ Weight: 1 } input] } && final[input.Place] == 0
            && Weight(step.Outputs, input.Place) == 0 && uses[input.Place].Consumers == 1
            && initial[input.Place] <= MaxRepeats && uses[input.Place].MostPut <= MaxRepeats);
        if (step is null) return false;
        var place = step.Inputs[0].Place;
        for (; initial[place] > 0; initial[place]--)
        {
            foreach (var arc in step.Outputs) initial[arc.Place] += arc.Weight;
            InitialRuns.Add(step.Run);
        }

        Replace(transition =>
        {
            if (transition == step) return [];
            var changed = transition with { Outputs = Without(transition.Outputs, place) };
            for (var left = Weight(transition.Outputs, place); left > 0; left--)
                changed = changed with { Outputs = Join(changed.Outputs, step.Outputs), Run = TransitionRun.InOrder(changed.Run, step.Run) };
            return [changed];
        });
        return true;
    }

    private bool FireLate()
    {
        var step = transitions.Find(step => step is { Label: null, Outputs: [{ Weight: 1 } output] } && final[output.Place] == 0
            && Weight(step.Inputs, output.Place) == 0 && uses[output.Place].MostTaken <= 1 && Growth(output.Place) <= Math.Min(1, growthLeft));
        if (step is null) return false;
        var place = step.Outputs[0].Place;
        growthLeft -= Math.Max(0, Growth(place));
        var onlySource = IsOnlySource(place);
        Replace(transition =>
        {
            if (transition == step) return [];
            if (Weight(transition.Inputs, place) == 0) return [transition];
            var late = transition with { Inputs = Join(Without(transition.Inputs, place), step.Inputs), Run = TransitionRun.InOrder(step.Run, transition.Run) };
            return onlySource ? [late] : [transition, late];
        });
        return true;
    }

    private int Growth(int place) => IsOnlySource(place) ? -1 : uses[place].Consumers - 1;

    private bool IsOnlySource(int place) => initial[place] == 0 && uses[place].Producers == 1;

    private bool FuseEqualPlaces()
    {
        var consumers = new List<ReducedTransition>[initial.Length];
        foreach (var transition in transitions)
            foreach (var arc in transition.Inputs)
                (consumers[arc.Place] ??= []).Add(transition);
        for (var kept = 0; kept < consumers.Length; kept++)
        {
            for (var fused = kept + 1; fused < consumers.Length; fused++)
            {
                if (consumers[kept] is not { } first || consumers[fused] is not { } second || first.Count != second.Count || final[kept] + final[fused] > 0) continue;
                if (!first.TrueForAll(one => second.Exists(other => DoSame(one, other, kept, fused)))
                    || !second.TrueForAll(other => first.Exists(one => DoSame(one, other, kept, fused)))) continue;
                (initial[kept], initial[fused]) = (initial[kept] + initial[fused], 0);
                Replace(transition => [transition with { Inputs = Renamed(transition.Inputs, fused, kept), Outputs = Renamed(transition.Outputs, fused, kept) }]);
                return true;
            }
        }

        return false;
    }

    private static bool DoSame(ReducedTransition one, ReducedTransition other, int kept, int fused) =>
        one.Label == other.Label && Weight(one.Inputs, kept) == 1 && Weight(other.Inputs, fused) == 1
        && Weight(one.Inputs, fused) == 0 && Weight(other.Inputs, kept) == 0
        && Without(one.Inputs, kept).AsSpan().SequenceEqual(Without(other.Inputs, fused))
        && Renamed(one.Outputs, fused, kept).AsSpan().SequenceEqual(Renamed(other.Outputs, fused, kept));

    private static Arc[] Renamed(Arc[] arcs, int from, int to) =>
        Weight(arcs, from) == 0 ? arcs : Join(arcs.Select(arc => arc.Place == from ? arc with { Place = to } : arc), []);
}
