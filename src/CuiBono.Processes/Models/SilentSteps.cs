namespace CuiBono.Processes.Models;

/// <summary>Takes silent transitions out of a net where its language stays the same.</summary>
/// <remarks>Two rules, each the other's mirror (fusion of series places, Murata 1989, widened to several neighbours). A silent transition whose only input place
/// is emptied by nothing else can fire at once, so what fills the place may fill the transition's outputs instead. A silent transition whose only
/// output place is filled by nothing else can wait, so what empties that place may empty the transition's inputs instead. Places that are
/// marked at the start or the end stay, and neither rule is used where it would add more arcs than it removes.</remarks>
internal static class SilentSteps
{
    public static PetriNet TakeOut(PetriNet net)
    {
        if (net.Transitions.Any(transition => transition.Inputs.Concat(transition.Outputs).Any(arc => arc.Weight != 1))) return net;
        var inputs = net.Transitions.Select(transition => transition.Inputs.Select(arc => arc.Place).ToHashSet()).ToArray();
        var outputs = net.Transitions.Select(transition => transition.Outputs.Select(arc => arc.Place).ToHashSet()).ToArray();
        var fills = Neighbours(net, outputs);
        var empties = Neighbours(net, inputs);
        var (goneTransitions, gonePlaces) = (new bool[inputs.Length], new bool[net.Places.Count]);
        var waiting = new Queue<int>(Enumerable.Range(0, inputs.Length).Where(at => net.Transitions[at].Label is null));
        while (waiting.TryDequeue(out var silent))
        {
            if (goneTransitions[silent]) continue;
            var neighbours = Fuse(net, silent, inputs, outputs, fills, empties, gonePlaces) ?? Fuse(net, silent, outputs, inputs, empties, fills, gonePlaces);
            if (neighbours is null) continue;
            goneTransitions[silent] = true;
            foreach (var other in neighbours)
                if (net.Transitions[other].Label is null) waiting.Enqueue(other);
        }

        var numbers = new int[net.Places.Count];
        var kept = Enumerable.Range(0, numbers.Length).Where(place => !gonePlaces[place]).ToList();
        for (var at = 0; at < kept.Count; at++) numbers[kept[at]] = at;
        return new PetriNet(
            kept.ConvertAll(place => net.Places[place]),
            [.. net.Transitions.Index().Where(item => !goneTransitions[item.Index]).Select(item => item.Item with { Inputs = Arcs(inputs[item.Index], numbers), Outputs = Arcs(outputs[item.Index], numbers) })],
            kept.ConvertAll(place => net.InitialMarking[place]),
            kept.ConvertAll(place => net.FinalMarking[place]));
    }

    private static HashSet<int>[] Neighbours(PetriNet net, HashSet<int>[] arcs)
    {
        var found = net.Places.Select(_ => new HashSet<int>()).ToArray();
        for (var transition = 0; transition < arcs.Length; transition++)
            foreach (var place in arcs[transition]) found[place].Add(transition);
        return found;
    }

    private static List<Arc> Arcs(HashSet<int> places, int[] numbers) => [.. places.Select(place => numbers[place]).Order().Select(place => new Arc(place))];

    /// <summary>The first rule; with inputs for outputs and fills for empties, the second. The transitions that now have other arcs, or null.</summary>
    private static HashSet<int>? Fuse(PetriNet net, int silent, HashSet<int>[] before, HashSet<int>[] after, HashSet<int>[] fills, HashSet<int>[] empties, bool[] gone)
    {
        if (before[silent].Count != 1) return null;
        var place = before[silent].First();
        if (empties[place].Count != 1 || net.InitialMarking[place] > 0 || net.FinalMarking[place] > 0) return null;
        var (sources, targets) = (fills[place], after[silent]);
        if (sources.Count == 0 || targets.Count == 0 || targets.Contains(place) || sources.Contains(silent)) return null;
        if (sources.Count > 1 && targets.Count > 1) return null;
        if (sources.Any(source => after[source].Overlaps(targets))) return null;
        foreach (var target in targets) fills[target].Remove(silent);
        foreach (var source in sources)
        {
            after[source].Remove(place);
            after[source].UnionWith(targets);
            foreach (var target in targets) fills[target].Add(source);
        }

        gone[place] = true;
        return [.. sources, .. targets.SelectMany(target => fills[target].Concat(empties[target]))];
    }
}
