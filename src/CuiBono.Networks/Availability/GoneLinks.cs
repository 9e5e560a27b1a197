using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Availability;

/// <summary>The unavailability between two nodes while some links are gone, worked out once for each pair and set of links, whatever becomes of one more link.</summary>
internal sealed class GoneLinks(Graph graph, double[] down, int limit)
{
    private const double Rounding = 1e-14;
    private readonly Dictionary<(int Source, int Target, string Gone), (Unavailability Whole, IReadOnlyDictionary<int, (double Up, double Down)>? ByLink)> known = [];

    /// <summary>With another share of time for one link; null: none is another.</summary>
    public Unavailability Of(int source, int target, IReadOnlyList<int> gone, (int Link, double Down)? other)
    {
        var links = new SortedSet<int>(gone);
        var key = (source, target, string.Join(' ', links));
        if (!known.TryGetValue(key, out var found)) known.Add(key, found = TwoTerminal.ByLink(graph, Down(links), source, target, limit));
        if (other is not var (link, share) || links.Contains(link)) return found.Whole;
        if (down[link] >= 1 || found.ByLink is null)
        {
            var then = Down(links);
            then[link] = share;
            return TwoTerminal.Of(graph, then, [], source, target, limit);
        }

        if (!found.ByLink.TryGetValue(link, out var figures)) return found.Whole;
        var value = (1 - share) * figures.Up + share * figures.Down;
        // What differs in the last digits only is another order of adding up, not a change.
        return Math.Abs(value - found.Whole.Low) <= Rounding * found.Whole.Low ? found.Whole : new Unavailability(value, value);
    }

    private double[] Down(SortedSet<int> gone)
    {
        var lost = (double[])down.Clone();
        foreach (var link in gone) lost[link] = 1;
        return lost;
    }
}
