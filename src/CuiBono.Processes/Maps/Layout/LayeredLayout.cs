namespace CuiBono.Processes.Maps.Layout;

/// <summary>Places boxes in layers from top to bottom and leads lines between them that run over no box and no label.</summary>
/// <remarks>The steps of Sugiyama, Tagawa and Toda (1981): an order of the flow, layers, rows without crossings, columns, lines. Same input, same places.
/// docs/methods/process-map.md.</remarks>
internal static class LayeredLayout
{
    private const int MaxPivots = 5_000;

    /// <summary>The places of everything.</summary>
    /// <param name="nodes">The boxes.</param>
    /// <param name="edges">The lines; none from a box to itself.</param>
    /// <param name="top">The box above all others, or -1.</param>
    /// <param name="bottom">The box below all others, or -1.</param>
    /// <param name="labelHeight">The height of every label.</param>
    public static GraphLayout Of(LayoutNode[] nodes, LayoutEdge[] edges, int top, int bottom, double labelHeight)
    {
        if (nodes.Length == 0) return new GraphLayout(0, 0, [], []);
        var places = FlowOrder.Of(nodes.Length, edges);
        var backward = Array.ConvertAll(edges, edge => edge.From != top && edge.To != bottom && (edge.To == top || edge.From == bottom || places[edge.From] > places[edge.To]));
        var layers = Layers(nodes.Length, edges, backward, top, bottom);
        var rows = LayerRows.Of(nodes, edges, layers, backward, Spine(edges, backward, top, nodes.Length));
        CrossingReduction.Apply(rows);
        return Routing.Of(nodes, edges, backward, rows, Columns.Of(rows), labelHeight);
    }

    /// <summary>The main path: from the top box always by the heaviest line that leads down.</summary>
    private static bool[] Spine(LayoutEdge[] edges, bool[] backward, int top, int count)
    {
        var spine = new bool[edges.Length];
        for (var (node, steps) = (top, 0); node >= 0 && steps < count; steps++)
        {
            var heaviest = -1;
            for (var at = 0; at < edges.Length; at++)
                if (edges[at].From == node && !backward[at] && (heaviest < 0 || edges[at].Weight > edges[heaviest].Weight))
                    heaviest = at;
            node = heaviest < 0 ? -1 : edges[heaviest].To;
            if (heaviest >= 0) spine[heaviest] = true;
        }

        return spine;
    }

    private static int[] Layers(int count, LayoutEdge[] edges, bool[] backward, int top, int bottom)
    {
        var heaviest = edges.Length == 0 ? 1 : edges.Max(edge => edge.Weight);
        var demands = new List<RankEdge>();
        for (var at = 0; at < edges.Length; at++)
        {
            var (upper, lower) = backward[at] ? (edges[at].To, edges[at].From) : (edges[at].From, edges[at].To);
            demands.Add(new RankEdge(upper, lower, 1, 1 + (int)Math.Round(15 * edges[at].Weight / heaviest)));
        }

        for (var node = 0; node < count; node++)
        {
            if (top >= 0 && node != top) demands.Add(new RankEdge(top, node, 1, 0));
            if (bottom >= 0 && node != bottom) demands.Add(new RankEdge(node, bottom, 1, 0));
            demands.Add(new RankEdge(count, node, 0, 0));
        }

        var ranks = NetworkSimplex.Ranks(count + 1, [.. demands], MaxPivots)[..count];
        var least = ranks.Min();
        return Array.ConvertAll(ranks, rank => rank - least);
    }
}
