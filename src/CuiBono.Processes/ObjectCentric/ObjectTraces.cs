namespace CuiBono.Processes.ObjectCentric;

/// <summary>The events of each object of a type, by instant; ties, and events without an instant, in the order of the file.</summary>
internal sealed class ObjectTraces
{
    private ObjectTraces(int[] objects, int[] starts, int[] events, int[] relations, int relationCount)
    {
        (Objects, Starts, Events, Relations) = (objects, starts, events, relations);
        RepeatedRelations = relationCount - events.Length;
    }

    /// <summary>The object of each trace.</summary>
    public int[] Objects { get; }

    /// <summary>Where each trace begins, and the number of rows at the end.</summary>
    public int[] Starts { get; }

    /// <summary>The event of each row.</summary>
    public int[] Events { get; }

    /// <summary>The first relation of each row's event to the trace's object.</summary>
    public int[] Relations { get; }

    /// <summary>Relations to objects of the type that say again that the event is related to the object.</summary>
    public int RepeatedRelations { get; }

    public static ObjectTraces Of(ObjectCentricLog log, int objectType)
    {
        var (objects, traceOfObject) = (new List<int>(), new int[log.ObjectCount]);
        for (var number = 0; number < traceOfObject.Length; number++)
        {
            traceOfObject[number] = log.ObjectTypeCodes[number] == objectType ? objects.Count : -1;
            if (traceOfObject[number] >= 0) objects.Add(number);
        }

        var starts = new int[objects.Count + 1];
        var relationCount = 0;
        var eventStarts = log.EventObjects.Starts;
        var targets = log.EventObjects.Targets;
        var last = new int[objects.Count];
        for (var number = 0; number < log.EventCount; number++)
            for (var at = eventStarts[number]; at < eventStarts[number + 1]; at++)
            {
                if (traceOfObject[targets[at]] is not (>= 0 and var trace)) continue;
                relationCount++;
                if (last[trace] == number + 1) continue;
                last[trace] = number + 1;
                starts[trace + 1]++;
            }

        for (var trace = 0; trace < objects.Count; trace++) starts[trace + 1] += starts[trace];
        var next = starts.AsSpan(0, objects.Count).ToArray();
        var (events, relations) = (new int[starts[^1]], new int[starts[^1]]);
        Array.Clear(last);
        for (var number = 0; number < log.EventCount; number++)
            for (var at = eventStarts[number]; at < eventStarts[number + 1]; at++)
            {
                if (traceOfObject[targets[at]] is not (>= 0 and var trace) || last[trace] == number + 1) continue;
                last[trace] = number + 1;
                (events[next[trace]], relations[next[trace]]) = (number, at);
                next[trace]++;
            }

        Sort(starts, events, relations, log.Times);
        return new ObjectTraces([.. objects], starts, events, relations, relationCount);
    }

    private static void Sort(int[] starts, int[] events, int[] relations, ReadOnlySpan<long> times)
    {
        for (var trace = 1; trace < starts.Length; trace++)
        {
            var (from, to) = (starts[trace - 1], starts[trace]);
            var isSorted = true;
            for (var row = from + 1; row < to && isSorted; row++) isSorted = times[events[row - 1]] <= times[events[row]];
            if (isSorted) continue;
            var keys = new (long Time, int Event)[to - from];
            var time = EventLog.NoTime;
            for (var row = from; row < to; row++)
            {
                if (times[events[row]] != EventLog.NoTime) time = times[events[row]];
                keys[row - from] = (time, events[row]);
            }

            MemoryExtensions.Sort(keys.AsSpan(), relations.AsSpan(from, to - from));
            for (var row = from; row < to; row++) events[row] = keys[row - from].Event;
        }
    }
}
