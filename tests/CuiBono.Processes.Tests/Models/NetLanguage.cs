using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

/// <summary>What a net can do, by firing everything it can fire: slow and obvious.</summary>
internal static class NetLanguage
{
    /// <summary>The words up to a length that lead from the initial to the final marking; activities joined by commas.</summary>
    public static HashSet<string> Words(PetriNet net, int length)
    {
        var words = new HashSet<string>();
        var level = new Dictionary<string, List<int[]>> { [""] = [[.. net.InitialMarking]] };
        for (var at = 0; at <= length; at++)
        {
            var next = new Dictionary<string, List<int[]>>();
            foreach (var (word, started) in level)
            {
                var markings = Silently(net, started);
                if (markings.Any(marking => marking.SequenceEqual(net.FinalMarking))) words.Add(word);
                foreach (var transition in net.Transitions.Where(transition => transition.Label is not null))
                {
                    var reached = markings.Where(marking => IsEnabled(transition, marking)).Select(marking => Fire(transition, marking)).ToList();
                    if (reached.Count == 0) continue;
                    var longer = word.Length == 0 ? transition.Label! : $"{word},{transition.Label}";
                    if (!next.TryGetValue(longer, out var list)) next.Add(longer, list = []);
                    list.AddRange(reached);
                }
            }

            level = next;
        }

        return words;
    }

    /// <summary>Whether the net can do a sequence of activities from the initial to the final marking.</summary>
    public static bool Holds(PetriNet net, IEnumerable<string> sequence)
    {
        var markings = Silently(net, [[.. net.InitialMarking]]);
        foreach (var activity in sequence)
        {
            markings = Silently(net, [.. net.Transitions.Where(transition => transition.Label == activity)
                .SelectMany(transition => markings.Where(marking => IsEnabled(transition, marking)).Select(marking => Fire(transition, marking)))]);
            if (markings.Count == 0) return false;
        }

        return markings.Any(marking => marking.SequenceEqual(net.FinalMarking));
    }

    /// <summary>What is not sound about the net, or null: from each marking the final one can be reached, none has it with tokens beside it, every transition can fire, and no place holds two tokens.</summary>
    public static string? Unsound(PetriNet net)
    {
        var numbers = new Dictionary<string, int>();
        var markings = new List<int[]>();
        var arrivals = new List<List<int>>();
        var fired = new bool[net.Transitions.Count];
        int Number(int[] marking)
        {
            var key = string.Join(' ', marking);
            if (numbers.TryGetValue(key, out var number)) return number;
            numbers.Add(key, markings.Count);
            markings.Add(marking);
            arrivals.Add([]);
            return markings.Count - 1;
        }

        Number([.. net.InitialMarking]);
        for (var at = 0; at < markings.Count; at++)
        {
            if (markings[at].Any(tokens => tokens > 1)) return "not safe";
            if (markings[at].Zip(net.FinalMarking).All(pair => pair.First >= pair.Second) && !markings[at].SequenceEqual(net.FinalMarking)) return "tokens are left";
            for (var transition = 0; transition < fired.Length; transition++)
            {
                if (!IsEnabled(net.Transitions[transition], markings[at])) continue;
                fired[transition] = true;
                arrivals[Number(Fire(net.Transitions[transition], markings[at]))].Add(at);
            }
        }

        if (Array.IndexOf(fired, false) is >= 0 and var dead) return $"{net.Transitions[dead].Name} is dead";
        if (!numbers.TryGetValue(string.Join(' ', net.FinalMarking), out var final)) return "never ends";
        var ending = new HashSet<int> { final };
        var open = new Queue<int>(ending);
        while (open.TryDequeue(out var reached))
            foreach (var from in arrivals[reached])
                if (ending.Add(from)) open.Enqueue(from);
        return ending.Count == markings.Count ? null : "cannot always end";
    }

    private static List<int[]> Silently(PetriNet net, List<int[]> markings)
    {
        var seen = new HashSet<string>();
        var found = new List<int[]>();
        var open = new Queue<int[]>(markings);
        while (open.TryDequeue(out var marking))
        {
            if (!seen.Add(string.Join(' ', marking))) continue;
            found.Add(marking);
            foreach (var transition in net.Transitions.Where(transition => transition.Label is null && IsEnabled(transition, marking))) open.Enqueue(Fire(transition, marking));
        }

        return found;
    }

    private static bool IsEnabled(Transition transition, int[] marking) => transition.Inputs.All(arc => marking[arc.Place] >= arc.Weight);

    private static int[] Fire(Transition transition, int[] marking)
    {
        var next = (int[])marking.Clone();
        foreach (var arc in transition.Inputs) next[arc.Place] -= arc.Weight;
        foreach (var arc in transition.Outputs) next[arc.Place] += arc.Weight;
        return next;
    }
}
