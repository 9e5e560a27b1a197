namespace CuiBono.Networks.Diversity;

/// <summary>The shortest two paths that share no risk and meet limits on length, hops and difference of delay.</summary>
/// <remarks>
/// Best-first branch and bound like <see cref="RiskDisjointSearch"/>, where "a path is left" means one within its limits: the shortest with at most so many links (<see cref="BoundedPaths"/>) is not too long. Where the shortest
/// two paths of a part share nothing but their delays are too far apart, the path of less delay is followed from its end: its next link is used, or avoided (Yen 1971, Lawler 1972). A path that must use two links of a node uses
/// no third. A part ends where the least delay of one path is beyond the most that the other can still have.
/// </remarks>
internal sealed class LimitedSearch
{
    private const int MostWitnesses = 6;
    private readonly PairProblem problem;
    private readonly Divisions divisions;
    private readonly PairLimits limits;
    private readonly DelayBounds delays;
    private readonly BoundedPaths paths;
    private readonly MinSumPairs pairs;
    private readonly bool[] shut;
    private readonly long[] metres;
    private readonly ulong[] scratch;
    private readonly List<ulong[]> witnesses = [];

    public LimitedSearch(PairProblem problem, PairQuestion question)
    {
        this.problem = problem;
        limits = question.Limits;
        metres = [.. problem.Metres.Select(length => (long)length)];
        delays = new DelayBounds(problem, limits, question.Picoseconds is { } own ? [.. problem.Links.Select(link => own[link])] : null);
        paths = new BoundedPaths(problem.Graph, limits.MostHops);
        shut = new bool[metres.Length];
        pairs = new MinSumPairs(problem.Graph, problem.Metres, shut);
        scratch = new ulong[problem.Words];
        divisions = new Divisions(problem, closed => paths.Shortest(metres, closed));
    }

    /// <summary>How many parts were looked at.</summary>
    public int Parts { get; private set; }

    /// <summary>Whether the search ended before it was sure.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>The proof that nothing is shorter than what was found.</summary>
    public ProofNode Proof { get; } = new();

    /// <summary>The shortest pair in numbers of the problem, or null: none exists, or <see cref="GaveUp"/>.</summary>
    public PathPair? Solve(int mostParts)
    {
        // Of equal bounds the last comes first: parts that only wait for a longer path are not all opened.
        var queue = new PriorityQueue<LimitedState, (long Bound, int Order)>();
        var order = 0;
        Consider(new LimitedState(problem.Words) { Proof = Proof });
        while (queue.TryDequeue(out var state, out _))
        {
            if (state.Pair is not null) return state.Pair;
            if (Parts >= mostParts)
            {
                GaveUp = true;
                return null;
            }

            var division = state.Division!;
            var path = division.First ? 0 : 1;
            var (avoids, uses) = (state.Copy(), state.Copy());
            foreach (var link in division.Links)
            {
                LinkSet.Add(avoids.Closed[path], link);
                if (!state.ToldApart) LinkSet.Add(avoids.Closed[1 - path], link);
            }

            if (division.Links is [var one]) Use(uses, path, one);
            else LinkSet.Unite(uses.Closed[1 - path], division.Common);
            uses.ToldApart = true;
            var proof = state.Proof!;
            (proof.Links, proof.First) = (division.Links, division.First);
            avoids.Proof = proof.Avoids = new ProofNode();
            uses.Proof = proof.Uses = new ProofNode();
            Consider(avoids);
            Consider(uses);
        }

        return null;

        void Consider(LimitedState state)
        {
            Parts++;
            if (Conclude(state) && Bound(state)) queue.Enqueue(state, (state.Bound, --order));
        }
    }

    private bool Conclude(LimitedState state)
    {
        for (var fresh = true; fresh;)
        {
            fresh = false;
            for (var path = 0; path < 2; path++)
                if (LinkSet.Meets(state.Closed[path], state.Used[path]) || !Force(state, path, ref fresh)) return false;
            if (!fresh) fresh = Probe(state, 0) | (state.ToldApart && Probe(state, 1));
        }

        return true;
    }

    /// <summary>Finds the links without which a path is not left within its limits; false where none is left anyway.</summary>
    private bool Force(LimitedState state, int path, ref bool fresh)
    {
        if (!IsLeft(state.Closed[path])) return false;
        foreach (var link in paths.Path())
        {
            if (LinkSet.Has(state.Used[path], link)) continue;
            state.Closed[path].CopyTo(scratch, 0);
            LinkSet.Add(scratch, link);
            if (IsLeft(scratch)) continue;
            Use(state, path, link);
            fresh = true;
            state.Proof!.Steps.Add(new ProofStep(ProofStepKind.Forced, path == 0, link));
        }

        return true;
    }

    /// <summary>Closes to a path the links whose loss, with all that shares a risk with them, leaves the other no path within its limits.</summary>
    private bool Probe(LimitedState state, int path)
    {
        var theirs = state.Closed[1 - path];
        if (!IsLeft(theirs)) return false;
        witnesses.Clear();
        Remember();
        var fresh = false;
        foreach (var link in problem.Risky)
        {
            if (LinkSet.Has(state.Closed[path], link)) continue;
            var near = problem.Near(link);
            var safe = false;
            foreach (var witness in witnesses) safe = safe || !LinkSet.Meets(witness, near);
            if (safe) continue;
            theirs.CopyTo(scratch, 0);
            LinkSet.Unite(scratch, near);
            if (IsLeft(scratch))
            {
                Remember();
                continue;
            }

            LinkSet.Add(state.Closed[path], link);
            fresh = true;
            state.Proof!.Steps.Add(new ProofStep(ProofStepKind.Unusable, path == 0, link));
            if (state.ToldApart) continue;
            LinkSet.Add(theirs, link);
            state.Proof!.Steps.Add(new ProofStep(ProofStepKind.Unusable, path != 0, link));
        }

        return fresh;
    }

    private void Remember()
    {
        if (witnesses.Count == MostWitnesses) witnesses.RemoveAt(1);
        var witness = new ulong[problem.Words];
        foreach (var link in paths.Path()) LinkSet.Add(witness, link);
        witnesses.Add(witness);
    }

    private bool IsLeft(ReadOnlySpan<ulong> closed) => paths.Shortest(metres, closed) is >= 0 and var length && (limits.MostMetres is not { } most || length <= most);

    /// <summary>A path uses a link: the other avoids all that shares a risk with it, and the path any third link of a node.</summary>
    private void Use(LimitedState state, int path, int link)
    {
        LinkSet.Unite(state.Closed[1 - path], problem.Near(link));
        LinkSet.Add(state.Used[path], link);
        foreach (var node in (ReadOnlySpan<int>)[problem.Graph.From[link], problem.Graph.To[link]])
        {
            var links = problem.Graph.LinksOf(node);
            var used = node < 2 ? 1 : 0;
            foreach (var at in links)
                if (LinkSet.Has(state.Used[path], at)) used++;
            if (used < 2) continue;
            foreach (var at in links)
                if (!LinkSet.Has(state.Used[path], at)) LinkSet.Add(state.Closed[path], at);
        }
    }

    private bool Bound(LimitedState state)
    {
        var (first, firstLength) = Shortest(state.Closed[0]);
        var (second, secondLength) = Shortest(state.Closed[1]);
        if (!delays.MayBeNear(state.Closed, firstLength, secondLength)) return false;
        state.Bound = delays.LeastMetres(firstLength, secondLength);
        var conflict = Choose(state, first, second);
        if (!conflict)
        {
            if (delays.AreNear(first, second))
            {
                state.Pair = new PathPair(first, second, firstLength + secondLength);
                return true;
            }

            if (!DivideByDelay(state, first, second)) return false;
        }

        for (var link = 0; link < shut.Length; link++) shut[link] = LinkSet.Has(state.Closed[0], link) && LinkSet.Has(state.Closed[1], link);
        pairs.From(0, 1);
        var both = pairs.To(1);
        if (both < 0) return false;
        if (both < state.Bound) return true;
        state.Bound = both;
        var pair = pairs.Pair(1, both);
        if (Fits(state, pair.A, pair.B)) state.Pair = pair;
        else if (Fits(state, pair.B, pair.A)) state.Pair = new PathPair(pair.B, pair.A, both);
        else if (conflict) Choose(state, pair.A, pair.B);
        return true;
    }

    private (List<int> Path, long Length) Shortest(ReadOnlySpan<ulong> closed)
    {
        var length = paths.Shortest(metres, closed);
        return (paths.Path(), length);
    }

    /// <summary>Finds the next link to follow on the path of less delay, or where all of it is settled on the other; false where both are.</summary>
    private bool DivideByDelay(LimitedState state, List<int> first, List<int> second)
    {
        var slow = delays.Of(first) > delays.Of(second) ? 0 : 1;
        foreach (var path in (ReadOnlySpan<int>)[1 - slow, slow])
        {
            foreach (var link in path == 0 ? first : second)
            {
                if (LinkSet.Has(state.Used[path], link)) continue;
                state.Division = new Division([link], problem.Near(link).ToArray(), path == 0, 1);
                return true;
            }
        }

        return false;
    }

    private bool Fits(LimitedState state, IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        foreach (var link in first)
        {
            if (LinkSet.Has(state.Closed[0], link)) return false;
            foreach (var other in second)
                if (LinkSet.Has(problem.Near(link), other)) return false;
        }

        foreach (var link in second)
            if (LinkSet.Has(state.Closed[1], link)) return false;
        return Meets(first) && Meets(second) && delays.AreNear(first, second);
    }

    private bool Meets(IReadOnlyList<int> path) => (limits.MostHops is not { } hops || path.Count <= hops) && (limits.MostMetres is not { } most || path.Sum(link => metres[link]) <= most);

    /// <summary>Finds a division by a conflict; false where the paths have none that either may have.</summary>
    private bool Choose(LimitedState state, IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        if (divisions.Of(first, state.Closed[0], second, state.Closed[1], state.ToldApart) is not { } division) return false;
        state.Division = division;
        return true;
    }
}
