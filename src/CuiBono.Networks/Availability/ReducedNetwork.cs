using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Availability;

/// <summary>What is left of a network for one pair of nodes: links that lie on no way between them are gone, links in series and in parallel are one.</summary>
/// <remarks>
/// A link is up while it is up itself and none of its events lasts. In series two links become one with the events of both; in parallel they become one where their events are the same.
/// An event that only one link has left is part of that link.
/// </remarks>
internal sealed class ReducedNetwork
{
    private readonly List<Link> links = [];
    private readonly List<int>[] at;
    private readonly int[] users;
    private readonly double[] eventDown;
    private readonly int source;
    private readonly int target;

    private ReducedNetwork(int nodes, double[] eventDown, int source, int target)
    {
        at = new List<int>[nodes];
        users = new int[eventDown.Length];
        this.eventDown = eventDown;
        (this.source, this.target) = (source, target);
    }

    /// <summary>The links that are left, or none where no way is.</summary>
    public IReadOnlyList<Link> Links { get; private set; } = [];

    public static ReducedNetwork Of(Graph graph, ReadOnlySpan<double> down, IReadOnlyList<SharedEvent> events, int source, int target)
    {
        var network = new ReducedNetwork(graph.NodeCount, [.. events.Select(each => each.Unavailability)], source, target);
        var eventsOf = new SortedSet<int>?[graph.LinkCount];
        for (var each = 0; each < events.Count; each++)
        {
            if (events[each].Unavailability <= 0) continue;
            foreach (var link in events[each].Links) (eventsOf[link] ??= []).Add(each);
        }

        foreach (var link in OnAWay(graph, down, source, target)) network.Add(new Link(graph.From[link], graph.To[link], down[link], eventsOf[link] is { } of ? [.. of] : []) { Original = link });
        network.Reduce();
        network.Links = [.. network.links.Where(link => !link.Gone)];
        return network;
    }

    // With a link between the two nodes added, exactly the links of its block lie on a simple way between them.
    private static List<int> OnAWay(Graph graph, ReadOnlySpan<double> down, int source, int target)
    {
        List<int> kept = [], from = [], to = [];
        for (var link = 0; link < graph.LinkCount; link++)
        {
            if (down[link] >= 1) continue;
            kept.Add(link);
            from.Add(graph.From[link]);
            to.Add(graph.To[link]);
        }

        from.Add(source);
        to.Add(target);
        var blocks = Biconnectivity.Of(new Graph(graph.NodeCount, [.. from], [.. to])).BlockOf;
        var block = blocks[kept.Count];
        var relevant = new List<int>();
        for (var each = 0; each < kept.Count; each++)
            if (blocks[each] == block) relevant.Add(kept[each]);
        return relevant;
    }

    private void Add(Link link)
    {
        foreach (var each in link.Events) users[each]++;
        (at[link.From] ??= []).Add(links.Count);
        (at[link.To] ??= []).Add(links.Count);
        links.Add(link);
    }

    private void Remove(int index)
    {
        var link = links[index];
        link.Gone = true;
        foreach (var each in link.Events) users[each]--;
        at[link.From].Remove(index);
        at[link.To].Remove(index);
    }

    private void Reduce()
    {
        bool changed;
        do
        {
            changed = false;
            for (var index = 0; index < links.Count; index++)
                if (!links[index].Gone) Fold(links[index]);
            for (var index = 0; index < links.Count; index++)
            {
                if (links[index].Gone || Parallel(index) is not { } other) continue;
                var (a, b) = (links[index], links[other]);
                Remove(index);
                Remove(other);
                Add(new Link(a.From, a.To, a.Down * b.Down, a.Events) { Parts = (a, b) });
                changed = true;
            }

            for (var node = 0; node < at.Length; node++)
            {
                if (node == source || node == target || at[node] is not { Count: 2 } two) continue;
                var (a, b) = (links[two[0]], links[two[1]]);
                var (left, right) = (a.Other(node), b.Other(node));
                if (left == right) continue;
                Remove(two[1]);
                Remove(two[0]);
                Add(new Link(left, right, a.Down + (1 - a.Down) * b.Down, [.. a.Events.Union(b.Events).Order()]) { Parts = (a, b), InSeries = true });
                changed = true;
            }
        }
        while (changed);
    }

    private void Fold(Link link)
    {
        if (!link.Events.Any(each => users[each] == 1)) return;
        foreach (var each in link.Events)
        {
            if (users[each] != 1) continue;
            link.Down += (1 - link.Down) * eventDown[each];
            users[each] = 0;
        }

        link.Events = [.. link.Events.Where(each => users[each] > 0)];
    }

    private int? Parallel(int index)
    {
        var link = links[index];
        foreach (var other in at[link.From])
            if (other != index && links[other].Other(link.From) == link.To && links[other].Events.AsSpan().SequenceEqual(link.Events)) return other;
        return null;
    }

    internal sealed record Link(int From, int To, double Down, int[] Events)
    {
        public double Down { get; set; } = Down;

        public int[] Events { get; set; } = Events;

        public bool Gone { get; set; }

        /// <summary>The link of the network that it is, where it is one.</summary>
        public int Original { get; init; } = -1;

        /// <summary>The two that it was merged from, or null.</summary>
        public (Link A, Link B)? Parts { get; init; }

        public bool InSeries { get; init; }

        public int Other(int node) => node == From ? To : From;
    }
}
