using CuiBono.Processes.Discovery;

namespace CuiBono.Processes.Quality;

/// <summary>A log whose events stand in another order within their cases, and what that changes.</summary>
internal sealed class Reordered
{
    private Reordered(EventLog log, EventLog other, List<int> changedCases)
    {
        ChangedCases = changedCases;
        Variants = Processes.Variants.Of(other).Count;
        (EdgesNew, EdgesGone, MovedSteps) = Compare(DirectlyFollowsGraph.Of(log), DirectlyFollowsGraph.Of(other));
    }

    /// <summary>The cases whose sequence of activities is another.</summary>
    public List<int> ChangedCases { get; }

    /// <summary>How many variants there are then.</summary>
    public int Variants { get; }

    /// <summary>Edges of the directly-follows graph that appear.</summary>
    public int EdgesNew { get; }

    /// <summary>Edges that go.</summary>
    public int EdgesGone { get; }

    /// <summary>Steps from one event to the next that lie on another edge.</summary>
    public long MovedSteps { get; }

    /// <summary>The log with the events of each case sorted by a key, stably.</summary>
    /// <param name="log">The log.</param>
    /// <param name="key">Gives the key of a row; the second number decides where the first ties, the row's place where both do.</param>
    public static Reordered By(EventLog log, Func<int, (long, long)> key)
    {
        var activities = log.Activities.ToArray();
        var times = log.Times.ToArray();
        var changed = new List<int>();
        var starts = log.CaseStarts;
        var keys = new List<(long, long, int)>();
        for (var at = 0; at < log.CaseCount; at++)
        {
            keys.Clear();
            var sorted = true;
            for (var row = starts[at]; row < starts[at + 1]; row++)
            {
                var (first, second) = key(row);
                sorted &= keys.Count == 0 || keys[^1].CompareTo((first, second, row)) < 0;
                keys.Add((first, second, row));
            }

            if (sorted) continue;
            keys.Sort();
            var differs = false;
            for (var place = 0; place < keys.Count; place++)
            {
                var (to, from) = (starts[at] + place, keys[place].Item3);
                (activities[to], times[to]) = (log.Activities[from], log.Times[from]);
                differs |= activities[to] != log.Activities[to];
            }

            if (differs) changed.Add(at);
        }

        return new Reordered(log, new EventLog(starts.ToArray(), activities, times, log.ActivityNames, log.CaseNames.Names, log.CaseNames.Codes), changed);
    }

    private static (int New, int Gone, long Moved) Compare(DirectlyFollowsGraph before, DirectlyFollowsGraph after)
    {
        var (added, gone, moved) = (0, 0, 0L);
        foreach (var edge in after.Edges)
        {
            var count = before.Count(edge.From, edge.To);
            if (count == 0) added++;
            moved += Math.Max(0, edge.Count - count);
        }

        foreach (var edge in before.Edges)
            if (after.Count(edge.From, edge.To) == 0)
                gone++;
        return (added, gone, moved);
    }
}
