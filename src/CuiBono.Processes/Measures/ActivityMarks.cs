namespace CuiBono.Processes.Measures;

/// <summary>Activities that are looked for, as a mark at the code of each.</summary>
internal static class ActivityMarks
{
    /// <summary>Whether each activity of the log is one of the names.</summary>
    public static bool[] Of(EventLog log, IReadOnlyList<string> names)
    {
        var marked = new bool[log.ActivityNames.Count];
        foreach (var name in names)
            if (log.ActivityNames.IndexOf(name) is var code and >= 0)
                marked[code] = true;
        return marked;
    }

    /// <summary>The activities of a log that tell one of the states: "failed", or "product order: state -> failed" as TM Forum orders are read.</summary>
    public static IReadOnlyList<string> OfStates(EventLog log, IReadOnlyList<string> states) =>
        [.. log.ActivityNames.Where(name => states.Any(state => name.Equals(state, StringComparison.OrdinalIgnoreCase) || name.EndsWith($"state -> {state}", StringComparison.OrdinalIgnoreCase)))];

    /// <summary>The names of which the log has no event, in their order.</summary>
    public static IReadOnlyList<string> Absent(EventLog log, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return [];
        var seen = new bool[log.ActivityNames.Count];
        foreach (var activity in log.Activities) seen[activity] = true;
        return [.. names.Where(name => log.ActivityNames.IndexOf(name) is var code && (code < 0 || !seen[code])).Distinct(StringComparer.Ordinal)];
    }
}
