namespace CuiBono.Processes.Models;

/// <summary>Finds the inclusive join that all ways of an inclusive split lead to.</summary>
internal static class BpmnInclusive
{
    /// <summary>For each way out of the split the flows into the join that it feeds, if each way leads to the join and nowhere else, no two to one flow, and together to all; else null.</summary>
    /// <remarks>Then a way that is not taken can send its token to the join at once, and the join may wait for all: exact.</remarks>
    public static List<int>[]? Skips(BpmnNode split, BpmnNode join)
    {
        if (split.Kind != "inclusiveGateway" || split.Outgoing.Count < 2 || join.Kind != "inclusiveGateway" || join == split || join.Incoming.Count < 2) return null;
        var owner = new Dictionary<BpmnNode, int>();
        var fed = new Dictionary<int, int>();
        for (var way = 0; way < split.Outgoing.Count; way++)
        {
            var open = new Stack<(BpmnNode Target, int Place)>([split.Outgoing[way]]);
            while (open.TryPop(out var top))
            {
                if (top.Target == join)
                {
                    if (!fed.TryAdd(top.Place, way)) return null;
                    continue;
                }

                if (top.Target == split || top.Target.Outgoing.Count == 0 || top.Target.Boundary.Count > 0) return null;
                if (top.Target.Kind is "parallelGateway" && top.Target.Outgoing.Count > 1) return null;
                if (!owner.TryAdd(top.Target, way))
                {
                    if (owner[top.Target] != way) return null;
                    continue;
                }

                foreach (var next in top.Target.Outgoing) open.Push(next);
            }
        }

        var found = new List<int>[split.Outgoing.Count];
        for (var way = 0; way < found.Length; way++) found[way] = [.. fed.Where(pair => pair.Value == way).Select(pair => pair.Key)];
        return fed.Count == join.Incoming.Count && Array.TrueForAll(found, flows => flows.Count == 1) ? found : null;
    }
}
