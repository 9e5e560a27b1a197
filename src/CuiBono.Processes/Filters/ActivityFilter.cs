namespace CuiBono.Processes.Filters;

/// <summary>Parts of a log by what was done. An activity that the log does not know occurs in no case.</summary>
public static class ActivityFilter
{
    /// <summary>Only the events of these activities.</summary>
    public static EventLog EventsOf(EventLog log, params IEnumerable<string> activities)
    {
        var chosen = Chosen(log, activities);
        return log.WhereEvents(row => chosen[log.Activities[row]]);
    }

    /// <summary>All events but those of these activities.</summary>
    public static EventLog EventsExcept(EventLog log, params IEnumerable<string> activities)
    {
        var chosen = Chosen(log, activities);
        return log.WhereEvents(row => !chosen[log.Activities[row]]);
    }

    /// <summary>The cases in which at least one of these activities occurs.</summary>
    public static EventLog CasesWith(EventLog log, params IEnumerable<string> activities)
    {
        var chosen = Chosen(log, activities);
        return log.WhereCases(at => Any(log, at, chosen));
    }

    /// <summary>The cases in which none of these activities occurs.</summary>
    public static EventLog CasesWithout(EventLog log, params IEnumerable<string> activities)
    {
        var chosen = Chosen(log, activities);
        return log.WhereCases(at => !Any(log, at, chosen));
    }

    /// <summary>The cases whose first event is of one of these activities.</summary>
    public static EventLog StartingWith(EventLog log, params IEnumerable<string> activities)
    {
        var chosen = Chosen(log, activities);
        return log.WhereCases(at => log.CaseStarts[at] < log.CaseStarts[at + 1] && chosen[log.Activities[log.CaseStarts[at]]]);
    }

    /// <summary>The cases whose last event is of one of these activities.</summary>
    public static EventLog EndingWith(EventLog log, params IEnumerable<string> activities)
    {
        var chosen = Chosen(log, activities);
        return log.WhereCases(at => log.CaseStarts[at] < log.CaseStarts[at + 1] && chosen[log.Activities[log.CaseStarts[at + 1] - 1]]);
    }

    /// <summary>The cases in which an activity occurs at least so often.</summary>
    public static EventLog Repeating(EventLog log, string activity, int times = 2)
    {
        var code = log.ActivityNames.IndexOf(activity);
        return log.WhereCases(at =>
        {
            var count = 0;
            foreach (var other in Sequence(log, at))
                if (other == code)
                    count++;
            return count >= times;
        });
    }

    /// <summary>The cases in which the second activity stands right behind the first.</summary>
    public static EventLog DirectlyFollowing(EventLog log, string first, string second)
    {
        var (from, to) = (log.ActivityNames.IndexOf(first), log.ActivityNames.IndexOf(second));
        return log.WhereCases(at =>
        {
            var events = Sequence(log, at);
            for (var i = 1; i < events.Length; i++)
                if (events[i - 1] == from && events[i] == to)
                    return true;
            return false;
        });
    }

    /// <summary>The cases in which the second activity stands anywhere behind the first.</summary>
    public static EventLog EventuallyFollowing(EventLog log, string first, string second)
    {
        var (from, to) = (log.ActivityNames.IndexOf(first), log.ActivityNames.IndexOf(second));
        return log.WhereCases(at =>
        {
            var begun = false;
            foreach (var activity in Sequence(log, at))
            {
                if (begun && activity == to) return true;
                begun |= activity == from;
            }

            return false;
        });
    }

    private static ReadOnlySpan<ushort> Sequence(EventLog log, int at) => log.Activities[log.CaseStarts[at]..log.CaseStarts[at + 1]];

    private static bool Any(EventLog log, int at, bool[] chosen)
    {
        foreach (var activity in Sequence(log, at))
            if (chosen[activity])
                return true;
        return false;
    }

    private static bool[] Chosen(EventLog log, IEnumerable<string> activities)
    {
        var chosen = new bool[log.ActivityNames.Count];
        foreach (var activity in activities)
            if (log.ActivityNames.IndexOf(activity) is var code and >= 0)
                chosen[code] = true;
        return chosen;
    }
}
