namespace CuiBono.Networks.Diversity;

/// <summary>What the delays of two paths can still be in a part of the search.</summary>
/// <remarks>The most is half the sum, over the nodes that can be reached, of the delays of the two slowest links at each, one at the ends; no path that visits a node once has more.</remarks>
internal sealed class DelayBounds
{
    private readonly PairProblem problem;
    private readonly PairLimits limits;
    private readonly long[] picoseconds;
    private readonly bool byLength;
    private readonly BoundedPaths paths;
    private readonly bool[] reached;
    private readonly Stack<int> open = new();

    /// <summary>Takes the delays of the links, or null where they follow from the metres.</summary>
    public DelayBounds(PairProblem problem, PairLimits limits, long[]? picoseconds)
    {
        this.problem = problem;
        this.limits = limits;
        byLength = picoseconds is null;
        this.picoseconds = picoseconds ?? [.. problem.Metres.Select(length => length * limits.PicosecondsPerMetre)];
        paths = new BoundedPaths(problem.Graph, limits.MostHops);
        reached = new bool[problem.Graph.NodeCount];
    }

    public long Of(IReadOnlyList<int> path)
    {
        var sum = 0L;
        foreach (var link in path) sum += picoseconds[link];
        return sum;
    }

    public bool AreNear(IReadOnlyList<int> first, IReadOnlyList<int> second) => limits.MostDelayDifference is not { } most || Math.Abs(Of(first) - Of(second)) <= most;

    /// <summary>Whether delays within the limit are not out of the question.</summary>
    public bool MayBeNear(ulong[][] closed, long firstMetres, long secondMetres)
    {
        if (limits.MostDelayDifference is not { } most) return true;
        return Least(closed[0], firstMetres) <= Most(closed[1]) + most && Least(closed[1], secondMetres) <= Most(closed[0]) + most;
    }

    /// <summary>The least metres of both paths together, given the least of each: where delay follows from length, the shorter path must come near the longer one.</summary>
    public long LeastMetres(long first, long second)
    {
        if (limits.MostDelayDifference is not { } most || !byLength || limits.PicosecondsPerMetre == 0) return first + second;
        var apart = most / limits.PicosecondsPerMetre;
        return Math.Max(first, second - apart) + Math.Max(second, first - apart);
    }

    private long Least(ReadOnlySpan<ulong> closed, long metres) => byLength ? metres * limits.PicosecondsPerMetre : paths.Shortest(picoseconds, closed);

    private long Most(ReadOnlySpan<ulong> closed)
    {
        Array.Clear(reached);
        open.Push(0);
        reached[0] = true;
        var twice = 0L;
        while (open.TryPop(out var node))
        {
            long slowest = 0, second = 0;
            var links = problem.Graph.LinksOf(node);
            var others = problem.Graph.NeighboursOf(node);
            for (var at = 0; at < links.Length; at++)
            {
                if (LinkSet.Has(closed, links[at])) continue;
                var delay = picoseconds[links[at]];
                if (delay > slowest) (slowest, second) = (delay, slowest);
                else if (delay > second) second = delay;
                // No path goes on from the target.
                if (reached[others[at]] || node == 1) continue;
                reached[others[at]] = true;
                open.Push(others[at]);
            }

            twice += node < 2 ? slowest : slowest + second;
        }

        var sum = (twice + 1) / 2;
        return byLength && limits.MostMetres is { } metres ? Math.Min(sum, metres * limits.PicosecondsPerMetre) : sum;
    }
}
