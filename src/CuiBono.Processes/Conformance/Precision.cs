using CuiBono.Processes.Models;

namespace CuiBono.Processes.Conformance;

/// <summary>Precision by escaping edges, on the runs of the net that the log aligns with.</summary>
/// <remarks>Munoz-Gama and Carmona, A fresh look at precision in process conformance (2010), on alignments: Adriansyah et al., Measuring precision of modeled
/// behavior (2015), one optimal alignment a variant. Another optimal alignment could give another value. docs/methods/precision.md.</remarks>
public static class Precision
{
    /// <summary>The precision of a net against a log that was aligned with it.</summary>
    public static PrecisionResult Of(AlignmentResult alignments, PetriNet net)
    {
        var root = new Prefix();
        var walk = new Walk(net);
        foreach (var variant in alignments.Variants)
            if (variant.Cost is not null && !walk.Add(root, variant))
                return new(null, 0, 0, alignments.UnfinishedCases, $"More than {MarkingTable.MaxMarkings} markings are reached by silent steps alone.");
        var (seen, allowed) = (0L, 0L);
        var open = new Stack<Prefix>([root]);
        while (open.TryPop(out var prefix))
        {
            seen += prefix.Cases * prefix.Next.Count;
            allowed += prefix.Cases * prefix.Allowed.Count;
            foreach (var next in prefix.Next.Values) open.Push(next);
        }

        if (alignments.UnfinishedCases == alignments.CaseCount) return new(null, 0, 0, alignments.UnfinishedCases, alignments.Problem ?? "No case is aligned.");
        return new(allowed == 0 ? 1 : (double)seen / allowed, seen, allowed, alignments.UnfinishedCases, null);
    }

    /// <summary>A sequence of activities that the net ran, the cases that share it, and what came next or could have.</summary>
    private sealed class Prefix
    {
        public long Cases { get; set; }

        public HashSet<string> Allowed { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, Prefix> Next { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Walk(PetriNet net)
    {
        private readonly MarkingTable markings = new(net);
        private readonly Dictionary<int, HashSet<string>?> allowed = [];
        private readonly Transition[] visible = [.. net.Transitions.Where(transition => transition.Label is not null)];

        public bool Add(Prefix prefix, VariantAlignment variant)
        {
            int[] marking = [.. net.InitialMarking];
            if (!Visit(prefix, marking, variant.Cases)) return false;
            foreach (var move in variant.Moves)
            {
                if (move.Transition < 0) continue;
                var transition = net.Transitions[move.Transition];
                marking = MarkingTable.Fire(transition, marking);
                if (transition.Label is not { } label) continue;
                if (!prefix.Next.TryGetValue(label, out var next)) prefix.Next.Add(label, next = new Prefix());
                prefix = next;
                if (!Visit(prefix, marking, variant.Cases)) return false;
            }

            return true;
        }

        private bool Visit(Prefix prefix, int[] marking, int cases)
        {
            var number = markings.Number(marking);
            if (!allowed.TryGetValue(number, out var labels)) allowed[number] = labels = AllowedAt(number);
            if (labels is null) return false;
            prefix.Cases += cases;
            prefix.Allowed.UnionWith(labels);
            return true;
        }

        private HashSet<string>? AllowedAt(int from)
        {
            var labels = new HashSet<string>(StringComparer.Ordinal);
            var reached = 0;
            foreach (var (marking, _, _) in markings.Silently(from))
            {
                if (++reached >= MarkingTable.MaxMarkings) return null;
                foreach (var transition in visible)
                    if (MarkingTable.IsEnabled(transition, markings[marking]))
                        labels.Add(transition.Label!);
            }

            return labels;
        }
    }
}
