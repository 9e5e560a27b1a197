namespace CuiBono.Networks.Diversity;

/// <summary>Pieces that lie between ends, by number, and whether they hang together.</summary>
internal sealed class Chain
{
    private readonly Dictionary<int, int> indexOf = [];
    private readonly List<int> ends = [];
    private readonly List<int> degree = [];
    private readonly List<int> parent = [];

    public bool IsEmpty => ends.Count == 0;

    public void Add(int a, int b)
    {
        var (x, y) = (Index(a), Index(b));
        degree[x]++;
        degree[y]++;
        parent[Root(x)] = Root(y);
    }

    /// <summary>Between which two ends the chain is broken; null where it leads from the start to the end, or where none is given (-1) and all hangs together.</summary>
    public (int From, int To)? Break(int start, int end)
    {
        if (start < 0)
        {
            for (var at = 1; at < ends.Count; at++)
                if (Root(at) != Root(0)) return (Loose(Root(0), -1, ends[0]), Loose(Root(at), -1, ends[at]));
            return null;
        }

        var (x, y) = (Index(start), Index(end));
        return Root(x) == Root(y) ? null : (Loose(Root(x), start, start), Loose(Root(y), end, end));
    }

    /// <summary>An end of a part at which only one piece ends, and not the given one.</summary>
    private int Loose(int root, int but, int otherwise)
    {
        for (var at = 0; at < ends.Count; at++)
            if (degree[at] == 1 && ends[at] != but && Root(at) == root) return ends[at];
        return otherwise;
    }

    private int Index(int end)
    {
        if (indexOf.TryGetValue(end, out var index)) return index;
        indexOf.Add(end, ends.Count);
        ends.Add(end);
        degree.Add(0);
        parent.Add(ends.Count - 1);
        return ends.Count - 1;
    }

    private int Root(int at)
    {
        while (parent[at] != at) at = parent[at] = parent[parent[at]];
        return at;
    }
}
