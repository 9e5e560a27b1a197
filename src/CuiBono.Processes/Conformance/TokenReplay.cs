using CuiBono.Processes.Models;

namespace CuiBono.Processes.Conformance;

/// <summary>Token replay of a log on a Petri net: a quick estimate of fitness, not a verdict.</summary>
/// <remarks>Rozinat and van der Aalst, Conformance checking of processes based on monitoring real behavior (2008). Where no transition of an event is enabled, the
/// fewest silent steps that enable one are taken; where there are none within a bound, its first transition fires and the tokens that lack are missing. It
/// errs both ways (docs/methods/token-replay.md).</remarks>
public static class TokenReplay
{
    /// <summary>Replays every variant of a log.</summary>
    public static TokenReplayResult Of(EventLog log, PetriNet net)
    {
        var variants = Variants.Of(log);
        var replay = new Replay(net, [.. log.ActivityNames]);
        var counts = new ReplayCounts[variants.Count];
        var (sum, clean) = (default(ReplayCounts), 0);
        for (var variant = 0; variant < counts.Length; variant++)
        {
            if (replay.IsFull) replay = new Replay(net, [.. log.ActivityNames]);
            var own = counts[variant] = replay.Of(variants.Sequence(variant));
            sum = sum.Plus(own, variants.Frequencies[variant]);
            if (own is { Missing: 0, Remaining: 0, UnknownEvents: 0 }) clean += variants.Frequencies[variant];
        }

        return new(sum, counts, clean);
    }

    /// <summary>Replays sequences; a step from a marking is worked out once.</summary>
    private sealed class Replay
    {
        private readonly PetriNet net;
        private readonly MarkingTable markings;
        private readonly Transition[][] bearers;
        private readonly bool[][] helpful;
        private readonly Dictionary<(int Marking, int Activity), Step> steps = [];
        private readonly Dictionary<int, ReplayCounts> ends = [];
        private readonly int initial;

        public Replay(PetriNet net, string[] activities)
        {
            (this.net, markings) = (net, new MarkingTable(net));
            var byLabel = net.Transitions.Where(transition => transition.Label is not null).ToLookup(transition => transition.Label, StringComparer.Ordinal);
            bearers = [.. activities.Select(activity => byLabel[activity].ToArray())];
            helpful = [.. bearers.Select(markings.SilentTowards)];
            initial = markings.Number([.. net.InitialMarking]);
        }

        /// <summary>Whether so many markings are kept that it is time to forget them.</summary>
        public bool IsFull => markings.Count > 500_000;

        public ReplayCounts Of(ReadOnlySpan<ushort> sequence)
        {
            var (marking, produced, consumed, missing, unknown) = (initial, (long)net.InitialMarking.Sum(), 0L, 0L, 0);
            foreach (var activity in sequence)
            {
                if (bearers[activity].Length == 0)
                {
                    unknown++;
                    continue;
                }

                if (!steps.TryGetValue((marking, activity), out var step)) steps[(marking, activity)] = step = StepOf(marking, bearers[activity], helpful[activity]);
                (marking, produced, consumed, missing) = (step.Marking, produced + step.Put, consumed + step.Taken, missing + step.Missing);
            }

            if (!ends.TryGetValue(marking, out var end)) ends[marking] = end = End(marking);
            return new ReplayCounts(produced, consumed, missing, 0, unknown).Plus(end, 1);
        }

        private Step StepOf(int from, Transition[] candidates, bool[] steps)
        {
            if (!markings.MayEnable(from, candidates, steps)) return Fired(candidates[0], markings[from], 0, 0);
            foreach (var (number, taken, put) in markings.Silently(from, steps))
            {
                var marking = markings[number];
                foreach (var candidate in candidates)
                    if (MarkingTable.IsEnabled(candidate, marking))
                        return Fired(candidate, marking, taken, put);
            }

            return Fired(candidates[0], markings[from], 0, 0);
        }

        private Step Fired(Transition transition, int[] marking, int taken, int put) => new(
            markings.Number(MarkingTable.Fire(transition, marking)),
            taken + transition.Inputs.Sum(arc => arc.Weight),
            put + transition.Outputs.Sum(arc => arc.Weight),
            transition.Inputs.Sum(arc => Math.Max(0, arc.Weight - marking[arc.Place])));

        private ReplayCounts End(int from)
        {
            var best = default(ReplayCounts?);
            foreach (var (number, taken, put) in markings.Silently(from))
            {
                var marking = markings[number];
                var (missing, remaining) = (0, 0);
                for (var place = 0; place < marking.Length; place++)
                {
                    missing += Math.Max(0, net.FinalMarking[place] - marking[place]);
                    remaining += Math.Max(0, marking[place] - net.FinalMarking[place]);
                }

                if (best is null || missing + remaining < best.Value.Missing + best.Value.Remaining) best = new(put, taken + net.FinalMarking.Sum(), missing, remaining, 0);
                if (missing + remaining == 0) break;
            }

            return best!.Value;
        }

        private readonly record struct Step(int Marking, int Taken, int Put, int Missing);
    }
}
