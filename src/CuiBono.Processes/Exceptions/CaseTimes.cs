namespace CuiBono.Processes.Exceptions;

/// <summary>When each case began, and when it reached the goal.</summary>
internal sealed class CaseTimes
{
    private const int FewestReached = 20;

    public CaseTimes(EventLog log, int goal)
    {
        (Start, Reached, Lead) = (new long[log.CaseCount], new bool[log.CaseCount], new long[log.CaseCount]);
        var (lasts, leads) = (new long[log.CaseCount], new List<long>());
        for (var at = 0; at < log.CaseCount; at++)
        {
            var (begin, end) = (log.CaseStarts[at], log.CaseStarts[at + 1]);
            (Start[at], lasts[at]) = CaseSpan.Of(log.Times[begin..end]);
            Lead[at] = -1;
            for (var row = begin; row < end && !Reached[at]; row++)
            {
                if (log.Activities[row] != goal) continue;
                Reached[at] = true;
                if (log.Times[row] == EventLog.NoTime) continue;
                Lead[at] = log.Times[row] - Start[at];
                leads.Add(Lead[at]);
            }
        }

        var last = CaseSpan.Of(log.Times).Last;
        leads.Sort();
        Usual = leads.Count < FewestReached ? null : leads[(int)Math.Ceiling(0.95 * leads.Count) - 1];
        Goal = new GoalState[log.CaseCount];
        for (var at = 0; at < Goal.Length; at++)
            Goal[at] = Reached[at] ? GoalState.Reached : Usual is { } usual && lasts[at] != EventLog.NoTime && last - lasts[at] > usual ? GoalState.Missed : GoalState.Open;
    }

    /// <summary>The first instant of each case, or <see cref="EventLog.NoTime"/>.</summary>
    public long[] Start { get; }

    /// <summary>Whether each case reached the goal.</summary>
    public bool[] Reached { get; }

    /// <summary>The ticks from the beginning to the goal, or -1.</summary>
    public long[] Lead { get; }

    /// <summary>The ticks within which 95 of 100 cases that reach the goal reach it; null where fewer than 20 did.</summary>
    public long? Usual { get; }

    /// <summary>What became of each case.</summary>
    public GoalState[] Goal { get; }
}
