using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Conformance;

/// <summary>The cost of an optimal alignment by Dijkstra on the synchronous product, written as its definition reads.</summary>
internal static class SlowAlignment
{
    /// <summary>The cost; -1 where no run reaches the final marking; null where more states than the bound are met.</summary>
    public static int? Cost(PetriNet net, IReadOnlyList<string> trace, int bound = 20_000)
    {
        var queue = new PriorityQueue<(int[] Marking, int Position), int>([((net.InitialMarking.ToArray(), 0), 0)]);
        var settled = new HashSet<string>();
        while (queue.TryDequeue(out var state, out var cost))
        {
            if (!settled.Add(new string([.. state.Marking.Append(state.Position).Select(count => (char)count)]))) continue;
            if (settled.Count > bound) return null;
            if (state.Position == trace.Count && state.Marking.SequenceEqual(net.FinalMarking)) return cost;
            if (state.Position < trace.Count) queue.Enqueue((state.Marking, state.Position + 1), cost + 1);
            foreach (var transition in net.Transitions)
            {
                if (!transition.Inputs.All(arc => state.Marking[arc.Place] >= arc.Weight)) continue;
                var after = (int[])state.Marking.Clone();
                foreach (var arc in transition.Inputs) after[arc.Place] -= arc.Weight;
                foreach (var arc in transition.Outputs) after[arc.Place] += arc.Weight;
                queue.Enqueue((after, state.Position), transition.Label is null ? cost : cost + 1);
                if (state.Position < trace.Count && transition.Label == trace[state.Position]) queue.Enqueue((after, state.Position + 1), cost);
            }
        }

        return -1;
    }
}
