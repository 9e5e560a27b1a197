namespace CuiBono.Processes.Conformance;

/// <summary>Places of a net that hold exactly one token together in every reachable marking: each transition takes and gives that token once or not at all.</summary>
/// <remarks>An S-component (Desel and Esparza 1995) without the demand to be strongly connected. Found by a bounded backtracking search.</remarks>
internal sealed class StateComponent
{
    private const int MaxSteps = 20_000;
    private const int MaxPlaces = 512;

    private StateComponent(int[] places) => Places = places;

    /// <summary>The places in ascending order.</summary>
    public int[] Places { get; }

    /// <summary>Components that cover every place that a component is found for.</summary>
    public static List<StateComponent> Cover(NetReduction net)
    {
        var covered = new bool[net.Initial.Count];
        var components = new List<StateComponent>();
        var search = new Search(net, covered);
        for (var place = 0; place < covered.Length && components.Count < 64; place++)
        {
            if (covered[place] || search.From(place) is not { } places || places.Length > MaxPlaces) continue;
            if (places.Sum(at => net.Initial[at]) != 1) continue;
            foreach (var at in places) covered[at] = true;
            components.Add(new StateComponent(places));
        }

        return components;
    }

    private sealed class Search
    {
        private readonly NetReduction net;
        private readonly bool[] covered;
        private readonly List<int>[] touching;
        private readonly sbyte[] state;
        private readonly List<int> trail = [];
        private int steps;

        public Search(NetReduction net, bool[] covered)
        {
            (this.net, this.covered) = (net, covered);
            state = new sbyte[covered.Length];
            touching = [.. covered.Select(_ => new List<int>())];
            for (var at = 0; at < net.Transitions.Count; at++)
                foreach (var place in net.Transitions[at].Inputs.Concat(net.Transitions[at].Outputs).Select(arc => arc.Place).Distinct())
                    touching[place].Add(at);
        }

        public int[]? From(int place)
        {
            Array.Clear(state);
            trail.Clear();
            steps = 0;
            if (!TryTake(place) || !Complete(0)) return null;
            return [.. Enumerable.Range(0, state.Length).Where(at => state[at] > 0)];
        }

        /// <summary>Mends the transitions of the places taken, from the given one of the trail on.</summary>
        private bool Complete(int from)
        {
            for (var at = from; at < trail.Count; at++)
            {
                if (state[trail[at]] < 0) continue;
                foreach (var transition in touching[trail[at]])
                {
                    var (inputs, outputs) = (net.Transitions[transition].Inputs, net.Transitions[transition].Outputs);
                    var (taken, put) = (Count(inputs), Count(outputs));
                    if (taken == put) continue;
                    foreach (var arc in (taken < put ? inputs : outputs).OrderBy(arc => covered[arc.Place]))
                    {
                        if (state[arc.Place] != 0) continue;
                        if (++steps > MaxSteps || trail.Count > 4 * MaxPlaces) return false;
                        var mark = trail.Count;
                        if (TryTake(arc.Place) && Complete(at)) return true;
                        while (trail.Count > mark)
                        {
                            state[trail[^1]] = 0;
                            trail.RemoveAt(trail.Count - 1);
                        }
                    }

                    return false;
                }
            }

            return true;
        }

        /// <summary>Takes a place, and leaves out every place that would put a second token beside it.</summary>
        private bool TryTake(int place)
        {
            Set(place, 1);
            foreach (var transition in touching[place])
            {
                foreach (var arcs in (ReadOnlySpan<Models.Arc[]>)[net.Transitions[transition].Inputs, net.Transitions[transition].Outputs])
                {
                    if (ReducedTransition.Weight(arcs, place) is var weight && weight == 0) continue;
                    if (weight > 1) return false;
                    foreach (var arc in arcs)
                    {
                        if (arc.Place == place) continue;
                        if (state[arc.Place] > 0) return false;
                        if (state[arc.Place] == 0) Set(arc.Place, -1);
                    }
                }
            }

            return true;
        }

        private void Set(int place, sbyte value)
        {
            state[place] = value;
            trail.Add(place);
        }

        private int Count(Models.Arc[] arcs) => arcs.Count(arc => state[arc.Place] > 0);
    }
}
