using CuiBono.Processes.Models;

namespace CuiBono.Processes.Conformance;

/// <summary>Optimal alignments of a log with a Petri net.</summary>
/// <remarks>Adriansyah, Aligning Observed and Modeled Behavior (2014). A move of the log alone and a move of the model alone on an activity cost 1 each, all
/// else 0, and the model runs from its initial to its final marking. Exact: a variant is optimal or said to be unfinished.</remarks>
public static class Alignments
{
    /// <summary>Aligns every variant of a log with a net.</summary>
    public static AlignmentResult Of(EventLog log, PetriNet net, AlignmentOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Degree, 1);
        var variants = Variants.Of(log);
        var (searched, problem, cheapestRun) = (SearchNet.Of(net), (string?)null, (int?)null);
        if (searched is null) problem = $"A marking of the net holds more than {SearchNet.MaxTokens} tokens on a place.";
        else (cheapestRun, problem) = CheapestRun(searched, options);
        if (searched is null || cheapestRun is not { } run)
            return new(variants, [.. Enumerable.Range(0, variants.Count).Select(at => Unfinished(variants, at))], null, problem, []);

        var labels = log.ActivityNames.Select(searched.LabelOf).ToArray();
        var alignments = new VariantAlignment[variants.Count];
        var taken = -1;
        Parallel.For(0, options.Degree, new ParallelOptions { MaxDegreeOfParallelism = options.Degree }, _ =>
        {
            var search = new AlignmentSearch(searched, options.MaxStates);
            for (int at; (at = Interlocked.Increment(ref taken)) < alignments.Length;) alignments[at] = Align(variants, at, searched, search, labels, run);
        });
        return new(variants, alignments, run, null, DeviationsOf(log, variants, alignments, net));
    }

    private static (int?, string?) CheapestRun(SearchNet net, AlignmentOptions options) => new AlignmentSearch(net, options.MaxStates).Align([], []) switch
    {
        ({ } cost, var bound, _) when cost == bound => (cost, null),
        (null, null, _) => (null, "The net cannot reach its final marking from its initial one."),
        _ => (null, "No run of the net from its initial to its final marking was found within the bound."),
    };

    private static VariantAlignment Unfinished(Variants variants, int variant) => new(variants.Frequencies[variant], variants.Sequence(variant).Length, 0, null, [], 0);

    private static VariantAlignment Align(Variants variants, int variant, SearchNet net, AlignmentSearch search, int[] labels, int cheapestRun)
    {
        var sequence = variants.Sequence(variant);
        var known = new List<int>(sequence.Length);
        foreach (var activity in sequence)
            if (labels[activity] >= 0)
                known.Add(labels[activity]);
        var path = new List<(int Transition, bool Event)>();
        var (cost, bound, states) = search.Align(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(known), path);
        var unknown = sequence.Length - known.Count;
        var upper = Math.Min(cost ?? int.MaxValue, known.Count + cheapestRun);
        var finished = cost == bound;
        return new(variants.Frequencies[variant], sequence.Length, unknown + bound.GetValueOrDefault(), unknown + upper, finished ? Moves(sequence, labels, net, path) : [], states);
    }

    /// <summary>The path through the reduced net as moves of the net itself; events of activities that the net does not know are moves of the log.</summary>
    private static AlignmentMove[] Moves(ReadOnlySpan<ushort> sequence, int[] labels, SearchNet net, List<(int Transition, bool Event)> path)
    {
        var moves = new List<AlignmentMove>(path.Count + sequence.Length);
        var (marking, fired, transitions) = (net.Net.InitialMarking.ToArray(), new List<int>(), net.Net.Transitions);
        foreach (var run in net.Reduced.InitialRuns) Fire(run, -1);
        var at = 0;
        foreach (var (transition, consumes) in path)
        {
            if (consumes)
                for (; labels[sequence[at]] < 0; at++) moves.Add(new(AlignmentMoveKind.Log, at, -1));
            if (transition < 0) moves.Add(new(AlignmentMoveKind.Log, at++, -1));
            else Fire(net.Reduced.Transitions[transition].Run, consumes ? at++ : -1);
        }

        for (; at < sequence.Length; at++) moves.Add(new(AlignmentMoveKind.Log, at, -1));
        return [.. moves];

        void Fire(TransitionRun run, int atEvent)
        {
            fired.Clear();
            if (!run.TryFire(transitions, marking, fired)) throw new InvalidOperationException("A run of the reduced net is none of the net.");
            foreach (var one in fired)
            {
                if (transitions[one].Label is null) moves.Add(new(AlignmentMoveKind.Silent, -1, one));
                else moves.Add(new(atEvent < 0 ? AlignmentMoveKind.Model : AlignmentMoveKind.Synchronous, atEvent, one));
            }
        }
    }

    private static List<Deviation> DeviationsOf(EventLog log, Variants variants, VariantAlignment[] alignments, PetriNet net)
    {
        var counts = new Dictionary<(DeviationKind Kind, string Activity), (long Count, HashSet<int> Variants)>();
        for (var variant = 0; variant < alignments.Length; variant++)
        {
            var sequence = variants.Sequence(variant);
            foreach (var move in alignments[variant].Moves)
            {
                if (move.Kind is AlignmentMoveKind.Synchronous or AlignmentMoveKind.Silent) continue;
                var key = move.Kind == AlignmentMoveKind.Log ? (DeviationKind.Inserted, log.ActivityNames[sequence[move.Event]]) : (DeviationKind.Skipped, net.Transitions[move.Transition].Label!);
                if (!counts.TryGetValue(key, out var entry)) entry = (0, []);
                entry.Variants.Add(variant);
                counts[key] = (entry.Count + alignments[variant].Cases, entry.Variants);
            }
        }

        var ofCase = variants.OfCase.ToArray();
        return
        [
            .. counts.OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Key.Activity, StringComparer.Ordinal).ThenBy(entry => entry.Key.Kind)
                .Select(entry => new Deviation(entry.Key.Kind, entry.Key.Activity, entry.Value.Count, [.. Enumerable.Range(0, ofCase.Length).Where(at => entry.Value.Variants.Contains(ofCase[at]))])),
        ];
    }
}
