using CuiBono.Networks.Connectivity;

namespace CuiBono.Networks.Maps;

/// <summary>Places for nodes that have none: as far from each other as links lie between them, one link being 1.</summary>
/// <remarks>
/// Stress by stochastic gradient descent (Zheng, Pawar, Goodman 2019), from a fixed start and with a fixed shuffle; above 1,200 nodes only the links and the distances to some pivots count. Parts that are not
/// connected stand beside each other in rows, the largest first. No function but the square root is used, so that every machine draws the same.
/// </remarks>
internal static class StressLayout
{
    private const int MostTerms = 1_500_000;
    private const double Gap = 1;

    public static MapPoint[] Of(Graph graph)
    {
        var points = new MapPoint[graph.NodeCount];
        var parts = Components.Of(graph);
        var members = new List<int>[parts.Count];
        for (var node = 0; node < points.Length; node++) (members[parts.ComponentOf[node]] ??= []).Add(node);
        var far = new int[points.Length];
        Array.Fill(far, -1);
        var sizes = members.Select(part => Place(graph, part, points, far)).ToArray();
        var area = sizes.Sum(size => (size.X + Gap) * (size.Y + Gap));
        var widest = Math.Max(sizes.Length == 0 ? 0 : sizes.Max(size => size.X), Math.Sqrt(area * 1.6));
        double left = 0, top = 0, deepest = 0;
        foreach (var (part, size) in members.Index().OrderByDescending(part => part.Item.Count).Select(part => (part.Item, sizes[part.Index])))
        {
            if (left > 0 && left + size.X > widest + 1e-9) (left, top, deepest) = (0, top + deepest + Gap, 0);
            foreach (var node in part) points[node] = new MapPoint(points[node].X + left, points[node].Y + top);
            (left, deepest) = (left + size.X + Gap, Math.Max(deepest, size.Y));
        }

        return points;
    }

    /// <summary>Places one part with its left and top at 0 and returns its size.</summary>
    private static MapPoint Place(Graph graph, List<int> part, MapPoint[] points, int[] far)
    {
        var terms = Terms(graph, part, far);
        var longest = terms.Count == 0 ? 1.0 : terms.Max(term => term.Links);
        for (var at = 0; at < part.Count; at++) points[part[at]] = new MapPoint(Fraction(at * 0.7548776662466927) * longest, Fraction(at * 0.5698402909980532) * longest);
        var state = 0x9E3779B97F4A7C15UL;
        for (var step = longest * longest; step > 0.02; step *= 0.7)
        {
            for (var at = terms.Count - 1; at > 0; at--)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                var other = (int)(state % (ulong)(at + 1));
                (terms[at], terms[other]) = (terms[other], terms[at]);
            }

            foreach (var (a, b, links) in terms)
            {
                var (x, y) = (points[a].X - points[b].X, points[a].Y - points[b].Y);
                var apart = Math.Sqrt((x * x) + (y * y));
                if (apart < 1e-9) continue;
                var move = Math.Min(1, step / (links * links)) * (apart - links) / 2 / apart;
                points[a] = new MapPoint(points[a].X - (move * x), points[a].Y - (move * y));
                points[b] = new MapPoint(points[b].X + (move * x), points[b].Y + (move * y));
            }
        }

        return Upright(part, points);
    }

    private static List<(int A, int B, double Links)> Terms(Graph graph, List<int> part, int[] far)
    {
        var terms = new List<(int, int, double)>();
        var most = (long)MostTerms * part.Count / graph.NodeCount;
        var all = (long)part.Count * part.Count / 2 <= most / 2;
        var stride = all ? 1 : (int)Math.Max(1, part.Count / Math.Max(1, most / part.Count));
        var queue = new int[part.Count];
        for (var at = 0; at < part.Count; at++)
        {
            var root = part[at];
            if (!all)
                foreach (var other in graph.NeighboursOf(root))
                    if (other > root) terms.Add((root, other, 1));
            if (at % stride != 0) continue;
            var (head, tail) = (0, 0);
            (queue[tail++], far[root]) = (root, 0);
            while (head < tail)
            {
                var node = queue[head++];
                if (node != root && (node > root || !all)) terms.Add((root, node, far[node]));
                foreach (var other in graph.NeighboursOf(node))
                {
                    if (far[other] >= 0) continue;
                    far[other] = far[node] + 1;
                    queue[tail++] = other;
                }
            }

            foreach (var node in part) far[node] = -1;
        }

        return terms;
    }

    /// <summary>Turns a part so that it is wider than high, and moves it to 0.</summary>
    private static MapPoint Upright(List<int> part, MapPoint[] points)
    {
        var (middleX, middleY) = (part.Average(node => points[node].X), part.Average(node => points[node].Y));
        double xx = 0, yy = 0, xy = 0;
        foreach (var node in part)
        {
            var (x, y) = (points[node].X - middleX, points[node].Y - middleY);
            (xx, yy, xy) = (xx + (x * x), yy + (y * y), xy + (x * y));
        }

        var half = (xx - yy) / 2;
        var (along, across) = (half + Math.Sqrt((half * half) + (xy * xy)), xy);
        var norm = Math.Sqrt((along * along) + (across * across));
        var (cosine, sine) = norm < 1e-12 ? (xx >= yy ? (1.0, 0.0) : (0.0, 1.0)) : (along / norm, across / norm);
        foreach (var node in part)
        {
            var (x, y) = (points[node].X - middleX, points[node].Y - middleY);
            points[node] = new MapPoint((cosine * x) + (sine * y), (cosine * y) - (sine * x));
        }

        var (left, top) = (part.Min(node => points[node].X), part.Min(node => points[node].Y));
        foreach (var node in part) points[node] = new MapPoint(points[node].X - left, points[node].Y - top);
        return new MapPoint(part.Max(node => points[node].X), part.Max(node => points[node].Y));
    }

    private static double Fraction(double value) => value - Math.Floor(value);
}
