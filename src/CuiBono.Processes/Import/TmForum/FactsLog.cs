using System.Globalization;
using System.Text;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>Writes the facts as an object-centric log: objects by id, events by time, whatever the order in which they were read.</summary>
internal sealed class FactsLog(LogFacts facts, ReadingNotes notes, ImportLimits limits)
{
    private const int MostActivities = 50_000;
    private const int MostOffsets = 250;
    private const int LongestChain = 64;

    private readonly List<(string Activity, ObjectFacts Thing, EventFact Fact)> events = [];
    private readonly HashSet<string> activities = new(StringComparer.Ordinal);
    private readonly HashSet<short> offsets = [0];
    private readonly ObjectCentricLogBuilder builder = new();

    /// <summary>The log.</summary>
    public ObjectCentricLog Build()
    {
        var objects = facts.Objects.Values.OrderBy(thing => thing.Id, StringComparer.Ordinal).ToList();
        foreach (var thing in objects)
        {
            builder.AddObject(thing.Id, thing.Type);
            Collect(thing);
        }

        events.Sort(Compare);
        if (events.Count > limits.MaxEvents)
        {
            notes.Broken("too-many-events", string.Create(CultureInfo.InvariantCulture, $"there are {events.Count:N0} events; the first {limits.MaxEvents:N0} are kept"));
            events.RemoveRange(limits.MaxEvents, events.Count - limits.MaxEvents);
        }

        foreach (var (activity, thing, fact) in events) Write(activity, thing, fact);
        foreach (var thing in objects) WriteObject(thing);
        return builder.Build();
    }

    private void Collect(ObjectFacts thing)
    {
        for (var dropped = thing.States.DropContradictions(); dropped > 0; dropped--) notes.Tolerate(Tolerance.LastUpdateUnreliable, 0);
        thing.Promises.DropContradictions();
        var label = thing.Kind?.Label is { } field && thing.Attributes.TryGetValue(field, out var names) && names.Last is { } name ? Words.Cut(name) : thing.Type;
        foreach (var change in thing.States.Changes())
        {
            if (change.SeenBefore) notes.Tolerate(Tolerance.LateNotification, 0);
            Add(thing, label, Fact(change, "state -> " + Words.Cut(change.To.Value), "state", [("state", change.To.Written), ("state:normal", change.To.Value), ("from", change.From), ("reason", change.To.Reason)]));
        }

        foreach (var change in thing.Promises.Changes())
            Add(thing, label, Fact(change, change.From is null ? "promise set" : "promise moved", "promise", [("from", change.From), ("to", change.To.Value)]));
        foreach (var (activity, dates) in thing.Dates)
        {
            if (dates.IsRewritten) notes.Tolerate(Tolerance.DateRewritten, 0);
            Add(thing, label, new EventFact(activity, activity, dates.Value, dates.Value.IsDay ? TimeProvenance.Entered : TimeProvenance.Snapshot, "")
            {
                Details = thing.Attributes.TryGetValue("completionMethod", out var methods) && methods.Last is { } method ? [("completionMethod", method)] : [],
            });
        }

        foreach (var fact in thing.Events) Add(thing, label, fact);
    }

    private static EventFact Fact(ValueChange change, string what, string word, (string Name, string? Value)[] details) => new(what, word, change.To.At, change.How, "")
    {
        Details =
        [
            .. details.Where(detail => detail.Value is not null).Select(detail => (detail.Name, detail.Value!)),
            .. change.After is { } after ? [("time:after", after.ToString())] : Array.Empty<(string, string)>(),
        ],
        Notified = change.Notified,
    };

    private void Add(ObjectFacts thing, string label, EventFact fact)
    {
        var activity = $"{label}: {fact.What}";
        if (activities.Count < MostActivities) activities.Add(activity);
        if (!activities.Contains(activity))
        {
            notes.Tolerate(Tolerance.TooManyActivities, 0);
            activity = $"{thing.Type}: {fact.Word}";
        }

        events.Add((activity, thing, fact));
    }

    private static int Compare((string Activity, ObjectFacts Thing, EventFact Fact) one, (string Activity, ObjectFacts Thing, EventFact Fact) other)
    {
        var order = one.Fact.At.Ticks.CompareTo(other.Fact.At.Ticks);
        if (order == 0) order = string.CompareOrdinal(one.Thing.Id, other.Thing.Id);
        if (order == 0) order = string.CompareOrdinal(one.Activity, other.Activity);
        return order == 0 ? string.CompareOrdinal(one.Fact.Id, other.Fact.Id) : order;
    }

    private void Write(string activity, ObjectFacts thing, EventFact fact)
    {
        var offset = fact.At.Offset;
        if (offsets.Count < MostOffsets) offsets.Add(offset);
        var id = string.Create(CultureInfo.InvariantCulture, $"e{builder.EventCount + 1}");
        var number = builder.AddEvent(Encoding.UTF8.GetBytes(id), builder.EventType(activity), fact.At.Ticks, offsets.Contains(offset) ? offset : (short)0);
        builder.AddEventAttribute(number, ObjectCentricLog.TimeProvenanceAttribute, AttributeKind.Text, Words.Of(fact.How.ToString()));
        if (fact.Notified is { } notified && fact.How != TimeProvenance.Notified) builder.AddEventAttribute(number, "time:notified", AttributeKind.Instant, notified.ToString());
        foreach (var (name, value) in fact.Details) builder.AddEventAttribute(number, name, name == "time:after" ? AttributeKind.Instant : AttributeKind.Text, value);
        var related = new HashSet<string>(StringComparer.Ordinal);
        Relate(number, thing, related, LongestChain);
        foreach (var other in fact.Objects) Relate(number, facts.Objects[other], related, LongestChain);
    }

    /// <summary>Relates an event to an object and to what that is a part of.</summary>
    private void Relate(int number, ObjectFacts thing, HashSet<string> related, int depth)
    {
        if (depth == 0 || !related.Add(thing.Id)) return;
        builder.Relate(number, builder.AddObject(thing.Id, thing.Type), thing.Type);
        foreach (var owner in thing.Owners) Relate(number, facts.Objects[owner], related, depth - 1);
    }

    private void WriteObject(ObjectFacts thing)
    {
        var number = builder.AddObject(thing.Id, thing.Type);
        foreach (var state in thing.States.Values()) builder.AddObjectAttribute(number, "state", AttributeKind.Text, state.Written, Utc(state.At.Ticks));
        if (thing.Kind?.Promise is { } promise)
            foreach (var value in thing.Promises.Values()) builder.AddObjectAttribute(number, promise, AttributeKind.Text, value.Value, Utc(value.At.Ticks));
        foreach (var (name, attribute) in thing.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            // What dated sightings say was written above.
            if ((name == "state" && !thing.States.IsEmpty) || (name == thing.Kind?.Promise && !thing.Promises.IsEmpty)) continue;
            if (attribute.IsDisputed) notes.Tolerate(Tolerance.SnapshotsDisagree, 0);
            foreach (var (value, since) in attribute.Values()) builder.AddObjectAttribute(number, name, AttributeKind.Text, value, since is { } ticks ? Utc(ticks) : null);
        }

        foreach (var (target, qualifier) in thing.Relations) builder.RelateObjects(number, builder.AddObject(target, facts.Objects[target].Type), qualifier);
    }

    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);
}
