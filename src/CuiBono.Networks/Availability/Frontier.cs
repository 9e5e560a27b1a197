using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Availability;

/// <summary>Adds up the probability of all states of a network in which two nodes are not connected, link by link.</summary>
/// <remarks>
/// Frontier dynamic programming (Hardy, Lucet, Limnios 2007): what matters of the links done is only which nodes of the frontier they join, which of these are joined to the source or the
/// target, and which open events last. Only probabilities of failure are added up, all of them positive, so no digits are lost. Where there are more states than the limit, the least
/// probable are dropped, and their weight is the distance between the bounds.
/// </remarks>
internal sealed class Frontier
{
    public const int MostNodes = 20;
    public const int MostEvents = 48;
    private const int SourceLabel = 1;
    private const int TargetLabel = 2;
    private const int LastLabel = 15;

    private readonly Graph graph;
    private readonly IReadOnlyList<ReducedNetwork.Link> links;
    private readonly IReadOnlyList<SharedEvent> events;
    private readonly int source;
    private readonly int target;
    private readonly int limit;
    private readonly int[] slotOf;
    private readonly int[] left;
    private readonly Dictionary<int, int> leftOfEvent = [];
    private readonly Dictionary<int, int> bitOf = [];
    private StateTable now = new();
    private StateTable next = new();
    private Steps? steps;
    private double failed;
    private double dropped;

    public Frontier(Graph graph, IReadOnlyList<ReducedNetwork.Link> links, IReadOnlyList<SharedEvent> events, int source, int target, int limit)
    {
        (this.graph, this.links, this.events, this.source, this.target, this.limit) = (graph, links, events, source, target, limit);
        slotOf = new int[graph.NodeCount];
        Array.Fill(slotOf, -1);
        left = new int[graph.NodeCount];
        for (var node = 0; node < left.Length; node++) left[node] = graph.LinksOf(node).Length;
        foreach (var link in links)
            foreach (var each in link.Events) leftOfEvent[each] = leftOfEvent.GetValueOrDefault(each) + 1;
    }

    /// <summary>Adds up.</summary>
    /// <param name="order">The links in the order in which they are taken in.</param>
    /// <param name="recorded">Is told every step, for what each link does to the result; only without events.</param>
    public Unavailability Run(ReadOnlySpan<int> order, Steps? recorded = null)
    {
        steps = recorded;
        now.Add(0, 1);
        var (freeSlots, freeBits) = (new SortedSet<int>(Enumerable.Range(0, MostNodes)), new SortedSet<int>(Enumerable.Range(0, MostEvents)));
        foreach (var index in order)
        {
            var link = links[index];
            foreach (var each in link.Events)
            {
                if (bitOf.ContainsKey(each)) continue;
                if (freeBits.Count == 0) return GiveUp();
                freeBits.Remove(bitOf[each] = freeBits.Min);
                Decide(bitOf[each], events[each].Unavailability);
            }

            steps?.Begin(index, link.Down, failed);
            var (from, to) = (Enter(link.From, freeSlots), Enter(link.To, freeSlots));
            if (from.Slot < 0 || to.Slot < 0 || !Step(link, from, to)) return GiveUp();
            foreach (var end in (ReadOnlySpan<End>)[from, to])
                if (end.Leaves) freeSlots.Add(end.Slot);
            foreach (var each in link.Events)
            {
                if (--leftOfEvent[each] > 0) continue;
                Forget(bitOf[each]);
                freeBits.Add(bitOf[each]);
            }

            dropped += now.Keep(limit);
        }

        return Bounds();
    }

    private readonly record struct End(int Slot, bool Fresh, bool Leaves, int Label);

    private Unavailability GiveUp()
    {
        for (var slot = 0; slot < now.Slots; slot++)
            if (now.IsUsed(slot)) dropped += now.Mass(slot);
        return Bounds();
    }

    private Unavailability Bounds() => new(Math.Min(1, failed), Math.Min(1, failed + dropped));

    private End Enter(int node, SortedSet<int> free)
    {
        var fresh = slotOf[node] < 0;
        if (fresh)
        {
            if (free.Count == 0) return new End(-1, true, false, 0);
            free.Remove(slotOf[node] = free.Min);
        }

        return new End(slotOf[node], fresh, --left[node] == 0, node == source ? SourceLabel : node == target ? TargetLabel : 0);
    }

    private void Decide(int bit, double share)
    {
        next.Clear();
        var mark = UInt128.One << (4 * MostNodes + bit);
        for (var slot = 0; slot < now.Slots; slot++)
        {
            if (!now.IsUsed(slot)) continue;
            next.Add(now.Key(slot) | mark, now.Mass(slot) * share);
            if (share < 1) next.Add(now.Key(slot), now.Mass(slot) * (1 - share));
        }

        (now, next) = (next, now);
    }

    private void Forget(int bit)
    {
        next.Clear();
        var keep = ~(UInt128.One << (4 * MostNodes + bit));
        for (var slot = 0; slot < now.Slots; slot++)
            if (now.IsUsed(slot)) next.Add(now.Key(slot) & keep, now.Mass(slot));
        (now, next) = (next, now);
    }

    private bool Step(ReducedNetwork.Link link, End from, End to)
    {
        UInt128 lasting = 0;
        foreach (var each in link.Events) lasting |= UInt128.One << (4 * MostNodes + bitOf[each]);
        Span<byte> labels = stackalloc byte[MostNodes];
        Span<byte> joined = stackalloc byte[MostNodes];
        next.Clear();
        for (var slot = 0; slot < now.Slots; slot++)
        {
            if (!now.IsUsed(slot)) continue;
            var (key, mass) = (now.Key(slot), now.Mass(slot));
            var marks = key >> (4 * MostNodes) << (4 * MostNodes);
            for (var at = 0; at < MostNodes; at++) labels[at] = (byte)((uint)(key >> (4 * at)) & 15);
            // Labels above the last one stand for nodes that have just come in, until all are numbered anew.
            if (from.Fresh) labels[from.Slot] = (byte)(from.Label > 0 ? from.Label : LastLabel + 1);
            if (to.Fresh) labels[to.Slot] = (byte)(to.Label > 0 ? to.Label : LastLabel + 2);
            steps?.Take(key, mass);
            var down = (key & lasting) != 0 ? 1 : link.Down;
            if (down < 1)
            {
                var (a, b) = (labels[from.Slot], labels[to.Slot]);
                if (a > b) (a, b) = (b, a);
                if (a != SourceLabel || b != TargetLabel)
                {
                    for (var at = 0; at < MostNodes; at++) joined[at] = labels[at] == b ? a : labels[at];
                    if (!Put(joined, from, to, marks, mass * (1 - down), isUp: true)) return false;
                }
            }

            if (down > 0 && !Put(labels, from, to, marks, mass * down, isUp: false)) return false;
        }

        (now, next) = (next, now);
        return true;
    }

    // Takes away the nodes that are done, numbers the parts in the order of the slots, and sees whether the source or the target is alone.
    private bool Put(Span<byte> labels, End from, End to, UInt128 marks, double mass, bool isUp)
    {
        if ((from.Leaves && Leave(labels, from.Slot)) || (to.Leaves && Leave(labels, to.Slot)))
        {
            failed += mass;
            steps?.Fail(isUp);
            return true;
        }

        Span<byte> number = stackalloc byte[LastLabel + 3];
        number.Clear();
        byte last = TargetLabel;
        (number[SourceLabel], number[TargetLabel]) = (SourceLabel, TargetLabel);
        for (var at = 0; at < MostNodes; at++)
        {
            var label = labels[at];
            if (label == 0) continue;
            if (number[label] == 0)
            {
                if (last == LastLabel) return false;
                number[label] = ++last;
            }

            marks |= (UInt128)number[label] << (4 * at);
        }

        next.Add(marks, mass);
        steps?.Lead(isUp, marks);
        return true;
    }

    private static bool Leave(Span<byte> labels, int slot)
    {
        var label = labels[slot];
        labels[slot] = 0;
        return label is SourceLabel or TargetLabel && labels.IndexOf(label) < 0;
    }
}
