using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Availability;

/// <summary>The probability that two nodes of a network are not connected.</summary>
/// <remarks>
/// Links on no way between the two are left out, series and parallel links merged, and the rest is added up over a frontier; exact unless more states are needed than the limit.
/// Two-terminal reliability is #P-complete (Valiant 1979), so a limit there must be.
/// </remarks>
public static class TwoTerminal
{
    /// <summary>The number of states kept at once where nothing else is said.</summary>
    public const int DefaultLimit = 1_000_000;

    /// <summary>Computes it.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="down">For each link the share of time in which it is down, independent of all others.</param>
    /// <param name="events">What takes several links at once.</param>
    /// <param name="source">One node.</param>
    /// <param name="target">The other; the same node is always connected.</param>
    /// <param name="limit">How many states are kept at once.</param>
    public static Unavailability Of(Graph graph, ReadOnlySpan<double> down, IReadOnlyList<SharedEvent> events, int source, int target, int limit = DefaultLimit)
    {
        if (source == target) return new Unavailability(0, 0);
        var links = ReducedNetwork.Of(graph, down, events, source, target).Links;
        if (links.Count == 0) return new Unavailability(1, 1);
        if (links.Count == 1) return new Unavailability(links[0].Down, links[0].Down);
        var numberOf = new Dictionary<int, int>();
        var (from, to) = (new int[links.Count], new int[links.Count]);
        var packed = new ReducedNetwork.Link[links.Count];
        for (var link = 0; link < from.Length; link++)
        {
            (from[link], to[link]) = (Number(links[link].From), Number(links[link].To));
            packed[link] = links[link] with { From = from[link], To = to[link] };
        }

        var reduced = new Graph(numberOf.Count, from, to);
        var order = LinkOrder.Of(reduced, packed, numberOf[source]);
        return new Frontier(reduced, packed, events, numberOf[source], numberOf[target], limit).Run(order);

        int Number(int node) => numberOf.TryGetValue(node, out var number) ? number : numberOf[node] = numberOf.Count;
    }
}
