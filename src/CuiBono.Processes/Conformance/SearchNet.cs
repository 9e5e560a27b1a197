using CuiBono.Processes.Models;

namespace CuiBono.Processes.Conformance;

/// <summary>A reduced net laid out for the search: markings as words of bits, labels as numbers, and the bounds of its components.</summary>
internal sealed class SearchNet
{
    /// <summary>Most tokens on a place that no component covers.</summary>
    public const int MaxTokens = 255;

    private readonly Dictionary<string, int> labels = new(StringComparer.Ordinal);

    private SearchNet(PetriNet net, NetReduction reduced)
    {
        (Net, Reduced) = (net, reduced);
        var components = StateComponent.Cover(reduced);
        (Bits, Words) = LayOut(reduced.Initial.Count, components);
        Labels = [.. reduced.Transitions.Select(transition => transition.Label is { } label ? Code(label) : -1)];
        Tokens = [.. reduced.Transitions.Select(transition => new TransitionTokens(transition, Bits, Words))];
        StateMoves = [.. reduced.Transitions.Select(transition => Moves(transition, components))];
        InitialStates = [.. components.Select(component => (ushort)Array.FindIndex(component.Places, place => reduced.Initial[place] > 0))];
        Bounds = MakeBounds(components);
        LabelComponents = [.. Enumerable.Range(0, labels.Count).Select(label => Enumerable.Range(0, Bounds.Length).Where(at => Bounds[at].Counts(label)).ToArray())];
    }

    /// <summary>The net as given.</summary>
    public PetriNet Net { get; }

    /// <summary>The net as searched.</summary>
    public NetReduction Reduced { get; }

    /// <summary>Where the tokens of each place stand in a marking: the first bit, and one bit or eight.</summary>
    public (int First, int Width)[] Bits { get; }

    /// <summary>The words of a marking.</summary>
    public int Words { get; }

    /// <summary>The label of each transition, or -1.</summary>
    public int[] Labels { get; }

    public TransitionTokens[] Tokens { get; }

    /// <summary>The components that each transition moves, with the state it moves them from and to.</summary>
    public (int Component, int From, int To)[][] StateMoves { get; }

    /// <summary>The state of each component in the initial marking.</summary>
    public ushort[] InitialStates { get; }

    public ComponentBound[] Bounds { get; }

    /// <summary>The components that each label costs something.</summary>
    public int[][] LabelComponents { get; }

    /// <summary>The net, or null where one of its markings holds more than <see cref="MaxTokens"/> on a place.</summary>
    public static SearchNet? Of(PetriNet net)
    {
        if (net.InitialMarking.Concat(net.FinalMarking).Any(tokens => tokens is < 0 or > MaxTokens)) return null;
        var reduced = NetReduction.Of(net);
        return reduced.Initial.Any(tokens => tokens > MaxTokens) ? null : new SearchNet(net, reduced);
    }

    /// <summary>The number of a label, or -1 where no transition bears it.</summary>
    public int LabelOf(string activity) => labels.GetValueOrDefault(activity, -1);

    /// <summary>A marking as words.</summary>
    public ulong[] Pack(IReadOnlyList<int> marking)
    {
        var words = new ulong[Words];
        for (var place = 0; place < marking.Count; place++) words[Bits[place].First >> 6] |= (ulong)marking[place] << (Bits[place].First & 63);
        return words;
    }

    private int Code(string label)
    {
        if (!labels.TryGetValue(label, out var code)) labels[label] = code = labels.Count;
        return code;
    }

    private static ((int, int)[] Bits, int Words) LayOut(int places, List<StateComponent> components)
    {
        var bits = new (int First, int Width)[places];
        var used = 0;
        foreach (var place in components.SelectMany(component => component.Places).Distinct().Order()) bits[place] = (used++, 1);
        used = (used + 7) & ~7;
        for (var place = 0; place < places; place++)
        {
            if (bits[place].Width > 0) continue;
            bits[place] = (used, 8);
            used += 8;
        }

        return (bits, Math.Max(1, (used + 63) >> 6));
    }

    private static (int, int, int)[] Moves(ReducedTransition transition, List<StateComponent> components)
    {
        var moves = new List<(int, int, int)>();
        for (var at = 0; at < components.Count; at++)
        {
            var from = transition.Inputs.Select(arc => Array.BinarySearch(components[at].Places, arc.Place)).FirstOrDefault(state => state >= 0, -1);
            if (from >= 0) moves.Add((at, from, transition.Outputs.Select(arc => Array.BinarySearch(components[at].Places, arc.Place)).First(state => state >= 0)));
        }

        return [.. moves];
    }

    /// <summary>Splits the cost of each label evenly over the components that every one of its transitions moves.</summary>
    private ComponentBound[] MakeBounds(List<StateComponent> components)
    {
        var shares = components.ConvertAll(_ => new int[labels.Count]);
        for (var label = 0; label < labels.Count; label++)
        {
            var bearers = Enumerable.Range(0, Labels.Length).Where(at => Labels[at] == label).ToList();
            var payers = Enumerable.Range(0, components.Count).Where(at => bearers.TrueForAll(bearer => StateMoves[bearer].Any(move => move.Component == at))).ToList();
            foreach (var payer in payers) shares[payer][label] = ComponentBound.Move / payers.Count;
        }

        return
        [
            .. components.Select((component, at) => new ComponentBound(
                component.Places.Length,
                Reduced.Final.Count == 0 || component.Places.Sum(place => Reduced.Final[place]) != 1 ? -1 : Array.FindIndex(component.Places, place => Reduced.Final[place] > 0),
                [.. from transition in Enumerable.Range(0, Labels.Length) from move in StateMoves[transition] where move.Component == at select (move.From, move.To, Labels[transition])],
                shares[at])),
        ];
    }
}
