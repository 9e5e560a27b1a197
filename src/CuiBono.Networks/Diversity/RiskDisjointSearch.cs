namespace CuiBono.Networks.Diversity;

/// <summary>The shortest two paths between two nodes such that no link of one shares a risk with a link of the other.</summary>
/// <remarks>
/// The problem is NP-hard (Hu 2003). Best-first branch and bound: a part is bounded by the shortest link-disjoint pair that it allows (Suurballe 1974) and by
/// the shortest path of each; it is divided by links of a conflict (<see cref="Division"/>), those whose two cases lengthen the shortest paths most. Before a part is
/// divided two conclusions are drawn until nothing is new. A link without which a path's ends are separated must be used, so the other path avoids
/// all that shares a risk with it. A link whose event (the loss of all that shares a risk with it) separates the other path's ends cannot be used. At the root the second is
/// the one-event cut test, applied again to what it leaves. Once some pair is known, a link is no use to a path where the shortest way over it and the other path's shortest way
/// together are no shorter than that pair; what is left is an ellipse around each path, in which more links are such that a path needs them. While nothing has told the paths apart, "one of them uses a link of the division" is one case, since the paths may change names.
/// </remarks>
internal sealed class RiskDisjointSearch
{
    private readonly PairProblem problem;
    private readonly Divisions divisions;
    private readonly MinSumPairs paths;
    private readonly MinSumPairs back;
    private readonly bool[] closed;
    private readonly ulong[] scratch;
    private readonly ulong[][] witnesses = new ulong[4][];
    private readonly int[] found;
    private readonly int[] low;
    private readonly int[] next;
    private readonly int[] entry;
    private readonly int[] way;
    private readonly int[] forced;
    private readonly bool proves;
    private PathPair? best;
    private int nextWitness;

    public RiskDisjointSearch(PairProblem problem, bool proves = false)
    {
        this.problem = problem;
        this.proves = proves;
        divisions = new Divisions(problem, Shortest);
        closed = new bool[problem.Links.Length];
        paths = new MinSumPairs(problem.Graph, problem.Metres, closed);
        back = new MinSumPairs(problem.Graph, problem.Metres, closed);
        scratch = new ulong[problem.Words];
        for (var at = 0; at < witnesses.Length; at++) witnesses[at] = new ulong[problem.Words];
        found = new int[problem.Graph.NodeCount];
        low = new int[found.Length];
        next = new int[found.Length];
        entry = new int[found.Length];
        way = new int[found.Length];
        forced = new int[found.Length];
    }

    /// <summary>How many parts were looked at.</summary>
    public int Parts { get; private set; }

    /// <summary>Whether the search ended before it was sure.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>The proof that nothing is shorter than what was found, where it was asked for.</summary>
    public ProofNode? Proof { get; private set; }

    /// <summary>The shortest pair in numbers of the problem, or null: none exists, or <see cref="GaveUp"/>.</summary>
    public PathPair? Solve(int mostParts)
    {
        var queue = new PriorityQueue<PathState, (long Bound, int Order)>();
        var root = new PathState(problem.Words) { Proof = proves ? new ProofNode() : null };
        Proof = root.Proof;
        if (Examine(root)) queue.Enqueue(root, (root.Bound, 0));
        var order = 0;
        while (queue.TryDequeue(out var state, out _))
        {
            if (best is not null && state.Bound >= best.Metres) return best;
            if (Parts >= mostParts)
            {
                GaveUp = true;
                return null;
            }

            var division = divisions.Of(state.Paths.First, state.ClosedToFirst, state.Paths.Second, state.ClosedToSecond, state.ToldApart)!;
            var (avoids, uses) = (state.Copy(), state.Copy());
            foreach (var link in division.Links)
            {
                LinkSet.Add(avoids.Closed(division.First), link);
                if (!state.ToldApart) LinkSet.Add(avoids.Closed(!division.First), link);
            }

            LinkSet.Unite(uses.Closed(!division.First), division.Common);
            uses.ToldApart = true;
            if (state.Proof is { } proof)
            {
                (proof.Links, proof.First) = (division.Links, division.First);
                avoids.Proof = proof.Avoids = new ProofNode();
                uses.Proof = proof.Uses = new ProofNode();
            }

            if (Examine(avoids)) queue.Enqueue(avoids, (avoids.Bound, ++order));
            if (Examine(uses)) queue.Enqueue(uses, (uses.Bound, ++order));
        }

        return best;
    }

    /// <summary>Draws conclusions, bounds, and finds a pair or a link to divide by; false where nothing shorter than the best pair is left.</summary>
    private bool Examine(PathState state)
    {
        Parts++;
        return Conclude(state) && Bound(state);
    }

    private bool Conclude(PathState state)
    {
        while (true)
        {
            if (best is not null) Narrow(state, best.Metres);
            var fresh = true;
            while (fresh)
            {
                fresh = false;
                if (!Force(state, true, ref fresh) || !Force(state, false, ref fresh)) return false;
            }

            if (!(Probe(state, true) | (state.ToldApart && Probe(state, false)))) return true;
        }
    }

    private bool Force(PathState state, bool first, ref bool fresh)
    {
        var count = Bridges(state.Closed(first));
        if (count < 0) return false;
        for (var at = 0; at < count; at++)
        {
            if (!LinkSet.Unite(state.Closed(!first), problem.Near(forced[at]))) continue;
            fresh = true;
            state.Proof?.Steps.Add(new ProofStep(ProofStepKind.Forced, first, forced[at]));
        }

        return true;
    }

    private bool Probe(PathState state, bool first)
    {
        var (mine, theirs) = (state.Closed(first), state.Closed(!first));
        if (!Reach(theirs)) return true;
        foreach (var witness in witnesses) witnesses[nextWitness].CopyTo(witness, 0);
        var fresh = false;
        // A link that shares its risks with no other cannot be used where the other path must use it: the forced links say so.
        foreach (var link in problem.Risky)
        {
            if (LinkSet.Has(mine, link)) continue;
            var near = problem.Near(link);
            var safe = false;
            foreach (var witness in witnesses) safe = safe || !LinkSet.Meets(witness, near);
            if (safe) continue;
            theirs.CopyTo(scratch, 0);
            LinkSet.Unite(scratch, near);
            if (Reach(scratch)) continue;
            LinkSet.Add(mine, link);
            fresh = true;
            state.Proof?.Steps.Add(new ProofStep(ProofStepKind.Unusable, first, link));
            if (state.ToldApart) continue;
            LinkSet.Add(theirs, link);
            state.Proof?.Steps.Add(new ProofStep(ProofStepKind.Unusable, !first, link));
        }

        return fresh;
    }

    private bool Bound(PathState state)
    {
        var first = Shortest(state.ClosedToFirst);
        var firstPath = paths.ShortestPath(1);
        var second = Shortest(state.ClosedToSecond);
        var secondPath = paths.ShortestPath(1);
        state.Bound = first + second;
        state.Paths = (firstPath, secondPath);
        if (!Meet(state)) return Found(new PathPair(firstPath, secondPath, first + second));
        for (var word = 0; word < scratch.Length; word++) scratch[word] = state.ClosedToFirst[word] & state.ClosedToSecond[word];
        Open(scratch);
        paths.From(0, 1);
        var both = paths.To(1);
        if (both < 0) return false;
        if (both > state.Bound || !state.ToldApart)
        {
            state.Bound = Math.Max(state.Bound, both);
            var pair = paths.Pair(1, both);
            if (Fits(state, pair.A, pair.B) || Fits(state, pair.B, pair.A)) return Found(pair);
            state.Paths = (pair.A, pair.B);
            if (!Meet(state)) state.Paths = (firstPath, secondPath);
            Complete(pair.A, pair.Metres);
            Complete(pair.B, pair.Metres);
        }

        Complete(firstPath, state.Bound);
        Complete(secondPath, state.Bound);
        return best is null || state.Bound < best.Metres;
    }

    /// <summary>Takes a pair for the best where it is shorter; false, for its part holds no shorter one.</summary>
    private bool Found(PathPair pair)
    {
        if (best is null || pair.Metres < best.Metres) best = pair;
        return false;
    }

    /// <summary>Looks for a short pair: a path and the shortest other that avoids all that shares a risk with it.</summary>
    private void Complete(IReadOnlyList<int> path, long bound)
    {
        if (best is not null && bound >= best.Metres) return;
        Array.Clear(scratch);
        foreach (var link in path) LinkSet.Unite(scratch, problem.Near(link));
        var metres = Shortest(scratch);
        if (metres < 0) return;
        foreach (var link in path) metres += problem.Metres[link];
        Found(new PathPair(path, paths.ShortestPath(1), metres));
    }

    /// <summary>Closes to each path what makes the pair no shorter than a limit.</summary>
    private void Narrow(PathState state, long limit)
    {
        var second = Shortest(state.ClosedToSecond);
        if (second < 0) return;
        Close(true, limit - second);
        if (paths.Shortest(1) is >= 0 and var first) Close(false, limit - first);

        void Close(bool isFirst, long within)
        {
            var mine = state.Closed(isFirst);
            Open(mine);
            paths.From(0);
            back.From(1);
            var fresh = false;
            for (var link = 0; link < closed.Length; link++)
            {
                if (closed[link] || Over(link) < within) continue;
                LinkSet.Add(mine, link);
                fresh = true;
            }

            if (fresh) state.Proof?.Steps.Add(new ProofStep(ProofStepKind.TooLong, isFirst, null));
        }

        long Over(int link)
        {
            var (u, v) = (problem.Graph.From[link], problem.Graph.To[link]);
            if (paths.Shortest(u) < 0 || back.Shortest(u) < 0) return long.MaxValue;
            return problem.Metres[link] + Math.Min(paths.Shortest(u) + back.Shortest(v), paths.Shortest(v) + back.Shortest(u));
        }
    }

    private void Open(ReadOnlySpan<ulong> set)
    {
        for (var link = 0; link < closed.Length; link++) closed[link] = LinkSet.Has(set, link);
    }

    private bool Fits(PathState state, IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        foreach (var link in first)
            if (LinkSet.Has(state.ClosedToFirst, link)) return false;
        foreach (var link in second)
        {
            if (LinkSet.Has(state.ClosedToSecond, link)) return false;
            foreach (var other in first)
                if (LinkSet.Has(problem.Near(other), link)) return false;
        }

        return true;
    }

    /// <summary>Whether the paths of a part have a conflict over links that they may use.</summary>
    private bool Meet(PathState state)
    {
        foreach (var a in state.Paths.First)
        {
            if (LinkSet.Has(state.ClosedToFirst, a)) continue;
            foreach (var b in state.Paths.Second)
                if (LinkSet.Has(problem.Near(a), b) && !LinkSet.Has(state.ClosedToSecond, b)) return true;
        }

        return false;
    }

    private long Shortest(ReadOnlySpan<ulong> without)
    {
        Open(without);
        paths.From(0, 1);
        return paths.Shortest(1);
    }

    /// <summary>Whether the target is reached without the links; then the way is the next witness.</summary>
    private bool Reach(ReadOnlySpan<ulong> without)
    {
        Array.Clear(found);
        int head = 0, tail = 0;
        way[tail++] = 0;
        found[0] = 1;
        while (head < tail)
        {
            var node = way[head++];
            var links = problem.Graph.LinksOf(node);
            var others = problem.Graph.NeighboursOf(node);
            for (var at = 0; at < links.Length; at++)
            {
                if (found[others[at]] != 0 || LinkSet.Has(without, links[at])) continue;
                found[others[at]] = 1;
                entry[others[at]] = links[at];
                if (others[at] == 1)
                {
                    Remember();
                    return true;
                }

                way[tail++] = others[at];
            }
        }

        return false;
    }

    private void Remember()
    {
        var witness = witnesses[nextWitness = (nextWitness + 1) % witnesses.Length];
        Array.Clear(witness);
        for (var node = 1; node != 0;)
        {
            LinkSet.Add(witness, entry[node]);
            node = problem.Graph.From[entry[node]] == node ? problem.Graph.To[entry[node]] : problem.Graph.From[entry[node]];
        }
    }

    /// <summary>The links that every path to the target needs; -1 where there is no path.</summary>
    private int Bridges(ReadOnlySpan<ulong> without)
    {
        Array.Clear(found);
        Array.Clear(next);
        int clock = 1, depth = 0, count = 0;
        way[0] = 0;
        entry[0] = -1;
        found[0] = low[0] = 1;
        var targetBelow = -1;
        while (depth >= 0)
        {
            var node = way[depth];
            var links = problem.Graph.LinksOf(node);
            var at = next[node]++;
            if (at < links.Length)
            {
                var link = links[at];
                if (link == entry[node] || LinkSet.Has(without, link)) continue;
                var other = problem.Graph.NeighboursOf(node)[at];
                if (found[other] == 0)
                {
                    entry[other] = link;
                    found[other] = low[other] = ++clock;
                    way[++depth] = other;
                    if (other == 1) targetBelow = depth;
                }
                else if (found[other] < low[node])
                {
                    low[node] = found[other];
                }

                continue;
            }

            if (--depth < 0) break;
            var above = way[depth];
            if (low[node] < low[above]) low[above] = low[node];
            if (targetBelow != depth + 1) continue;
            if (low[node] > found[above]) forced[count++] = entry[node];
            targetBelow = depth;
        }

        return found[1] == 0 ? -1 : count;
    }
}
