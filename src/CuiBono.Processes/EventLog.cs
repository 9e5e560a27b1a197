namespace CuiBono.Processes;

/// <summary>An event log as columns: the events of a case lie side by side, in the case's order.</summary>
/// <remarks>Activity and time of an event take ten bytes, a case four more. Every other attribute is a column of codes beside them.
/// A log does not change; a filter gives another log that shares the texts and attributes of this one (docs/decisions/0020).</remarks>
public sealed class EventLog
{
    /// <summary>The time of an event that has none.</summary>
    public const long NoTime = long.MinValue;

    /// <summary>Most distinct activities of a log; a column with more of them does not hold activities.</summary>
    public const int MaxActivities = 1 << 16;

    private readonly int[] caseStarts;
    private readonly ushort[] activities;
    private readonly long[] times;
    private readonly int[]? caseIds;
    private readonly Vocabulary caseNames;

    internal EventLog(int[] caseStarts, ushort[] activities, long[] times, Vocabulary activityNames, Vocabulary caseNames, int[]? caseIds)
    {
        (this.caseStarts, this.activities, this.times) = (caseStarts, activities, times);
        (ActivityNames, this.caseNames, this.caseIds) = (activityNames, caseNames, caseIds);
    }

    /// <summary>How many cases there are, those without events included.</summary>
    public int CaseCount => caseStarts.Length - 1;

    /// <summary>How many events there are.</summary>
    public int EventCount => activities.Length;

    /// <summary>The first event of each case, and the number of events at the end: case c holds the events CaseStarts[c] to CaseStarts[c + 1] - 1.</summary>
    public ReadOnlySpan<int> CaseStarts => caseStarts;

    /// <summary>The activity of each event, a code in <see cref="ActivityNames"/>.</summary>
    public ReadOnlySpan<ushort> Activities => activities;

    /// <summary>The instant of each event in ticks of 100 nanoseconds UTC (<see cref="DateTime.Ticks"/>), or <see cref="NoTime"/>.</summary>
    public ReadOnlySpan<long> Times => times;

    /// <summary>The activities. A filtered log keeps the codes of the whole, so some may not occur in it.</summary>
    public Vocabulary ActivityNames { get; }

    /// <summary>The offsets that the times were written with.</summary>
    public OffsetColumn Offsets { get; internal init; } = OffsetColumn.Utc;

    /// <summary>The attributes of events, in the order of their first appearance.</summary>
    public IReadOnlyList<AttributeColumn> EventAttributes { get; internal init; } = [];

    /// <summary>The attributes of cases, in the order of their first appearance.</summary>
    public IReadOnlyList<AttributeColumn> CaseAttributes { get; internal init; } = [];

    /// <summary>What the file says of the log as a whole.</summary>
    public LogHeader Header { get; internal init; } = LogHeader.Empty;

    /// <summary>The id of a case.</summary>
    public string CaseId(int caseIndex) => caseNames[caseIds is null ? caseIndex : caseIds[caseIndex]];

    /// <summary>The id of a case as UTF-8.</summary>
    public ReadOnlySpan<byte> CaseIdUtf8(int caseIndex) => caseNames.Utf8(caseIds is null ? caseIndex : caseIds[caseIndex]);

    /// <summary>The attribute of events with this key that is not nested, or null; where several kinds share the key, the first.</summary>
    public AttributeColumn? EventAttribute(string name) => EventAttributes.FirstOrDefault(column => column.Parent is null && column.Name == name);

    /// <summary>The attribute of cases with this key that is not nested, or null; where several kinds share the key, the first.</summary>
    public AttributeColumn? CaseAttribute(string name) => CaseAttributes.FirstOrDefault(column => column.Parent is null && column.Name == name);

    /// <summary>The distinct ids and each case's code in them, for a log that shares them.</summary>
    internal (Vocabulary Names, int[]? Codes) CaseNames => (caseNames, caseIds);
}
