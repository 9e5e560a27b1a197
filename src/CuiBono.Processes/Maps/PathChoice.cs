namespace CuiBono.Processes.Maps;

/// <summary>Which paths are shown: the most frequent, and always those that keep each activity on a way from start to end.</summary>
/// <remarks>The backbone is two trees of widest paths: grown from the start, and against the arrows from the end, each time by the most frequent path that
/// reaches a new activity (Prim 1957; a widest path's rarest step is as frequent as it can be, Pollack 1960).</remarks>
internal static class PathChoice
{
    /// <summary>The places of the shown paths, ascending.</summary>
    /// <param name="paths">All paths, most frequent first.</param>
    /// <param name="activities">How many activities there are.</param>
    /// <param name="count">How many paths to show; the backbone may be more.</param>
    public static int[] Of(IReadOnlyList<MapPath> paths, int activities, int count)
    {
        var chosen = new bool[paths.Count];
        Grow(paths, activities, chosen, fromStart: true);
        Grow(paths, activities, chosen, fromStart: false);
        var left = count - chosen.Count(taken => taken);
        for (var at = 0; at < chosen.Length && left > 0; at++)
        {
            if (chosen[at]) continue;
            chosen[at] = true;
            left--;
        }

        return [.. Enumerable.Range(0, chosen.Length).Where(at => chosen[at])];
    }

    private static void Grow(IReadOnlyList<MapPath> paths, int activities, bool[] chosen, bool fromStart)
    {
        var leaving = new List<int>[activities];
        for (var activity = 0; activity < activities; activity++) leaving[activity] = [];
        var border = new PriorityQueue<int, int>();
        for (var at = 0; at < paths.Count; at++)
        {
            var (near, far) = Ends(paths[at]);
            if (near == MapPath.Terminal) border.Enqueue(at, at);
            else if (far != MapPath.Terminal) leaving[near].Add(at);
        }

        var reached = new bool[activities];
        while (border.TryDequeue(out var at, out _))
        {
            var far = Ends(paths[at]).Far;
            if (far == MapPath.Terminal || reached[far]) continue;
            reached[far] = chosen[at] = true;
            foreach (var next in leaving[far]) border.Enqueue(next, next);
        }

        (int Near, int Far) Ends(MapPath path) => fromStart ? (path.From, path.To) : (path.To, path.From);
    }
}
