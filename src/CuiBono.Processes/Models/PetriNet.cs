namespace CuiBono.Processes.Models;

/// <summary>A labelled Petri net with an initial and a final marking.</summary>
/// <remarks>Places and transitions are numbered from 0. A marking is the number of tokens on each place.</remarks>
public sealed class PetriNet
{
    /// <summary>A net.</summary>
    /// <param name="places">The names of the places.</param>
    /// <param name="transitions">The transitions with their arcs.</param>
    /// <param name="initial">Tokens on each place at the start.</param>
    /// <param name="final">Tokens on each place at the end.</param>
    /// <exception cref="ArgumentException">A marking has another length than the places, or an arc names no place.</exception>
    public PetriNet(IReadOnlyList<string> places, IReadOnlyList<Transition> transitions, IReadOnlyList<int> initial, IReadOnlyList<int> final)
    {
        if (initial.Count != places.Count || final.Count != places.Count) throw new ArgumentException("A marking needs a number for each place.");
        if (transitions.Any(transition => transition.Inputs.Concat(transition.Outputs).Any(arc => arc.Place < 0 || arc.Place >= places.Count || arc.Weight < 1)))
            throw new ArgumentException("An arc names no place, or has no weight.");
        (Places, Transitions, InitialMarking, FinalMarking) = (places, transitions, initial, final);
    }

    /// <summary>The workflow net of a process tree: one source, one sink, sound, and the tree's language, with few silent transitions.</summary>
    public static PetriNet Of(ProcessTree tree) => ProcessTreeNet.Of(tree);

    /// <summary>The names of the places.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>The transitions.</summary>
    public IReadOnlyList<Transition> Transitions { get; }

    /// <summary>Tokens on each place at the start.</summary>
    public IReadOnlyList<int> InitialMarking { get; }

    /// <summary>Tokens on each place at the end.</summary>
    public IReadOnlyList<int> FinalMarking { get; }
}
