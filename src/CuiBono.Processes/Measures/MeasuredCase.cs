namespace CuiBono.Processes.Measures;

/// <summary>A case as measures see it: the rows until its completion, and when it began and ended.</summary>
/// <param name="Log">The log.</param>
/// <param name="Case">Its index.</param>
/// <param name="Start">Its earliest instant.</param>
/// <param name="Last">Its latest instant.</param>
/// <param name="Completion">The row of its completion; -1 where it has not completed or no completion was named.</param>
/// <param name="HasMilestone">Whether a completion was named.</param>
internal readonly record struct MeasuredCase(EventLog Log, int Case, long Start, long Last, int Completion, bool HasMilestone)
{
    /// <summary>Its first row.</summary>
    public int Begin => Log.CaseStarts[Case];

    /// <summary>The row behind its last.</summary>
    public int End => Log.CaseStarts[Case + 1];

    /// <summary>The row behind the last one that belongs to the work: that of completion, where there is one.</summary>
    public int WorkEnd => IsCompleted ? Completion + 1 : End;

    /// <summary>Whether the named completion was reached.</summary>
    public bool IsCompleted => Completion >= 0;

    /// <summary>When it completed; <see cref="EventLog.NoTime"/> where it did not.</summary>
    public long CompletedAt => IsCompleted ? Log.Times[Completion] : EventLog.NoTime;

    /// <summary>When a value that nothing changed is final: at completion, and at the latest event where no completion was named; <see cref="EventLog.NoTime"/> while it is open.</summary>
    public long EndedAt => HasMilestone ? CompletedAt : Last;

    /// <summary>The first row from one on, and before another, whose activity is marked; -1 where there is none.</summary>
    public int FirstOf(bool[] marked, int from, int before)
    {
        var activities = Log.Activities;
        for (var row = from; row < before; row++)
            if (marked[activities[row]])
                return row;
        return -1;
    }

    /// <summary>When the event of a row was known: its time, that of the next event with one, or the case's latest instant.</summary>
    public long At(int row)
    {
        var times = Log.Times;
        for (; row < End; row++)
            if (times[row] != EventLog.NoTime)
                return times[row];
        return Last;
    }
}
