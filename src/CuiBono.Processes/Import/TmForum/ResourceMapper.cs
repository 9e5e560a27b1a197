using CuiBono.Evidence;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>Turns resources into facts about objects.</summary>
internal sealed partial class ResourceMapper(LogFacts facts, ReadingNotes notes, TimeZoneInfo zone, ImportLimits limits)
{
    private readonly HashSet<string> attributeNames = new(StringComparer.Ordinal);

    /// <summary>Reads one value of a file.</summary>
    /// <param name="record">The value.</param>
    /// <param name="polled">When the file's snapshots were taken, where that is known.</param>
    public void Read(JsonRecord record, Moment? polled)
    {
        if (record["eventType"] is not null && (record["event"] is not null || record["eventTime"] is not null))
        {
            ReadNotification(record);
            return;
        }

        var kind = KindTeller.Of(record, out var tolerance);
        if (kind is null)
        {
            notes.Unread(KindTeller.Name(record), record.Line);
            return;
        }

        if (tolerance is not null) notes.Tolerate(tolerance, record.Line);
        if (kind.IsItem || Id(record) is not { } id)
        {
            notes.Problem("resource-without-id", $"a {kind.Type} without an id{(kind.IsItem ? " of its order" : "")} is a request, or a part of one, and is not read", record.Line, FindingSeverity.Warning);
            return;
        }

        notes.Read($"{ApiVersion.Of(kind, record)} {kind.Type}");
        var thing = facts.Object(kind.Name, kind.Type, id);
        var updated = kind.LastUpdate is { } field ? Time(record, field) : null;
        if (polled is null && updated is null && record[kind.State] is not null) notes.Tolerate(Tolerance.NoPollTime, record.Line);
        var looks = new[] { updated, polled }.OfType<Moment>().ToArray();
        Describe(record, kind, thing, [id], new Telling(looks, TimeProvenance.Snapshot));
    }

    /// <summary>Takes everything that a resource says, at the times at which it was seen to say so.</summary>
    private void Describe(JsonRecord record, ResourceKind kind, ObjectFacts thing, string[] ids, Telling telling)
    {
        thing.Kind ??= kind;
        ReadState(record, kind, thing, telling);
        ReadDates(record, kind, thing, telling);
        ReadHistories(record, kind, thing);
        foreach (var records in ResourceKinds.Records)
            foreach (var field in records.Fields)
                foreach (var entry in record.Objects(field))
                    ReadRecord(entry, records, thing, ids, telling);
        ReadAttributes(record, kind, thing, telling);
        ReadRelations(record, kind, thing, ids, telling);
        ReadItems(record, kind, thing, ids, telling);
        if (Time(record, "requestedCompletionDate") is { } completion && Time(record, "requestedStartDate") is { } start && completion < start)
            notes.Tolerate(Tolerance.CompletionBeforeStart, record.Line);
    }

    private void ReadState(JsonRecord record, ResourceKind kind, ObjectFacts thing, Telling telling)
    {
        if (State(record, kind.State, kind) is not { } state) return;
        foreach (var look in telling.Looks) thing.States.Add(new Sighting(look, 0, state.Value, state.Written, telling.StateKind, telling.Source, record.Scalar("statusChangeReason")));
        if (kind.StateSince is { } since && Time(record, since) is { } from)
            thing.States.Add(new Sighting(from, 0, state.Value, state.Written, SightingKind.Change, TimeProvenance.Recorded, record.Scalar("statusChangeReason")));
        if (telling.Looks.Length == 0) thing.Attribute("state", state.Written, null);
    }

    private void ReadDates(JsonRecord record, ResourceKind kind, ObjectFacts thing, Telling telling)
    {
        foreach (var (field, activity) in kind.Dates)
            if (Time(record, field) is { } date)
                thing.Date(activity, date, telling.Last);
        if (kind.Promise is null || Time(record, kind.Promise) is not { } promise) return;
        foreach (var look in telling.Looks) thing.Promises.Add(new Sighting(look, 0, promise.ToString(), promise.ToString(), telling.PromiseKind, telling.Source));
        if (telling.Looks.Length == 0) thing.Attribute(kind.Promise, promise.ToString(), null);
    }

    private void ReadHistories(JsonRecord record, ResourceKind kind, ObjectFacts thing)
    {
        foreach (var field in ResourceKinds.Histories)
        {
            var place = 0;
            foreach (var entry in record.Objects(field))
            {
                var state = State(entry, "status", kind) ?? State(entry, "state", kind);
                var at = Time(entry, "statusChangeDate") ?? Time(entry, "changeDate");
                if (state is { } known && at is { } time)
                    thing.States.Add(new Sighting(time, place++, known.Value, known.Written, SightingKind.Change, TimeProvenance.Recorded, entry.Scalar("statusChangeReason") ?? entry.Scalar("changeReason")));
                else notes.Tolerate(Tolerance.NoRecordTime, entry.Line);
            }
        }
    }

    private void ReadRecord(JsonRecord entry, RecordKind kind, ObjectFacts thing, string[] ids, Telling telling)
    {
        var name = kind.Name is { } field ? entry.Scalar(field) : null;
        var status = kind.Status is { } statusField ? entry.Scalar(statusField) : null;
        var isTold = telling.Notification == kind.Word;
        var at = kind.Dates.Select(date => Time(entry, date)).FirstOrDefault(time => time is not null);
        if (kind.Word == "milestone" && status is not null && Words.Bare(status) == "yettoreach")
        {
            notes.Tolerate(Tolerance.PlannedMilestone, entry.Line);
            at = null;
        }
        else if (at is null && !isTold)
        {
            notes.Tolerate(Tolerance.NoRecordTime, entry.Line);
        }

        if ((at ?? (isTold ? telling.Last : null)) is not { } time) return;
        var what = kind.Word + (name is null ? "" : " " + Words.Cut(name)) + (status is null || kind.Word == "error" ? "" : " -> " + Words.Cut(status));
        var source = at is null ? TimeProvenance.Notified : time.IsDay ? TimeProvenance.Entered : TimeProvenance.Recorded;
        thing.Add(new EventFact(what, kind.Word, time, source, entry.Scalar("id") ?? "")
        {
            Details = [.. kind.Kept.Where(kept => entry.Scalar(kept) is not null).Select(kept => (kept, entry.Scalar(kept)!)), .. status is null ? [] : new[] { ("status", status) }],
            Objects = [.. ItemReferences(entry, ids)],
            Notified = isTold ? telling.Last : null,
        });
    }

    /// <summary>The items that a milestone, alert or error of an order names.</summary>
    private IEnumerable<string> ItemReferences(JsonRecord entry, string[] ids)
    {
        foreach (var (field, order, item) in new[] { ("productOrderItem", "productOrderId", "productOrderItemId"), ("serviceOrderItem", "serviceOrderId", "itemId") })
        {
            foreach (var reference in entry.Objects(field))
                if ((reference.Scalar(item) ?? reference.Scalar("id")) is { } itemId)
                    yield return Item(field, reference.Scalar(order) ?? ids[0], itemId).Id;
        }
    }

    private ObjectFacts Item(string kind, string order, string item)
    {
        var (known, owner) = (ResourceKinds.Named(kind)!, ResourceKinds.Named(kind[..^"Item".Length])!);
        var thing = facts.Object(known.Name, known.Type, order, item);
        thing.Kind ??= known;
        thing.Owners.Add(facts.Object(owner.Name, owner.Type, order).Id);
        return thing;
    }

    private void ReadItems(JsonRecord record, ResourceKind kind, ObjectFacts thing, string[] ids, Telling telling)
    {
        if (kind.Items is not { } field) return;
        foreach (var entry in record.Objects(field))
        {
            if (Id(entry) is not { } id)
            {
                notes.Problem("resource-without-id", $"an item of {thing.Id} without an id is not read", entry.Line, FindingSeverity.Warning);
                continue;
            }

            var item = Item(field, ids[0], id);
            thing.Relations.Add((item.Id, "item"));
            Describe(entry, item.Kind!, item, [ids[0], id], telling.OfPart());
        }

        foreach (var entry in record.Objects("itemStateChange"))
        {
            if (entry.Scalar("itemId") is not { } id || State(entry, "state", ResourceKinds.Named(field)!) is not { } state) continue;
            foreach (var look in telling.Looks) Item(field, ids[0], id).States.Add(new Sighting(look, 0, state.Value, state.Written, telling.StateKind, telling.Source));
        }
    }

    private void ReadAttributes(JsonRecord record, ResourceKind kind, ObjectFacts thing, Telling telling)
    {
        foreach (var (written, field) in record.Fields)
        {
            var name = ResourceKinds.Field(written) ?? written;
            if (field.Text is not { Length: > 0 } text || name.Length == 0 || name[0] == '@' || name == kind.State || name == kind.Promise || name is "id" or "href" or "orderItemId") continue;
            if (attributeNames.Count < limits.MaxAttributes) attributeNames.Add(name);
            if (attributeNames.Contains(name)) thing.Attribute(name, text, telling.Last);
            else notes.Tolerate(Tolerance.TooManyAttributes, field.Line);
        }
    }
}
