namespace CuiBono.Processes.Discovery;

/// <summary>Which activity directly follows which, how often and after what time.</summary>
/// <remarks>Each pair of neighbouring events of a case adds one to its edge, an activity that follows itself included; there is no artificial start or end.
/// All counts together are the events minus the cases that have any (van der Aalst, Process Mining, 2016, 6.2). docs/methods/process-figures.md.</remarks>
public sealed class DirectlyFollowsGraph
{
    private readonly DirectlyFollowsEdge[] edges;
    private readonly int[] activityCounts;
    private readonly int[] startCounts;
    private readonly int[] endCounts;

    private DirectlyFollowsGraph(EventLog log, DirectlyFollowsEdge[] edges, int[] startCounts, int[] endCounts)
    {
        (this.edges, this.startCounts, this.endCounts, ActivityNames, CaseCount) = (edges, startCounts, endCounts, log.ActivityNames, log.CaseCount);
        activityCounts = [.. startCounts];
        foreach (var edge in edges) activityCounts[edge.To] += edge.Count;
    }

    /// <summary>The activities; the codes of edges and counts.</summary>
    public Vocabulary ActivityNames { get; }

    /// <summary>How many cases there are, those without events included.</summary>
    public int CaseCount { get; }

    /// <summary>The edges, sorted by the codes of their two activities.</summary>
    public ReadOnlySpan<DirectlyFollowsEdge> Edges => edges;

    /// <summary>The events of each activity, by its code.</summary>
    public ReadOnlySpan<int> ActivityCounts => activityCounts;

    /// <summary>The cases that start with each activity, by its code.</summary>
    public ReadOnlySpan<int> StartCounts => startCounts;

    /// <summary>The cases that end with each activity, by its code.</summary>
    public ReadOnlySpan<int> EndCounts => endCounts;

    /// <summary>The graph of a log.</summary>
    public static DirectlyFollowsGraph Of(EventLog log)
    {
        var activities = log.ActivityNames.Count;
        var (starts, ends) = (new int[activities], new int[activities]);
        var edges = EdgeNumbers.FitsMatrix(activities, log.EventCount)
            ? DirectlyFollowsKernel.Dense(log.CaseStarts, log.Activities, log.Times, activities, starts, ends)
            : DirectlyFollowsKernel.Sparse(log.CaseStarts, log.Activities, log.Times, starts, ends);
        return new DirectlyFollowsGraph(log, edges, starts, ends);
    }

    /// <summary>The place of an edge in <see cref="Edges"/>, or -1 where the one activity never directly follows the other.</summary>
    public int IndexOf(int from, int to)
    {
        var (low, high) = (0, edges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = (edges[middle].From, edges[middle].To).CompareTo((from, to));
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>How often the one activity is directly followed by the other.</summary>
    public int Count(int from, int to) => IndexOf(from, to) is var at and >= 0 ? edges[at].Count : 0;

    /// <summary>The edges as lines "source TAB target TAB count", sorted by code point, joined by line feeds: what <see cref="Sha256"/> is made of.</summary>
    public void WriteCanonicalText(Stream output)
    {
        var text = new CanonicalText(output);
        var ranks = CanonicalText.Ranks(ActivityNames);
        var sorted = edges.AsSpan().ToArray();
        Array.Sort(sorted, (left, right) => (ranks[left.From], ranks[left.To]).CompareTo((ranks[right.From], ranks[right.To])));
        foreach (var edge in sorted)
        {
            text.StartLine();
            text.Write(ActivityNames.Utf8(edge.From));
            text.Write("\t"u8);
            text.Write(ActivityNames.Utf8(edge.To));
            text.Write("\t"u8);
            text.Write(edge.Count);
        }
    }

    /// <summary>A fingerprint of edges and counts: SHA-256 of the canonical text, in hexadecimal. Equal graphs have equal ones, whatever their codes.</summary>
    public string Sha256() => CanonicalText.Sha256(WriteCanonicalText);
}
