using CuiBono.Processes.Models;

namespace CuiBono.Processes.Discovery;

/// <summary>Discovers a process tree from a log by dividing the log.</summary>
/// <remarks>IM and IMf of Leemans, Fahland and van der Aalst (Discovering block-structured process models from event logs, 2013; ... containing infrequent behaviour, 2014).
/// Without noise every case of the log is in the tree's language. The limits and the differences to other programs stand in docs/methods/discovery.md.</remarks>
public sealed class InductiveMiner
{
    /// <summary>Part of a log with more activities is not cut: the relations between them would not fit into memory.</summary>
    private const int MaxActivities = 16_384;

    private readonly Vocabulary names;
    private readonly double noise;
    private readonly List<Node> nodes = [];
    private readonly Stack<Node> open = new();

    /// <summary>How many cells of matrices and events may still be looked at to find activities that are parallel to all others.</summary>
    private long budget = 4_000_000_000;

    private InductiveMiner(Vocabulary names, double noise) => (this.names, this.noise) = (names, noise);

    /// <summary>A tree for a log.</summary>
    /// <param name="log">The log; only the activities of its cases count.</param>
    /// <param name="noise">0: every case fits the tree (IM). Up to 1: what is rarer than this share of its alternatives may be left out (IMf); 0.2 is usual.</param>
    public static ProcessTree Discover(EventLog log, double noise = 0) => Discover(Variants.Of(log), log.ActivityNames, noise);

    /// <summary>A tree for variants that are known already.</summary>
    /// <param name="variants">The variants of a log.</param>
    /// <param name="activities">The log's activities.</param>
    /// <param name="noise">As for a log.</param>
    /// <exception cref="ArgumentOutOfRangeException">The noise is not between 0 and 1.</exception>
    public static ProcessTree Discover(Variants variants, Vocabulary activities, double noise = 0)
    {
        if (noise is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(noise), noise, "Noise lies between 0 and 1.");
        var miner = new InductiveMiner(activities, noise);
        miner.Open(SubLog.Of(variants, activities.Count));
        while (miner.open.TryPop(out var node)) miner.Solve(node);
        return miner.Tree().Reduced();
    }

    private sealed class Node(SubLog? log)
    {
        public SubLog? Log { get; set; } = log;

        public ProcessTree? Tree { get; set; }

        public ProcessTreeKind Kind { get; set; }

        public List<Node> Children { get; } = [];
    }

    private Node Open(SubLog log)
    {
        var node = new Node(log);
        nodes.Add(node);
        open.Push(node);
        return node;
    }

    /// <summary>Children come behind their parents in the list, so that the tree is built from its end.</summary>
    private ProcessTree Tree()
    {
        for (var at = nodes.Count - 1; at >= 0; at--)
            nodes[at].Tree ??= ProcessTree.Of(nodes[at].Kind, nodes[at].Children.ConvertAll(child => child.Tree!));
        return nodes[0].Tree!;
    }

    private void Solve(Node node)
    {
        var log = node.Log!;
        node.Log = null;
        if (log.Count == 0)
        {
            node.Tree = ProcessTree.Silent;
            return;
        }

        if (log.EmptyWeight > 0)
        {
            if (log.EmptyWeight > noise * (log.EmptyWeight + (double)Cases(log)))
            {
                Become(node, ProcessTreeKind.Choice, Leaf(ProcessTree.Silent), Open(log.WithoutEmpty()));
                return;
            }

            log = log.WithoutEmpty();
        }

        if (log.ActivityCount == 1 && IsSingle(log))
        {
            node.Tree = ProcessTree.Activity(names[log.Activities[0]]);
            return;
        }

        if (log.ActivityCount is > 1 and <= MaxActivities)
        {
            var counts = FollowsCounts.Of(log);
            if (Cut(counts.Graph) is { } cut)
            {
                Become(node, cut.Kind, Array.ConvertAll(LogSplit.Of(log, cut), Open));
                return;
            }

            var apart = FallThrough.OncePerCase(log);
            if (apart < 0) apart = Concurrent(log, counts);
            if (apart >= 0)
            {
                Become(node, ProcessTreeKind.Parallel, Array.ConvertAll(LogSplit.Apart(log, apart), Open));
                return;
            }
        }

        if ((FallThrough.Rounds(log, afterEnd: true) ?? FallThrough.Rounds(log, afterEnd: false)) is { } rounds)
        {
            Become(node, ProcessTreeKind.Loop, Open(rounds), Leaf(ProcessTree.Silent));
            return;
        }

        node.Tree = Flower(log);
    }

    private static void Become(Node node, ProcessTreeKind kind, params Node[] children)
    {
        node.Kind = kind;
        node.Children.AddRange(children);
    }

    private Node Leaf(ProcessTree tree)
    {
        var node = new Node(null) { Tree = tree };
        nodes.Add(node);
        return node;
    }

    private Cut? Cut(Func<double, FollowsGraph> graph) => Discovery.Cut.Of(graph(0)) ?? (noise > 0 ? Discovery.Cut.Of(graph(noise)) : null);

    /// <summary>The first activity without which the rest of the log has a cut, or -1.</summary>
    private int Concurrent(SubLog log, FollowsCounts counts)
    {
        var size = log.ActivityCount;
        if (size < 3 || !counts.IsMatrix) return -1;
        for (var first = 0; first < size; first += Bypasses.Most(size))
        {
            budget -= log.Events.Length;
            if (budget < 0) return -1;
            var last = Math.Min(size, first + Bypasses.Most(size));
            var past = Bypasses.Of(log, first, last - first);
            for (var activity = first; activity < last; activity++)
            {
                budget -= (long)size * size;
                if (budget < 0) return -1;
                if (Cut(level => counts.GraphWithout(activity, past, level)) is not null) return activity;
            }
        }

        return -1;
    }

    /// <summary>Whether the only activity occurs once a case; with noise, on average nearly so.</summary>
    private bool IsSingle(SubLog log)
    {
        var (cases, events) = (Cases(log), 0L);
        for (var trace = 0; trace < log.Count; trace++) events += (long)log.Weights[trace] * (log.Starts[trace + 1] - log.Starts[trace]);
        return events == cases || Math.Abs(cases / (double)(cases + events) - 0.5) < noise / 2;
    }

    private static long Cases(SubLog log)
    {
        var cases = 0L;
        foreach (var weight in log.Weights) cases += weight;
        return cases;
    }

    private ProcessTree Flower(SubLog log)
    {
        var activities = new List<ProcessTree>();
        foreach (var activity in log.Activities) activities.Add(ProcessTree.Activity(names[activity]));
        return ProcessTree.Of(ProcessTreeKind.Loop, ProcessTree.Of(ProcessTreeKind.Choice, activities), ProcessTree.Silent);
    }
}
