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
        Dictionary<int, (double, double)>? none = null;
        return Of(graph, down, events, source, target, limit, ref none);
    }

    /// <summary>Computes it without events, and for each link on a way between the two what it is with that link always up and always down.</summary>
    /// <returns>The figures are null where they are not exact, or were too many to keep; a link without figures changes nothing.</returns>
    internal static (Unavailability Whole, IReadOnlyDictionary<int, (double Up, double Down)>? ByLink) ByLink(Graph graph, ReadOnlySpan<double> down, int source, int target, int limit)
    {
        Dictionary<int, (double, double)>? figures = [];
        var whole = Of(graph, down, [], source, target, limit, ref figures);
        return (whole, figures);
    }

    private static Unavailability Of(Graph graph, ReadOnlySpan<double> down, IReadOnlyList<SharedEvent> events, int source, int target, int limit, ref Dictionary<int, (double Up, double Down)>? figures)
    {
        if (source == target) return new Unavailability(0, 0);
        var links = ReducedNetwork.Of(graph, down, events, source, target).Links;
        if (links.Count == 0) return new Unavailability(1, 1);
        if (links.Count == 1)
        {
            if (figures is not null) Spread(links[0], 0, 1, figures);
            return new Unavailability(links[0].Down, links[0].Down);
        }

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
        var steps = figures is null ? null : new Steps();
        var found = new Frontier(reduced, packed, events, numberOf[source], numberOf[target], limit).Run(order, steps);
        if (figures is null) return found;
        if (!steps!.IsWhole || !found.IsExact) figures = null;
        else foreach (var (link, (up, gone)) in steps.Figures(packed.Length).Index()) Spread(packed[link], up, gone, figures);
        return found;

        int Number(int node) => numberOf.TryGetValue(node, out var number) ? number : numberOf[node] = numberOf.Count;
    }

    /// <summary>From a merged link to those that it was merged from: each is up or down while the others are as they are.</summary>
    private static void Spread(ReducedNetwork.Link link, double up, double down, Dictionary<int, (double Up, double Down)> figures)
    {
        if (link.Parts is not var (a, b))
        {
            figures[link.Original] = (up, down);
            return;
        }

        foreach (var (part, other) in (ReadOnlySpan<(ReducedNetwork.Link, ReducedNetwork.Link)>)[(a, b), (b, a)])
        {
            var mixed = (1 - other.Down) * up + other.Down * down;
            if (link.InSeries) Spread(part, mixed, down, figures);
            else Spread(part, up, mixed, figures);
        }
    }
}
