using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity;

/// <summary>What would have to be built where no diverse pair exists.</summary>
/// <remarks>
/// Spans between located nodes that have no link yet are tried in the order of their length, along the great circle, up to a number; the first that makes a pair possible is the shortest one. By a corridor the
/// new span shares risks with what it runs beside; by the inventory it is taken to be built with risks of its own only.
/// </remarks>
internal static class Remedies
{
    private const int MostSpans = 2_000;
    private const int MostParts = 200;

    public static NewSpan? ShortestSpan(Inventory inventory, RiskModel risks, Graph graph, int[] metres, Conflicts conflicts, int source, int target)
    {
        var spans = new List<NewSpan>();
        for (var a = 0; a < graph.NodeCount; a++)
        {
            if (inventory.Nodes[a].Position is not { } from) continue;
            for (var b = a + 1; b < graph.NodeCount; b++)
                if (inventory.Nodes[b].Position is { } to && !graph.NeighboursOf(a).Contains(b)) spans.Add(new NewSpan(a, b, (long)Math.Round(GreatCircle.Metres(from, to))));
        }

        spans.Sort((x, y) => x.Metres != y.Metres ? x.Metres.CompareTo(y.Metres) : x.From != y.From ? x.From.CompareTo(y.From) : x.To.CompareTo(y.To));
        var ends = (int[])[.. graph.From, -1];
        var others = (int[])[.. graph.To, -1];
        var lengths = (int[])[.. metres, 0];
        foreach (var span in spans.Take(MostSpans))
        {
            (ends[^1], others[^1], lengths[^1]) = (span.From, span.To, (int)span.Metres);
            var beside = Conflicts.Of(lengths.Length, Pairs(conflicts).Concat(Beside(inventory, risks, span)));
            var search = new RiskDisjointSearch(new PairProblem(new Graph(graph.NodeCount, ends, others), lengths, beside, null, source, target));
            if (search.Solve(MostParts) is not null) return span;
        }

        return null;
    }

    private static IEnumerable<(int, int)> Pairs(Conflicts conflicts)
    {
        for (var link = 0; link < conflicts.LinkCount; link++)
            foreach (var other in conflicts.Of(link).ToArray()) yield return (link, other);
    }

    private static IEnumerable<(int, int)> Beside(Inventory inventory, RiskModel risks, NewSpan span)
    {
        if (risks.Basis.IsInventory) yield break;
        var line = SurveyedLine.Of([inventory.Nodes[span.From].Position!.Value, inventory.Nodes[span.To].Position!.Value]).Trimmed(risks.Basis.TrimMetres!.Value);
        for (var link = 0; link < risks.Lines.Lines.Count; link++)
        {
            if (risks.Lines.Lines[link]?.Trimmed(risks.Basis.TrimMetres.Value) is not { } other) continue;
            var near = false;
            for (var segment = 0; segment < other.SegmentCount && !near; segment++) near = line.Segment(0).MetresTo(other.Segment(segment)) <= risks.Basis.SeparationMetres!.Value;
            if (near) yield return (inventory.Links.Count, link);
        }
    }
}
