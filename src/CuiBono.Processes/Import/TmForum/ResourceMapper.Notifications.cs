using CuiBono.Evidence;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>How notifications are read.</summary>
internal sealed partial class ResourceMapper
{
    private readonly HashSet<(string EventId, string EventType, long Ticks, string Object)> notified = [];

    /// <summary>Notifications that could not be used.</summary>
    public long Rejected { get; private set; }

    private void ReadNotification(JsonRecord envelope)
    {
        var eventType = envelope.Scalar("eventType") ?? "";
        var content = envelope.Objects("event").FirstOrDefault();
        if (EventName.Of(eventType) is not { } name)
        {
            // An event hub (TMF688) wraps what it was given.
            if (content?["eventType"] is not null) ReadNotification(content);
            else if (content?.Objects("event").FirstOrDefault() is { } inner && inner["eventType"] is not null) ReadNotification(inner);
            else notes.Unread(KindTeller.Name(envelope), envelope.Line);
            return;
        }

        if (NotifiedAt(envelope) is not { } time)
        {
            Reject("notification-without-time", $"{Words.Cut(eventType)} says no time, so it dates nothing", envelope);
            return;
        }

        var payload = Payload(content, name.Kind, out var orderItem);
        if (payload is null || Id(payload) is not { } id)
        {
            Reject("resource-without-id", $"{Words.Cut(eventType)} does not say which {name.Kind.Type} it speaks of", envelope);
            return;
        }

        if (name.Kind.IsItem && orderItem is null)
        {
            Reject("resource-without-id", $"{Words.Cut(eventType)} does not say which item it speaks of", envelope);
            return;
        }

        if (!name.IsKnown) notes.Tolerate(Tolerance.UnknownEventType, envelope.Line);
        notes.Read($"{ApiVersion.Of(name.Kind, payload, eventType)} notifications of {name.Kind.Type}");
        var thing = orderItem is not null && name.Kind.IsItem ? Item(name.Kind.Name, id, orderItem) : facts.Object(name.Kind.Name, name.Kind.Type, id);
        if (envelope.Scalar("eventId") is { } eventId && !notified.Add((eventId, eventType, time.Ticks, thing.Id))) notes.Tolerate(Tolerance.RepeatedNotification, envelope.Line);
        var verb = name.Verb == "attribute" && NamesPromise(envelope, name.Kind) ? "promise" : name.Verb;
        Describe(payload, name.Kind, thing, name.Kind.IsItem ? [id, orderItem!] : [id], new Telling([time], TimeProvenance.Notified) { Notification = verb });
        if (Untold(payload, verb, name.Kind, envelope) is { } what) thing.Add(Fact(what, time, envelope));
    }

    private static bool NamesPromise(JsonRecord envelope, ResourceKind kind) =>
        kind.Promise is { } promise && envelope.Scalar("fieldPath")?.Contains(promise, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The event that a notification gives by itself, because what it carries gives none.</summary>
    private string? Untold(JsonRecord payload, string verb, ResourceKind kind, JsonRecord envelope)
    {
        switch (verb)
        {
            case "attribute":
                return null;
            case "state":
                if (State(payload, kind.State, kind) is not null) return null;
                notes.Tolerate(Tolerance.StateNotTold, envelope.Line);
                return envelope.Scalar("eventType")!.Contains("Resolved", StringComparison.OrdinalIgnoreCase) ? "resolved" : "state changed";
            case "promise":
                return kind.Promise is { } promise && Time(payload, promise) is not null ? null : "promise changed";
            default:
                return ResourceKinds.Records.FirstOrDefault(records => records.Word == verb) is { } told && told.Fields.Any(field => payload.Objects(field).Any()) ? null : verb;
        }
    }

    private static EventFact Fact(string what, Moment time, JsonRecord envelope) => new(what, what, time, TimeProvenance.Notified, envelope.Scalar("eventId") ?? "")
    {
        Details = [.. new[] { ("eventId", envelope.Scalar("eventId")), ("path", envelope.Objects("event").SelectMany(content => content.Objects("informationRequired")).FirstOrDefault()?.Scalar("path") ?? envelope.Scalar("fieldPath")) }
            .Where(detail => detail.Item2 is not null).Select(detail => (detail.Item1, detail.Item2!))],
    };

    private Moment? NotifiedAt(JsonRecord envelope)
    {
        if (Time(envelope, "eventTime") is { } time) return time;
        foreach (var field in new[] { "timeOccurred", "timeOcurred" })
        {
            if (Time(envelope, field) is not { } occurred) continue;
            notes.Tolerate(Tolerance.EventTimeField, envelope.Line);
            if (field == "timeOcurred") notes.Tolerate(Tolerance.OccurrenceSpelling, envelope.Line);
            return occurred;
        }

        return null;
    }

    /// <summary>The resource inside an event: under its kind's name, or the event itself as MEF has it, or the only object there is.</summary>
    private JsonRecord? Payload(JsonRecord? content, ResourceKind kind, out string? orderItem)
    {
        orderItem = content?.Scalar("orderItemId") ?? content?.Scalar("itemId");
        if (content is null) return null;
        if (content.Objects(kind.Name).FirstOrDefault() is { } named) return named;
        if (content["id"] is not null || content["href"] is not null) return content;
        var objects = content.Fields.Where(field => field.Value.Shape == JsonShape.Object && field.Key != "informationRequired").ToList();
        if (objects.Count != 1) return null;
        notes.Tolerate(Tolerance.PayloadName, objects[0].Value.Line);
        return objects[0].Value;
    }

    private void Reject(string code, string message, JsonRecord record)
    {
        Rejected++;
        notes.Problem(code, message, record.Line, FindingSeverity.Warning);
    }
}
