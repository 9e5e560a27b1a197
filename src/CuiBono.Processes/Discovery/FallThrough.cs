namespace CuiBono.Processes.Discovery;

/// <summary>What is done with a log that has no cut.</summary>
internal static class FallThrough
{
    /// <summary>The first activity that occurs exactly once in every case, or -1.</summary>
    public static int OncePerCase(SubLog log)
    {
        var (once, seen, again) = (new int[log.ActivityCount], new int[log.ActivityCount], new int[log.ActivityCount]);
        var events = log.Events;
        var starts = log.Starts;
        for (var trace = 1; trace <= log.Count; trace++)
        {
            foreach (var activity in events[starts[trace - 1]..starts[trace]])
            {
                if (seen[activity] != trace)
                {
                    seen[activity] = trace;
                    once[activity]++;
                }
                else if (again[activity] != trace)
                {
                    again[activity] = trace;
                    once[activity]--;
                }
            }
        }

        return Array.IndexOf(once, log.Count);
    }

    /// <summary>The cases cut into rounds before each start, or null where no case has two rounds.</summary>
    /// <param name="log">The log.</param>
    /// <param name="afterEnd">Whether a round also has to end with an activity that ends cases.</param>
    public static SubLog? Rounds(SubLog log, bool afterEnd)
    {
        var (isStart, isEnd) = (new bool[log.ActivityCount], new bool[log.ActivityCount]);
        var events = log.Events;
        var starts = log.Starts;
        var weights = log.Weights;
        for (var trace = 0; trace < weights.Length; trace++) isStart[events[starts[trace]]] = isEnd[events[starts[trace + 1] - 1]] = true;
        var rounds = new SubLogBuilder([.. log.Activities]);
        var isCut = false;
        for (var trace = 0; trace < weights.Length; trace++)
        {
            for (var at = starts[trace]; at < starts[trace + 1]; at++)
            {
                if (at > starts[trace] && isStart[events[at]] && (!afterEnd || isEnd[events[at - 1]]))
                {
                    rounds.Commit(weights[trace]);
                    isCut = true;
                }

                rounds.Append(events[at]);
            }

            rounds.Commit(weights[trace]);
        }

        return isCut ? rounds.Build() : null;
    }
}
