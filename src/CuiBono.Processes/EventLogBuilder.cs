namespace CuiBono.Processes;

/// <summary>Collects events in any order and makes an event log of them.</summary>
/// <example><code>
/// var builder = new EventLogBuilder();
/// builder.Add("order 1", "received", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
/// EventLog log = builder.Build();
/// </code></example>
public sealed class EventLogBuilder
{
    /// <summary>The offset of a time that was written without one.</summary>
    public const short NoOffset = short.MinValue;

    private readonly List<AttributeColumnBuilder> eventAttributes = [];
    private readonly List<AttributeColumnBuilder> caseAttributes = [];
    private readonly List<short> offsets = [];
    private int[] cases = new int[256];
    private ushort[] activities = new ushort[256];
    private long[] times = new long[256];
    private byte[]? offsetCodes;
    private List<int>? caseCodes;
    private int caseCount;

    /// <summary>The activities so far.</summary>
    public VocabularyBuilder Activities { get; } = new();

    /// <summary>The distinct case ids so far.</summary>
    public VocabularyBuilder CaseNames { get; } = new();

    /// <summary>How many events there are.</summary>
    public int EventCount { get; private set; }

    /// <summary>How many cases there are.</summary>
    public int CaseCount => caseCount;

    /// <summary>Events that are earlier than the event of their case that was added before them; known once the log is built by time.</summary>
    internal long OutOfOrder { get; private set; }

    /// <summary>The instants so far, for a reader that can place some of them only when it has seen all.</summary>
    internal Span<long> Times => times.AsSpan(0, EventCount);

    /// <summary>The case of each event so far.</summary>
    internal ReadOnlySpan<int> Cases => cases.AsSpan(0, EventCount);

    /// <summary>What the file says of the log as a whole.</summary>
    public LogHeader Header { get; set; } = LogHeader.Empty;

    /// <summary>The attributes of events so far.</summary>
    public IReadOnlyList<AttributeColumnBuilder> EventAttributes => eventAttributes;

    /// <summary>The attributes of cases so far.</summary>
    public IReadOnlyList<AttributeColumnBuilder> CaseAttributes => caseAttributes;

    /// <summary>The case of an id, new where the id was not seen before: rows of a table.</summary>
    /// <exception cref="InvalidOperationException"><see cref="StartCase"/> gave one id to two cases, so an id names no case.</exception>
    public int Case(ReadOnlySpan<byte> id)
    {
        if (caseCodes is not null) throw new InvalidOperationException("Cases share ids.");
        var code = CaseNames.Code(id);
        caseCount = CaseNames.Count;
        return code;
    }

    /// <summary>A new case, also where its id was seen before: traces of a file that writes the events of a case together.</summary>
    public int StartCase(ReadOnlySpan<byte> id)
    {
        var code = CaseNames.Code(id);
        if (caseCodes is null && code != caseCount) caseCodes = [.. Enumerable.Range(0, caseCount)];
        caseCodes?.Add(code);
        return caseCount++;
    }

    /// <summary>Adds an event.</summary>
    /// <param name="caseIndex">Its case.</param>
    /// <param name="activity">Its activity, a code from <see cref="Activities"/>; below <see cref="EventLog.MaxActivities"/>.</param>
    /// <param name="utcTicks">Its instant in ticks UTC, or <see cref="EventLog.NoTime"/>.</param>
    /// <param name="offsetMinutes">The offset that the time was written with, in minutes, or <see cref="NoOffset"/>.</param>
    /// <returns>The event's row, for its attributes.</returns>
    public int Add(int caseIndex, int activity, long utcTicks, short offsetMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(activity, EventLog.MaxActivities);
        var row = EventCount;
        if (row == activities.Length) Grow();
        cases[row] = caseIndex;
        activities[row] = (ushort)activity;
        times[row] = utcTicks;
        if (offsets.Count == 0) offsets.Add(offsetMinutes);
        if (offsetCodes is not null || offsets[0] != offsetMinutes) SetOffset(row, offsetMinutes);
        EventCount++;
        return row;
    }

    /// <summary>Adds an event by names.</summary>
    /// <returns>The event's row, for its attributes.</returns>
    public int Add(string caseId, string activity, DateTimeOffset time) =>
        Add(Case(System.Text.Encoding.UTF8.GetBytes(caseId)), Activities.Code(activity), time.UtcTicks, (short)time.TotalOffsetMinutes);

    /// <summary>The attribute of events with this key and kind, new where there is none.</summary>
    public AttributeColumnBuilder EventAttribute(string name, AttributeKind kind, AttributeColumnBuilder? parent = null) => Attribute(eventAttributes, name, kind, parent);

    /// <summary>The attribute of cases with this key and kind, new where there is none.</summary>
    public AttributeColumnBuilder CaseAttribute(string name, AttributeKind kind, AttributeColumnBuilder? parent = null) => Attribute(caseAttributes, name, kind, parent);

    /// <summary>The log. The builder is spent after it.</summary>
    /// <param name="order">The order of the events within a case.</param>
    public EventLog Build(EventOrder order = EventOrder.ByTime)
    {
        var starts = new int[caseCount + 1];
        var (rows, ordered) = (EventCount, order == EventOrder.AsAdded && IsGrouped() ? null : new int[EventCount]);
        for (var row = 0; row < rows; row++) starts[cases[row] + 1]++;
        for (var at = 0; at < caseCount; at++) starts[at + 1] += starts[at];
        if (ordered is not null)
        {
            var next = starts.AsSpan(0, caseCount).ToArray();
            for (var row = 0; row < rows; row++) ordered[next[cases[row]]++] = row;
            if (order == EventOrder.ByTime) SortByTime(starts, ordered);
        }

        cases = [];
        var (orderedActivities, orderedTimes, orderedOffsets) = (activities, times, offsetCodes);
        if (ordered is not null)
        {
            orderedActivities = Gather(activities, ordered);
            activities = [];
            orderedTimes = Gather(times, ordered);
            times = [];
            orderedOffsets = offsetCodes is null ? null : Gather(offsetCodes, ordered);
        }
        else
        {
            Array.Resize(ref orderedActivities, rows);
            Array.Resize(ref orderedTimes, rows);
            if (orderedOffsets is not null) Array.Resize(ref orderedOffsets, rows);
        }

        return new EventLog(starts, orderedActivities, orderedTimes, new Vocabulary(Activities), new Vocabulary(CaseNames), caseCodes?.ToArray())
        {
            Offsets = offsets.Count == 0 ? OffsetColumn.Utc : new OffsetColumn([.. offsets], orderedOffsets),
            EventAttributes = BuildAll(eventAttributes, rows, ordered),
            CaseAttributes = BuildAll(caseAttributes, caseCount, null),
            Header = Header,
        };
    }

    /// <summary>The offset of an event so far, in minutes.</summary>
    internal short OffsetOf(int row) => offsets[offsetCodes is null ? 0 : offsetCodes[row]];

    /// <summary>Takes columns whose kind was found out beside the builder.</summary>
    internal void AddColumns(IEnumerable<AttributeColumnBuilder> ofEvents, IEnumerable<AttributeColumnBuilder> ofCases)
    {
        eventAttributes.AddRange(ofEvents);
        caseAttributes.AddRange(ofCases);
    }

    private static AttributeColumnBuilder Attribute(List<AttributeColumnBuilder> columns, string name, AttributeKind kind, AttributeColumnBuilder? parent)
    {
        foreach (var column in columns)
            if (column.Kind == kind && column.Parent == parent && column.Name == name)
                return column;
        var added = new AttributeColumnBuilder(name, kind, parent);
        columns.Add(added);
        return added;
    }

    private static IReadOnlyList<AttributeColumn> BuildAll(List<AttributeColumnBuilder> builders, int count, int[]? order)
    {
        var built = new Dictionary<AttributeColumnBuilder, AttributeColumn>();
        foreach (var builder in builders) built[builder] = builder.Build(count, order, builder.Parent is null ? null : built[builder.Parent]);
        return [.. built.Values];
    }

    private static T[] Gather<T>(T[] column, int[] order)
    {
        var gathered = new T[order.Length];
        for (var at = 0; at < gathered.Length; at++) gathered[at] = column[order[at]];
        return gathered;
    }

    private bool IsGrouped()
    {
        for (var row = 1; row < EventCount; row++)
            if (cases[row] < cases[row - 1])
                return false;
        return true;
    }

    /// <summary>Sorts each case by instant, stably; an event without one stays behind the event before it.</summary>
    private void SortByTime(int[] starts, int[] ordered)
    {
        for (var at = 0; at < caseCount; at++)
        {
            var events = ordered.AsSpan(starts[at], starts[at + 1] - starts[at]);
            var breaks = 0;
            for (var i = 1; i < events.Length; i++)
                if (times[events[i - 1]] > times[events[i]])
                    breaks++;
            if (breaks == 0) continue;
            OutOfOrder += breaks;
            StableSort(events);
        }
    }

    private void StableSort(Span<int> events)
    {
        var keys = new (long Time, int Place)[events.Length];
        var time = EventLog.NoTime;
        for (var i = 0; i < events.Length; i++)
        {
            if (times[events[i]] != EventLog.NoTime) time = times[events[i]];
            keys[i] = (time, i);
        }

        var unsorted = events.ToArray();
        Array.Sort(keys);
        for (var i = 0; i < keys.Length; i++) events[i] = unsorted[keys[i].Place];
    }

    private void Grow()
    {
        var size = (int)Math.Min(Array.MaxLength, 2L * activities.Length);
        Array.Resize(ref cases, size);
        Array.Resize(ref activities, size);
        Array.Resize(ref times, size);
        if (offsetCodes is not null) Array.Resize(ref offsetCodes, size);
    }

    private void SetOffset(int row, short minutes)
    {
        offsetCodes ??= new byte[activities.Length];
        var code = offsets.IndexOf(minutes);
        if (code < 0)
        {
            if (offsets.Count > byte.MaxValue) throw new InvalidOperationException("More than 256 distinct UTC offsets.");
            code = offsets.Count;
            offsets.Add(minutes);
        }

        offsetCodes[row] = (byte)code;
    }
}
