using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes;

/// <summary>Two logs as one: codes are unified, cases are joined by id. A row of the later log is written as its complement, -1 - row.</summary>
internal sealed class LogUnion
{
    private readonly EventLog old;
    private readonly EventLog later;
    private readonly int[] caseOfLater;
    private readonly int[] starts;
    private readonly int[] rows;
    private readonly Vocabulary caseNames;
    private readonly int[] caseCodes;

    public LogUnion(EventLog old, EventLog later)
    {
        (this.old, this.later) = (old, later);
        (caseNames, caseCodes, caseOfLater) = JoinCases();
        starts = Starts();
        rows = new int[old.EventCount + later.EventCount];
        PlaceRows();
    }

    public EventLog Build()
    {
        var names = old.ActivityNames.ToBuilder();
        var activityOfLater = Codes(names, later.ActivityNames);
        if (names.Count > EventLog.MaxActivities) throw new InvalidOperationException($"Together the logs have more than {EventLog.MaxActivities} activities.");
        var activities = new ushort[rows.Length];
        var times = new long[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            activities[at] = row >= 0 ? old.Activities[row] : (ushort)activityOfLater[later.Activities[~row]];
            times[at] = row >= 0 ? old.Times[row] : later.Times[~row];
        }

        return new EventLog(starts, activities, times, new Vocabulary(names), caseNames, caseCodes)
        {
            Offsets = Offsets(),
            EventAttributes = Attributes(old.EventAttributes, later.EventAttributes, rows.Length, EventCodes),
            CaseAttributes = Attributes(old.CaseAttributes, later.CaseAttributes, starts.Length - 1, CaseCodes),
            Header = old.Header,
        };
    }

    private static int[] Codes(VocabularyBuilder names, Vocabulary added)
    {
        var codes = new int[added.Count];
        for (var code = 0; code < codes.Length; code++) codes[code] = names.Code(added.Utf8(code));
        return codes;
    }

    private (Vocabulary Names, int[] Codes, int[] CaseOfLater) JoinCases()
    {
        var (oldNames, oldCodes) = old.CaseNames;
        var names = oldNames.ToBuilder();
        var caseOfName = new List<int>();
        while (caseOfName.Count < names.Count) caseOfName.Add(-1);
        for (var at = 0; at < old.CaseCount; at++) caseOfName[oldCodes is null ? at : oldCodes[at]] = at;

        var codes = new List<int>();
        var joined = new int[later.CaseCount];
        for (var at = 0; at < joined.Length; at++)
        {
            var name = names.Code(later.CaseIdUtf8(at));
            if (name == caseOfName.Count) caseOfName.Add(-1);
            if (caseOfName[name] < 0)
            {
                caseOfName[name] = old.CaseCount + codes.Count;
                codes.Add(name);
            }

            joined[at] = caseOfName[name];
        }

        return (new Vocabulary(names), [.. oldCodes ?? Enumerable.Range(0, old.CaseCount), .. codes], joined);
    }

    private int[] Starts()
    {
        var sizes = new int[caseCodes.Length + 1];
        for (var at = 0; at < old.CaseCount; at++) sizes[at + 1] = old.CaseStarts[at + 1] - old.CaseStarts[at];
        for (var at = 0; at < caseOfLater.Length; at++) sizes[caseOfLater[at] + 1] += later.CaseStarts[at + 1] - later.CaseStarts[at];
        for (var at = 1; at < sizes.Length; at++) sizes[at] = checked(sizes[at] + sizes[at - 1]);
        return sizes;
    }

    private void PlaceRows()
    {
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var at = 0; at < old.CaseCount; at++)
            for (var row = old.CaseStarts[at]; row < old.CaseStarts[at + 1]; row++)
                rows[next[at]++] = row;
        var oldEnds = next.AsSpan(0, old.CaseCount).ToArray();
        var touched = new HashSet<int>();
        for (var at = 0; at < caseOfLater.Length; at++)
        {
            for (var row = later.CaseStarts[at]; row < later.CaseStarts[at + 1]; row++) rows[next[caseOfLater[at]]++] = ~row;
            touched.Add(caseOfLater[at]);
        }

        foreach (var at in touched) Sort(rows.AsSpan(starts[at]..starts[at + 1]), at < old.CaseCount ? oldEnds[at] - starts[at] : 0);
    }

    /// <summary>Sorts a case by instant, stably; an event without one goes with the event before it.</summary>
    private void Sort(Span<int> events, int oldCount)
    {
        var keys = new (long Time, int Place)[events.Length];
        var (time, latest, sorted) = (EventLog.NoTime, EventLog.NoTime, true);
        for (var at = 0; at < keys.Length; at++)
        {
            if (at == oldCount) time = latest;
            var own = events[at] >= 0 ? old.Times[events[at]] : later.Times[~events[at]];
            if (own != EventLog.NoTime) time = own;
            sorted &= time >= latest;
            latest = Math.Max(latest, time);
            keys[at] = (time, at);
        }

        if (sorted) return;
        Array.Sort(keys);
        var unsorted = events.ToArray();
        for (var at = 0; at < keys.Length; at++) events[at] = unsorted[keys[at].Place];
    }

    private OffsetColumn Offsets()
    {
        if (old.Offsets.Only is { } only && only == later.Offsets.Only) return old.Offsets;
        var offsets = new OffsetColumnBuilder();
        foreach (var row in rows) offsets.Add(row >= 0 ? old.Offsets.Minutes(row) : later.Offsets.Minutes(~row));
        return offsets.Build();
    }

    private static List<AttributeColumn> Attributes(
        IReadOnlyList<AttributeColumn> oldColumns, IReadOnlyList<AttributeColumn> laterColumns, int count, Action<int[], AttributeColumn?, AttributeColumn?, int[]> fill)
    {
        var result = new List<AttributeColumn>();
        var joined = new Dictionary<AttributeColumn, AttributeColumn>(ReferenceEqualityComparer.Instance);
        foreach (var column in oldColumns)
        {
            var parent = column.Parent is null ? null : joined[column.Parent];
            var twin = laterColumns.FirstOrDefault(other => !joined.ContainsKey(other) && other.Name == column.Name && other.Kind == column.Kind
                && (other.Parent is null ? parent is null : joined.TryGetValue(other.Parent, out var joinedParent) && joinedParent == parent));
            Add(column, twin, parent);
        }

        foreach (var column in laterColumns)
            if (!joined.ContainsKey(column))
                Add(null, column, column.Parent is null ? null : joined[column.Parent]);
        return result;

        void Add(AttributeColumn? column, AttributeColumn? twin, AttributeColumn? parent)
        {
            var values = column is null ? new VocabularyBuilder() : column.Values.ToBuilder();
            var valueOfLater = twin is null ? [] : Codes(values, twin.Values);
            var codes = new int[count];
            fill(codes, column, twin, valueOfLater);
            var added = new AttributeColumn((column ?? twin)!.Name, (column ?? twin)!.Kind, parent, new Vocabulary(values), codes);
            if (column is not null) joined[column] = added;
            if (twin is not null) joined[twin] = added;
            result.Add(added);
        }
    }

    private void EventCodes(int[] codes, AttributeColumn? column, AttributeColumn? twin, int[] valueOfLater)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            codes[at] = row >= 0 ? 1 + (column?.Code(row) ?? -1) : twin is null || twin.Code(~row) < 0 ? 0 : 1 + valueOfLater[twin.Code(~row)];
        }
    }

    private void CaseCodes(int[] codes, AttributeColumn? column, AttributeColumn? twin, int[] valueOfLater)
    {
        for (var at = 0; column is not null && at < old.CaseCount; at++) codes[at] = 1 + column.Code(at);
        for (var at = 0; twin is not null && at < caseOfLater.Length; at++)
            if (twin.Code(at) is var code and >= 0)
                codes[caseOfLater[at]] = 1 + valueOfLater[code];
    }
}
