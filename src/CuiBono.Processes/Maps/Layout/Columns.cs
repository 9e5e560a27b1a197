namespace CuiBono.Processes.Maps.Layout;

/// <summary>Gives each vertex its x: rows keep their order and room, lines run as straight as that allows, heavy ones first.</summary>
/// <remarks>The weighted sum of sidesteps is made smallest by network simplex (Gansner et al., 1993, section 4.2). The inner part of a long line is one
/// straight block as long as it crosses no straight part of a heavier one (after Brandes and Koepf, 2001).</remarks>
internal static class Columns
{
    private const int InnerFactor = 8;
    private const int MaxPivots = 20_000;

    public static int[] Of(LayerRows graph)
    {
        var (blocks, blockCount) = Blocks(graph);
        var lengths = new Dictionary<(int Left, int Right), int>();
        foreach (var row in graph.Order)
            for (var at = 1; at < row.Length; at++)
            {
                var (left, right) = (row[at - 1], row[at]);
                var key = (blocks[left], blocks[right]);
                var room = (int)Math.Ceiling(graph.Right(left) + graph.Gap(left, right) + graph.Left(right));
                lengths[key] = Math.Max(room, lengths.GetValueOrDefault(key));
            }

        var pulls = new Dictionary<(int Upper, int Lower), int>();
        foreach (var segment in graph.Segments)
        {
            var key = (blocks[segment.Upper], blocks[segment.Lower]);
            if (key.Item1 == key.Item2) continue;
            var inner = !graph.IsNode(segment.Upper) && !graph.IsNode(segment.Lower);
            pulls[key] = pulls.GetValueOrDefault(key) + ((1 + (segment.Weight * segment.Weight / 4)) * (inner ? InnerFactor : 1));
        }

        // One more node lies left of everything, so that rows without lines between them hold together.
        var (root, nodes) = (blockCount, blockCount + 1);
        var demands = new List<RankEdge>(lengths.Count + (2 * pulls.Count) + graph.Order.Length);
        foreach (var row in graph.Order)
            if (row.Length > 0)
                demands.Add(new RankEdge(root, blocks[row[0]], 0, 0));
        foreach (var ((left, right), room) in lengths) demands.Add(new RankEdge(left, right, room, 0));
        foreach (var ((upper, lower), weight) in pulls)
        {
            demands.Add(new RankEdge(nodes, upper, 0, weight));
            demands.Add(new RankEdge(nodes, lower, 0, weight));
            nodes++;
        }

        var ranks = NetworkSimplex.Ranks(nodes, [.. demands], MaxPivots);
        return Array.ConvertAll(blocks, block => ranks[block]);
    }

    private static (int[] Blocks, int Count) Blocks(LayerRows graph)
    {
        var places = new int[graph.VertexCount];
        foreach (var row in graph.Order)
            for (var at = 0; at < row.Length; at++)
                places[row[at]] = at;
        var joined = new List<LayerSegment>[graph.Order.Length];
        for (var row = 0; row < joined.Length; row++) joined[row] = [];
        var below = Enumerable.Repeat(-1, graph.VertexCount).ToArray();
        foreach (var segment in graph.Segments.Where(segment => !graph.IsNode(segment.Upper) && !graph.IsNode(segment.Lower)).OrderByDescending(segment => segment.Weight))
        {
            var others = joined[graph.Rows[segment.Upper]];
            if (others.Exists(other => (places[other.Upper] < places[segment.Upper]) != (places[other.Lower] < places[segment.Lower]))) continue;
            others.Add(segment);
            below[segment.Upper] = segment.Lower;
        }

        var blocks = Enumerable.Repeat(-1, graph.VertexCount).ToArray();
        var count = 0;
        foreach (var row in graph.Order)
            foreach (var vertex in row)
            {
                if (blocks[vertex] >= 0) continue;
                for (var at = vertex; at >= 0; at = below[at]) blocks[at] = count;
                count++;
            }

        return (blocks, count);
    }
}
