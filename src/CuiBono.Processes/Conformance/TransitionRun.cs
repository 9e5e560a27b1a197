namespace CuiBono.Processes.Conformance;

/// <summary>What a transition of a reduced net stands for: a transition of the net itself, several in order, or one of several.</summary>
internal sealed class TransitionRun
{
    private readonly int transition = -1;
    private readonly TransitionRun[] parts = [];
    private readonly bool anyOf;

    public TransitionRun(int transition) => this.transition = transition;

    private TransitionRun(TransitionRun[] parts, bool anyOf) => (this.parts, this.anyOf) = (parts, anyOf);

    public static TransitionRun InOrder(params TransitionRun[] parts) => new(parts, anyOf: false);

    public static TransitionRun AnyOf(TransitionRun first, TransitionRun second) => new([first, second], anyOf: true);

    /// <summary>Fires the run, adds its transitions, and says whether it could; where it could not, the marking is spoilt.</summary>
    public bool TryFire(IReadOnlyList<Models.Transition> net, int[] marking, List<int> fired)
    {
        if (transition >= 0)
        {
            foreach (var arc in net[transition].Inputs)
                if ((marking[arc.Place] -= arc.Weight) < 0)
                    return false;
            foreach (var arc in net[transition].Outputs) marking[arc.Place] += arc.Weight;
            fired.Add(transition);
            return true;
        }

        if (!anyOf) return Array.TrueForAll(parts, part => part.TryFire(net, marking, fired));
        var (before, count) = ((int[])marking.Clone(), fired.Count);
        foreach (var part in parts)
        {
            if (part.TryFire(net, marking, fired)) return true;
            before.CopyTo(marking, 0);
            fired.RemoveRange(count, fired.Count - count);
        }

        return false;
    }
}
