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

    /// <summary>The earliest and the latest instant, in ticks UTC; both <see cref="NoTime"/> where no event has a time. One walk over the times.</summary>
    public (long First, long Last) Span => CaseSpan.Of(times);

    /// <summary>The same of a case.</summary>
    public (long First, long Last) SpanOf(int caseIndex) => CaseSpan.Of(Times[caseStarts[caseIndex]..caseStarts[caseIndex + 1]]);

    /// <summary>The id of a case.</summary>
    public string CaseId(int caseIndex) => caseNames[caseIds is null ? caseIndex : caseIds[caseIndex]];

    /// <summary>The id of a case as UTF-8.</summary>
    public ReadOnlySpan<byte> CaseIdUtf8(int caseIndex) => caseNames.Utf8(caseIds is null ? caseIndex : caseIds[caseIndex]);

    /// <summary>The attribute of events with this key that is not nested, or null; where several kinds share the key, the first.</summary>
    public AttributeColumn? EventAttribute(string name) => EventAttributes.FirstOrDefault(column => column.Parent is null && column.Name == name);

    /// <summary>The attribute of cases with this key that is not nested, or null; where several kinds share the key, the first.</summary>
    public AttributeColumn? CaseAttribute(string name) => CaseAttributes.FirstOrDefault(column => column.Parent is null && column.Name == name);

    /// <summary>The log of the cases that a test of their index keeps, with all their events. Texts and attributes are shared, not copied.</summary>
    public EventLog WhereCases(Func<int, bool> keep)
    {
        var cases = new List<int>();
        var events = 0;
        for (var at = 0; at < CaseCount; at++)
        {
            if (!keep(at)) continue;
            cases.Add(at);
            events += caseStarts[at + 1] - caseStarts[at];
        }

        if (cases.Count == CaseCount) return this;
        var rows = new int[events];
        var starts = new int[cases.Count + 1];
        var next = 0;
        for (var at = 0; at < cases.Count; at++)
        {
            for (var row = caseStarts[cases[at]]; row < caseStarts[cases[at] + 1]; row++) rows[next++] = row;
            starts[at + 1] = next;
        }

        return Rows([.. cases], starts, rows);
    }

    /// <summary>The log of the events that a test of their row keeps. A case that loses its last event by this goes too.</summary>
    public EventLog WhereEvents(Func<int, bool> keep)
    {
        var rows = new List<int>(EventCount);
        var cases = new List<int>(CaseCount);
        var starts = new List<int>(CaseCount + 1) { 0 };
        for (var at = 0; at < CaseCount; at++)
        {
            for (var row = caseStarts[at]; row < caseStarts[at + 1]; row++)
                if (keep(row))
                    rows.Add(row);
            if (rows.Count == starts[^1] && caseStarts[at] < caseStarts[at + 1]) continue;
            cases.Add(at);
            starts.Add(rows.Count);
        }

        return rows.Count == EventCount ? this : Rows([.. cases], [.. starts], [.. rows]);
    }

    /// <summary>This log with the events of a later import, as if all had been imported together as a table; neither log changes.</summary>
    /// <param name="later">Events of cases that this log has, found by their id, or of new ones.</param>
    /// <remarks>A case that has events from both is sorted by instant, stably, this log's before the later ones where they tie; events that open the later part of a
    /// case and have no time stand behind all of this log's. Other cases stay as they are. Where several cases of this log share an id, the events go to the last of
    /// them. An attribute of a case that both give has the later value. The header is this log's.</remarks>
    public EventLog Append(EventLog later) => new LogUnion(this, later).Build();

    private EventLog Rows(int[] cases, int[] starts, int[] rows)
    {
        var ids = Array.ConvertAll(cases, at => caseIds is null ? at : caseIds[at]);
        return new EventLog(starts, Array.ConvertAll(rows, row => activities[row]), Array.ConvertAll(rows, row => times[row]), ActivityNames, caseNames, ids)
        {
            Offsets = Offsets.Of(rows),
            EventAttributes = Chosen(EventAttributes, rows),
            CaseAttributes = Chosen(CaseAttributes, cases),
            Header = Header,
        };
    }

    private static IReadOnlyList<AttributeColumn> Chosen(IReadOnlyList<AttributeColumn> columns, int[] rows)
    {
        var chosen = new Dictionary<AttributeColumn, AttributeColumn>(ReferenceEqualityComparer.Instance);
        foreach (var column in columns) chosen[column] = column.Of(rows, column.Parent is null ? null : chosen[column.Parent]);
        return [.. columns.Select(column => chosen[column])];
    }

    /// <summary>The distinct ids and each case's code in them, for a log that shares them.</summary>
    internal (Vocabulary Names, int[]? Codes) CaseNames => (caseNames, caseIds);
}
