namespace CuiBono.Processes.Maps.Layout;

/// <summary>The graph in rows: boxes in even rows, labels in odd ones, and a vertex wherever a line passes a row.</summary>
/// <remarks>As every line owns a place in every row that it passes, no line has to run over a box or a label (Sugiyama, Tagawa and Toda, 1981; labels as
/// vertices after Gansner et al., 1993, section 5.3). Vertices below the number of boxes are the boxes.</remarks>
internal sealed class LayerRows
{
    private const int SpineWeight = 48;

    private readonly LayoutNode[] nodes;
    private readonly LayoutEdge[] edges;

    private LayerRows(LayoutNode[] nodes, LayoutEdge[] edges, int[] layers, bool[] backward, bool[] spine)
    {
        (this.nodes, this.edges) = (nodes, edges);
        var rowCount = (2 * layers.Max()) + 1;
        var (rows, owners) = (layers.Select(layer => 2 * layer).ToList(), Enumerable.Repeat(-1, nodes.Length).ToList());
        LabelRows = PlaceLabels(layers, rowCount);
        Chains = new int[edges.Length][];
        var heaviest = edges.Length == 0 ? 1 : edges.Max(edge => edge.Weight);
        var segments = new List<LayerSegment>();
        for (var at = 0; at < edges.Length; at++)
        {
            var edge = edges[at];
            var (upper, lower) = backward[at] ? (edge.To, edge.From) : (edge.From, edge.To);
            var weight = spine[at] ? SpineWeight : 1 + (int)Math.Round(15 * Math.Sqrt(edge.Weight / heaviest));
            var chain = new List<int> { upper };
            for (var row = rows[upper] + 1; row < rows[lower]; row++)
            {
                chain.Add(rows.Count);
                rows.Add(row);
                owners.Add(at);
            }

            chain.Add(lower);
            for (var step = 1; step < chain.Count; step++) segments.Add(new(chain[step - 1], chain[step], at, weight));
            Chains[at] = [.. chain];
        }

        (Rows, Owners, Segments) = ([.. rows], [.. owners], [.. segments]);
        Up = Incident(segment => segment.Lower);
        Down = Incident(segment => segment.Upper);
        Order = new int[rowCount][];
        for (var row = 0; row < rowCount; row++) Order[row] = [.. Enumerable.Range(0, Rows.Length).Where(vertex => Rows[vertex] == row)];
    }

    /// <summary>The row of each vertex.</summary>
    public int[] Rows { get; }

    /// <summary>The edge whose line passes at each vertex, -1 for a box.</summary>
    public int[] Owners { get; }

    /// <summary>The row of each edge's label.</summary>
    public int[] LabelRows { get; }

    /// <summary>The vertices of each edge from top to bottom.</summary>
    public int[][] Chains { get; }

    public LayerSegment[] Segments { get; }

    /// <summary>The segments above each vertex.</summary>
    public int[][] Up { get; }

    /// <summary>The segments below each vertex.</summary>
    public int[][] Down { get; }

    /// <summary>The vertices of each row from left to right.</summary>
    public int[][] Order { get; set; }

    public int VertexCount => Rows.Length;

    public static LayerRows Of(LayoutNode[] nodes, LayoutEdge[] edges, int[] layers, bool[] backward, bool[] spine) => new(nodes, edges, layers, backward, spine);

    public bool IsNode(int vertex) => Owners[vertex] < 0;

    public bool IsLabel(int vertex) => Owners[vertex] is var owner and >= 0 && LabelRows[owner] == Rows[vertex];

    public double Left(int vertex) => IsNode(vertex) ? nodes[vertex].Left : Half(vertex);

    public double Right(int vertex) => IsNode(vertex) ? nodes[vertex].Right : Half(vertex);

    /// <summary>The room between two neighbours of a row.</summary>
    public double Gap(int left, int right) => IsNode(left) && IsNode(right) ? 30 : IsNode(left) || IsNode(right) ? 16 : IsLabel(left) || IsLabel(right) ? 10 : 14;

    private double Half(int vertex) => IsLabel(vertex) ? edges[Owners[vertex]].LabelWidth / 2 : 1;

    private int[][] Incident(Func<LayerSegment, int> end)
    {
        var lists = new List<int>[Rows.Length];
        for (var vertex = 0; vertex < lists.Length; vertex++) lists[vertex] = [];
        for (var at = 0; at < Segments.Length; at++) lists[end(Segments[at])].Add(at);
        return Array.ConvertAll(lists, list => list.ToArray());
    }

    /// <summary>Each label takes the least crowded row that its edge passes, short edges first as they have the least choice.</summary>
    private int[] PlaceLabels(int[] layers, int rowCount)
    {
        var crowd = new double[rowCount];
        var labelRows = new int[edges.Length];
        var spans = Array.ConvertAll(edges, edge => Math.Abs(layers[edge.From] - layers[edge.To]));
        foreach (var at in Enumerable.Range(0, edges.Length).OrderBy(at => spans[at]))
        {
            var top = 2 * Math.Min(layers[edges[at].From], layers[edges[at].To]);
            var best = top + 1;
            for (var row = top + 3; row < top + (2 * spans[at]); row += 2)
                if (crowd[row] < crowd[best])
                    best = row;
            labelRows[at] = best;
            crowd[best] += edges[at].LabelWidth + 10;
        }

        return labelRows;
    }
}
