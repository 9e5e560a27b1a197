namespace CuiBono.Processes.Measures;

/// <summary>What a measure says of one case.</summary>
/// <param name="Case">The case's index in the log; -1 for the value of a week.</param>
/// <param name="Start">When the case began for this measure, in ticks UTC; it belongs to the day of its beginning. Of a week, the first instant of its Monday.</param>
/// <param name="Value">The value in the measure's unit: days for durations, 0 or 1 for shares. Of an open case, the value so far.</param>
public readonly record struct CaseValue(int Case, long Start, double Value)
{
    /// <summary>When the value was final, in ticks UTC, or <see cref="EventLog.NoTime"/> where the case is open and it is not yet.</summary>
    public long Final { get; init; }

    /// <summary>Whether the case is open, so that the value may still change.</summary>
    public bool IsOpen => Final == EventLog.NoTime;
}
